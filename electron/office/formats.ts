import { type FormatChoices, formatOptions, formatRowFor } from '../../shared/documents/format';
import type { OfficialDocument } from '../../shared/documents/model';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import { listFormatChoices, storeFormatChoice } from '../data/formatChoices';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';
import { ruleBook } from './ruleBook';

/** A paper that is not frozen yet in the form that the office has chosen. */
export async function chosenForm(db: Db | Tx, document: OfficialDocument): Promise<OfficialDocument> {
  // what a draft brought along is not the office's choice
  const { choices: _brought, ...own } = document;
  const { id } = formatRowFor(ruleBook.formats, own.face, own.formatDate);
  const choices: FormatChoices = (await listFormatChoices(db)).get(id) ?? {};
  return Object.keys(choices).length === 0 ? own : { ...own, choices };
}

async function list(room: Room): Promise<Output<'format.list'>> {
  return formatOptions(ruleBook.formats, await listFormatChoices(room.data.db));
}

/** @throws AppError call.badInput for a value that is not one of those offered */
async function choose(
  room: Room,
  { row, path, value }: Parsed<'format.choose'>,
  acting: Acting,
): Promise<Output<'format.choose'>> {
  const wanted = (await list(room)).find((one) => one.row === row && one.path === path);
  const [standard] = wanted?.options ?? [];
  const chosen = wanted?.options.find((option) => String(option) === value);
  if (chosen === undefined) throw new AppError('call.badInput', { field: 'value' });
  await write(room, acting, async (tx, stamp) => {
    const stored = chosen === standard ? null : chosen;
    await storeFormatChoice(tx, stamp, { row, path, value: stored, on: today(room) });
    acting.about = { noun: 'format', recordId: '', detail: { row, path, value } };
  });
  changed(room, 'format', row);
  return list(room);
}

export const formatHandlers = {
  'format.list': list,
  'format.choose': choose,
} satisfies Partial<DeskHandlers>;
