import type { PaperSource } from '../../shared/ipc/calls/work';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import { allowNamesake, type Namesake, namesakesOf } from '../data/namesakes';
import type { DeskHandlers } from './handlers';
import { type Acting, type Room, write } from './room';

/** One paper, however it is asked for; what is allowed is allowed for it alone. */
export function sourceKey({ of, ...rest }: PaperSource): string {
  // the same words on another sheet are the same paper
  const own = Object.entries(rest).filter(([name]) => name !== 'page' && name !== 'form');
  return [of, ...own.map(([, value]) => value)].join(' ');
}

/** The names for which a paper was refused last: those that were looked at are those that may be allowed. */
const refused = new WeakMap<Room, Map<string, Namesake[]>>();

function counted(marks: readonly string[]): Namesake[] {
  const times = new Map<string, number>();
  for (const mark of marks) times.set(mark, (times.get(mark) ?? 0) + 1);
  return [...times].map(([mark, count]) => ({ mark, times: count }));
}

/** The marked names that stand on a paper more often than somebody entitled has allowed. */
export async function notAllowed(
  room: Room,
  db: Db | Tx,
  source: string,
  found: readonly string[],
): Promise<string[]> {
  const allowed = new Map((await namesakesOf(db, source)).map(({ mark, times }) => [mark, times]));
  const left = counted(found).filter(({ mark, times }) => times > (allowed.get(mark) ?? 0));
  if (left.length > 0) {
    const all = refused.get(room) ?? new Map<string, Namesake[]>();
    refused.set(room, all.set(source, left));
  }
  return left.map(({ mark }) => mark);
}

export function forgetRefused(room: Room, source: string): void {
  refused.get(room)?.delete(source);
}

/**
 * Says that a name on a paper is somebody else's than the denouncer's. Only who may open the sealed compartment
 * knows that, so nobody else may say it.
 * @throws AppError sealed.notAllowed, paper.notNamesake when this paper was not refused for a name alone
 */
async function allow(
  room: Room,
  { source, reason }: Parsed<'paper.allowNamesake'>,
  acting: Acting,
): Promise<Output<'paper.allowNamesake'>> {
  if (acting.staff?.entitled !== true) throw new AppError('sealed.notAllowed');
  const key = sourceKey(source);
  const names = refused.get(room)?.get(key);
  if (names === undefined) throw new AppError('paper.notNamesake');
  await write(room, acting, async (tx, stamp) => {
    for (const name of names) await allowNamesake(tx, stamp, key, { ...name, reason });
    const recordId = 'id' in source ? source.id : '';
    acting.about = { noun: source.of, recordId, detail: { reason, names: names.length } };
  });
  forgetRefused(room, key);
  return { names: names.length };
}

export const namesakeHandlers = { 'paper.allowNamesake': allow } satisfies Partial<DeskHandlers>;
