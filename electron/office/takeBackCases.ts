import { addDays } from '../../shared/domain/day';
import {
  type Matter,
  matter as matterShape,
  type Petition,
  petition as petitionShape,
} from '../../shared/domain/petitions';
import { type CaseField, type CaseRow, matterFields, petitionFields } from '../../shared/ipc/calls/recovery';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Db } from '../data/database';
import { findMatter, mattersOpened } from '../data/matters';
import { findPetition, petitionsOfPeriod } from '../data/petitions';
import { keepSealed, readSealed } from '../data/sealed';
import { keepAmendment } from '../data/visits';
import type { DeskHandlers } from './handlers';
import { matterHandlers } from './matters';
import { openedSet } from './openedSet';
import { petitionHandlers } from './petitions';
import { type Acting, type Room, write } from './room';
import { shown, standing } from './takeBack';

type Case = Petition | Matter;

function isHidden(one: Case | null): boolean {
  return one !== null && ('sealed' in one ? one.sealed : one.secret);
}

function fieldOf(one: Case, field: CaseField): unknown {
  return Object.entries(one).find(([name]) => name === field)?.[1];
}

function rowOf(
  noun: CaseRow['noun'],
  fields: readonly CaseField[],
  then: Case,
  current: Case | null,
): CaseRow {
  const differing =
    current === null
      ? []
      : fields.filter(
          (field) => JSON.stringify(fieldOf(then, field)) !== JSON.stringify(fieldOf(current, field)),
        );
  // What was sealed since stays sealed: the older copy must not bring a name back onto the screen.
  const sealed = isHidden(then) || isHidden(current);
  return {
    noun,
    id: then.id,
    state: current === null ? 'absent' : differing.length === 0 ? 'same' : 'different',
    version: current?.version ?? 0,
    code: then.code,
    summary: sealed ? '' : then.summary.slice(0, 400),
    sealed,
    fields:
      sealed || current === null
        ? []
        : differing.map((field) => ({
            field,
            before: shown(fieldOf(then, field)),
            now: shown(fieldOf(current, field)),
          })),
  };
}

/** The instants between which it is that day in Vietnam. */
function bounds(day: string): [string, string] {
  const start = (of: string) => new Date(`${of}T00:00:00+07:00`).toISOString();
  return [start(day), start(addDays(day, 1))];
}

async function compareCases(room: Room, input: Parsed<'backup.compareCases'>): Promise<CaseRow[]> {
  const { db: copy } = openedSet(room);
  const { db } = room.data;
  const rows: CaseRow[] = [];
  for (const then of await petitionsOfPeriod(copy, input.day, input.day)) {
    rows.push(rowOf('petition', petitionFields, then, await findPetition(db, then.id)));
  }
  for (const then of await mattersOpened(copy, ...bounds(input.day))) {
    rows.push(rowOf('matter', matterFields, then, await findMatter(db, then.id)));
  }
  return rows;
}

/** The named fields as the backup has them, everything else as it stands. */
function merged<One extends Case>(
  then: One,
  current: One,
  fields: readonly CaseField[],
): Record<string, unknown> {
  const picked = Object.entries(then).filter(([name]) => fields.some((field) => field === name));
  return { ...current, ...Object.fromEntries(picked) };
}

/** What the record said before is kept, as an amendment of a visit is. */
async function keepBefore(room: Room, noun: CaseRow['noun'], current: Case, acting: Acting): Promise<void> {
  const { sequence } = openedSet(room).set.manifest;
  const reason = `Lấy lại từ bản sao lưu số ${sequence}`;
  const silent = { ...acting, audit: null };
  await write(room, silent, (tx, stamp) =>
    keepAmendment(tx, stamp, { noun, recordId: current.id, reason, before: current }),
  );
}

function requireOpen(then: Case, current: Case | null): void {
  if (isHidden(then) || isHidden(current)) throw new AppError('sealed.notAllowed');
}

async function takePetition(
  room: Room,
  copy: Db,
  { id, fields, version }: Parsed<'backup.takeCase'>,
  acting: Acting,
): Promise<Petition> {
  const then = await findPetition(copy, id);
  if (then === null) throw new AppError('record.missing');
  const current = await findPetition(room.data.db, id);
  if (current !== null) {
    requireOpen(then, current);
    const next = petitionShape.parse({ ...merged(then, current, fields), version });
    const saved = await petitionHandlers['petition.save'](room, next, acting);
    await keepBefore(room, 'petition', current, acting);
    return saved;
  }
  // Only a denunciation is sealed by its kind; anything else that was sealed has to be sealed by a person again.
  if (then.sealed && then.kind !== 'denunciation') throw new AppError('sealed.notAllowed');
  const matterId = await standing(room.data.db, 'matters', then.matterId);
  const partOf = await standing(room.data.db, 'petitions', then.partOf);
  const saved = await petitionHandlers['petition.save'](
    room,
    { ...then, matterId, partOf, version: 0 },
    acting,
  );
  const ciphertext = then.sealed ? await readSealed(copy, id) : null;
  if (ciphertext !== null) {
    const silent = { ...acting, audit: null };
    await write(room, silent, (tx, stamp) => keepSealed(tx, stamp, 'petition', id, ciphertext));
  }
  return saved;
}

async function takeMatter(
  room: Room,
  copy: Db,
  { id, fields, version }: Parsed<'backup.takeCase'>,
  acting: Acting,
): Promise<Matter> {
  const then = await findMatter(copy, id);
  if (then === null) throw new AppError('record.missing');
  const current = await findMatter(room.data.db, id);
  if (current === null) return matterHandlers['matter.save'](room, { ...then, version: 0 }, acting);
  requireOpen(then, current);
  const next = matterShape.parse({ ...merged(then, current, fields), version });
  const saved = await matterHandlers['matter.save'](room, next, acting);
  await keepBefore(room, 'matter', current, acting);
  return saved;
}

/** @throws AppError record.missing, record.stale, record.exists for a code in use since, sealed.notAllowed */
async function takeCase(
  room: Room,
  input: Parsed<'backup.takeCase'>,
  acting: Acting,
): Promise<Output<'backup.takeCase'>> {
  const { db: copy } = openedSet(room);
  const take = input.noun === 'petition' ? takePetition : takeMatter;
  const { id, code } = await take(room, copy, input, acting);
  return { id, code };
}

export const takeBackCaseHandlers = {
  'backup.compareCases': compareCases,
  'backup.takeCase': takeCase,
} satisfies Partial<DeskHandlers>;
