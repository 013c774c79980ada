import { v7 } from 'uuid';
import type { CheckInput, CheckItem } from '../../shared/domain/checklist';
import type { Day } from '../../shared/domain/day';
import { rulesOn } from '../../shared/domain/rules';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import { cancelCheck, listChecks, storeCheck } from '../data/checklist';
import { listStaff } from '../data/staff';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';
import { ruleBook } from './ruleBook';

/** Nothing is looked at, nor learned, on a day to come; a person may be assigned from one. */
function refuseDays({ part, checkedOn, nextOn }: CheckInput, on: Day): void {
  const isAhead = part !== 'roster' && checkedOn !== null && checkedOn > on;
  const isTurned = checkedOn !== null && nextOn !== null && nextOn < checkedOn;
  if (isAhead || isTurned) throw new AppError('checklist.days');
}

/** @throws AppError checklist.days, record.stale */
async function saveItem(room: Room, item: CheckInput, acting: Acting): Promise<CheckItem> {
  refuseDays(item, today(room));
  await write(room, acting, async (tx, stamp) => {
    acting.about = { noun: 'checklist', recordId: item.id, detail: { part: item.part } };
    return storeCheck(tx, stamp, item);
  });
  changed(room, 'checklist', item.id);
  const saved = (await listChecks(room.data.db)).find(({ id }) => id === item.id);
  if (saved === undefined) throw new AppError('record.missing');
  return saved;
}

async function cancelItem(room: Room, input: Parsed<'checklist.cancel'>, acting: Acting) {
  await write(room, acting, async (tx, stamp) => {
    acting.about = { noun: 'checklist', recordId: input.id, detail: { reason: input.reason } };
    return cancelCheck(tx, stamp, input);
  });
  changed(room, 'checklist', input.id);
  return {};
}

function proposal(part: CheckItem['part'], name: string, detail: string, note: string): CheckInput {
  return {
    id: v7(),
    part,
    name,
    detail,
    state: 'unchecked',
    checkedOn: null,
    nextOn: null,
    note,
    version: 0,
  };
}

async function propose(room: Room, _input: object, acting: Acting): Promise<CheckItem[]> {
  await write(room, acting, async (tx, stamp) => {
    const key = ({ part, name }: Pick<CheckItem, 'part' | 'name'>) => `${part} ${fold(name)}`;
    const known = new Set((await listChecks(tx)).map(key));
    const staff = (await listStaff(tx)).filter(({ active, role }) => active && role === 'clerk');
    const wanted = [
      ...rulesOn(ruleBook.checklist, today(room)).map(({ part, value, basis }) =>
        proposal(part, value, '', basis),
      ),
      ...staff.map(({ name, title }) => proposal('roster', name, title, '')),
    ].filter((item) => !known.has(key(item)));
    for (const item of wanted) await storeCheck(tx, stamp, item);
    acting.about = { noun: 'checklist', recordId: '', detail: { added: wanted.length } };
  });
  changed(room, 'checklist', '');
  return listChecks(room.data.db);
}

export const checklistHandlers = {
  'checklist.list': (room) => listChecks(room.data.db),
  'checklist.save': saveItem,
  'checklist.cancel': cancelItem,
  'checklist.propose': propose,
} satisfies Partial<DeskHandlers>;
