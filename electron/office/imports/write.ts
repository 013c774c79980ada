import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import { personWords } from '../../../shared/domain/citizens';
import type { OldVisit } from '../../../shared/domain/oldBookRow';
import { AppError } from '../../../shared/ipc/fault';
import type { Tx } from '../../data/database';
import {
  addImport,
  addImportedCitizens,
  addImportedVisits,
  citizenKeys,
  type ImportedVisit,
  type ImportPlan,
  type NewCitizen,
} from '../../data/imports';
import type { Stamp } from '../../data/rows';
import type { SearchRow } from '../../data/search';
import { type Acting, type Room, stampOf, write } from '../room';
import { applyFields, newRecord, searchRowOfVisit } from '../visitRecord';
import { citizenMatcher } from './matching';

export interface Wanted {
  readonly sha256: string;
  readonly plan: ImportPlan;
  readonly visits: readonly OldVisit[];
}

/** Rows between two looks at whether somebody stopped it, so that the screen stays alive. */
const step = 200;

function tell(room: Room, what: 'prepare' | 'write', done: number, total: number): void {
  room.ports.announce.tell('importProgress', { step: what, done, total });
}

function searchRowOf({ id, person }: NewCitizen): SearchRow {
  return {
    noun: 'citizen',
    recordId: id,
    title: person.name,
    detail: person.address,
    day: null,
    folded: personWords(person),
  };
}

/** A visit that stands in its book since long: entered, by the number of that book. */
function entered(old: OldVisit, stamp: Stamp) {
  const record = newRecord(old.fields, stamp);
  const number = Number.parseInt(old.number, 10);
  const visit = {
    ...record.visit,
    state: 'entered' as const,
    number,
    numberYear: old.year,
    oldNumber: `${old.number}/${old.year}`,
    enteredAt: stamp.now,
  };
  return { ...record, visit };
}

interface Prepared {
  readonly citizens: readonly NewCitizen[];
  /** by visit id; nobody for a denunciation, whose people go to the compartment */
  readonly citizenOf: ReadonlyMap<string, string>;
}

async function prepare(room: Room, wanted: Wanted, signal: AbortSignal): Promise<Prepared> {
  const matcher = citizenMatcher(await citizenKeys(room.data.db));
  const citizenOf = new Map<string, string>();
  for (const [index, { fields }] of wanted.visits.entries()) {
    if (fields.kind !== 'denunciation') citizenOf.set(fields.id, matcher.idOf(fields.person));
    if (index % step !== 0) continue;
    tell(room, 'prepare', index, wanted.visits.length);
    await setImmediate();
    if (signal.aborted) throw new AppError('call.cancelled');
  }
  return { citizens: matcher.added, citizenOf };
}

async function store(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  importId: string,
  wanted: Wanted,
  { citizens, citizenOf }: Prepared,
  signal: AbortSignal,
): Promise<void> {
  const { visits, sha256, plan } = wanted;
  await addImport(tx, stamp, { id: importId, sha256, rows: visits.length, plan });
  await addImportedCitizens(tx, stamp, importId, citizens, citizens.map(searchRowOf));
  for (let at = 0; at < visits.length; at += step) {
    if (signal.aborted) throw new AppError('call.cancelled');
    const some: ImportedVisit[] = [];
    for (const old of visits.slice(at, at + step)) {
      const applied = await applyFields(room, tx, stamp, entered(old, stamp), old.fields);
      const record = { ...applied, citizenId: citizenOf.get(old.fields.id) ?? null };
      some.push({ record, oldNumber: old.number, oldYear: old.year });
    }
    await addImportedVisits(
      tx,
      stamp,
      importId,
      some,
      some.map(({ record }) => searchRowOfVisit(record)),
    );
    tell(room, 'write', Math.min(at + step, visits.length), visits.length);
  }
}

/** Everything or, when it is stopped or anything fails, nothing. @returns the id of the import */
export async function importVisits(room: Room, acting: Acting, wanted: Wanted): Promise<string> {
  const importId = v7();
  const prepared = await prepare(room, wanted, acting.signal);
  const { from, to } = wanted.plan;
  acting.about = { noun: 'import', recordId: importId, detail: { rows: wanted.visits.length, from, to } };
  await write(room, acting, (tx) =>
    store(room, tx, stampOf(room, acting), importId, wanted, prepared, acting.signal),
  );
  return importId;
}
