import { blankPerson } from '../../../shared/domain/citizens';
import { blankFields } from '../../../shared/domain/visitBlank';
import { AppError } from '../../../shared/ipc/fault';
import { noteOutside } from '../../data/bookStart';
import { saveHost } from '../../data/hosts';
import { saveUnit } from '../../data/units';
import { bookOf } from '../issuing';
import { matterHandlers } from '../matters';
import { petitionHandlers } from '../petitions';
import { receptionHandlers } from '../receptions';
import { type Room, stampOf } from '../room';
import { visitHandlers } from '../visits';
import { type Scene, scenes } from './acts';
import { type DemoCases, demoCases, type ReceptionKey } from './cases';
import { concludeCase } from './conclude';
import { type DemoProfile, demoPeople } from './offices';
import { postSchedule } from './post';

type At = (at: string) => Scene;

async function fillPeople(room: Room, of: DemoProfile, scene: Scene): Promise<void> {
  const { units, hosts } = demoPeople(of);
  await room.data.db.transaction(async (tx) => {
    const stamp = stampOf(scene.room, scene.acting('unit.save'));
    for (const unit of units) await saveUnit(tx, stamp, unit);
    for (const host of hosts) await saveHost(tx, stamp, host);
  });
}

/** The reception that a case names. */
async function receptionId({ room, acting }: Scene, key: ReceptionKey): Promise<string> {
  if (key.id !== undefined) return key.id;
  const on = key.day ?? '';
  const rows = await receptionHandlers['reception.list'](room, { from: on, to: on });
  const found = rows.find(
    ({ kind, hostName }) => kind !== 'regular' && (key.host === undefined || hostName === key.host),
  );
  if (found === undefined) throw new AppError('record.missing', {}, acting('reception.list').about);
  return found.id;
}

async function receive(scene: Scene, each: DemoCases['visits'][number]): Promise<void> {
  const { room, acting } = scene;
  const person = { ...blankPerson, ...each.fields.person };
  const given = { ...blankFields, ...each.fields, person };
  const fields = { ...given, receptionId: await receptionId(scene, each.reception) };
  const visit = await visitHandlers['visit.save'](room, { fields, version: 0 }, acting('visit.save'));
  if (!each.enter) return;
  const { id, version } = visit;
  await visitHandlers['visit.enter'](room, { id, version }, acting('visit.enter'));
}

async function fillRecords(cases: DemoCases, at: At): Promise<void> {
  for (const { at: when, ...reception } of cases.receptions) {
    const { room, acting } = at(when);
    const typed = { ...reception, version: 0 };
    await receptionHandlers['reception.save'](room, typed, acting('reception.save'));
  }
  for (const { at: when, ...matter } of cases.matters) {
    const { room, acting } = at(when);
    const stamp = { version: 0, createdAt: when, updatedAt: when };
    await matterHandlers['matter.save'](room, { ...matter, secret: false, ...stamp }, acting('matter.save'));
  }
  for (const { at: when, petition } of cases.petitions) {
    const { room, acting } = at(when);
    const stamp = { version: 0, createdAt: when, updatedAt: when };
    const typed = { ...petition, sealed: false, ...stamp };
    await petitionHandlers['petition.save'](room, typed, acting('petition.save'));
  }
}

async function fillBooks(room: Room, cases: DemoCases, at: At): Promise<void> {
  for (const { face, day, number } of cases.booksTo) {
    const scene = at(`${day}T09:00:00.000Z`);
    await room.data.db.transaction((tx) =>
      noteOutside(
        tx,
        stampOf(scene.room, scene.acting('paper.list')),
        bookOf(room.office, face, day),
        number,
      ),
    );
  }
}

/**
 * Fills a demo office that has its profile, its staff and its keys: everything else happens by the same
 * calls as in an office at work, each at its own moment.
 */
export async function fillDemo(room: Room, of: DemoProfile): Promise<void> {
  const cases = demoCases(of);
  const at = await scenes(room);
  const begin = at(cases.schedules[0]?.at ?? room.ports.clock.now());
  await fillPeople(room, of, begin);
  await room.data.db.transaction((tx) => {
    const period = (cases.visits[0]?.fields.day ?? '').slice(0, 4);
    const stamp = stampOf(begin.room, begin.acting('visit.enter'));
    return noteOutside(tx, stamp, { book: 'visit', period }, cases.visitsBefore);
  });
  for (const schedule of cases.schedules) await postSchedule(at, schedule);
  await fillRecords(cases, at);
  for (const visit of cases.visits) await receive(at(visit.at), visit);
  for (const conclusion of cases.conclusions) {
    const scene = at(conclusion.at);
    await concludeCase(at, conclusion, await receptionId(scene, conclusion.reception));
  }
  await fillBooks(room, cases, at);
}
