import { receptionKindText } from '../../../shared/documents/conclusionView';
import {
  type EarlierPaper,
  type EarlierTask,
  type NotedCase,
  noteSheet,
} from '../../../shared/documents/noteSheet';
import type { Paper, Task } from '../../../shared/domain/chain';
import { clockTime } from '../../../shared/domain/day';
import type { Registration } from '../../../shared/domain/registrations';
import type { Visit } from '../../../shared/domain/visits';
import { conclusionsOfMatter } from '../../data/matterHistory';
import { findMatter } from '../../data/matters';
import { papersOfRecords } from '../../data/paperFiles';
import { petitionsOfMatter } from '../../data/petitions';
import { registrationsOf } from '../../data/registrations';
import { openTaskStates, tasksOfMatter } from '../../data/tasks';
import { visitIdsOfMatter, visitsHeld } from '../../data/visits';
import { hostTitles, placeNameOf } from '../officeWords';
import { codeOf, hostOf, isProtected, receptionFor } from './fromRegistration';
import { type MadePaper, type Making, orBlank } from './making';
import { codeOfVisit, contentOf, isSealed, namesOfVisit } from './subjects';

/** More would not be read while a citizen sits at the table; the file holds the rest. */
const mostPapers = 6;
const mostTasks = 8;

/** The issued papers of a matter, the newest last: of its records, and the conclusion notices that speak of it. */
export async function papersOfMatter({ db }: Pick<Making, 'db'>, matterId: string): Promise<Paper[]> {
  const visits = await visitIdsOfMatter(db, matterId);
  const petitions = await petitionsOfMatter(db, matterId);
  const tasks = await tasksOfMatter(db, matterId);
  const records = [matterId, ...visits, ...[...petitions, ...tasks].map(({ id }) => id)];
  const conclusions = await conclusionsOfMatter(db, matterId);
  const all = await papersOfRecords(
    db,
    records,
    conclusions.map(({ id }) => id),
  );
  return all.filter(({ state }) => state === 'issued');
}

function taskOf(task: Task, isSecret: boolean, today: string): EarlierTask {
  const open: readonly string[] = openTaskStates;
  const isLate = open.includes(task.state) && task.due !== null && task.due < today;
  return {
    unit: task.leadUnit,
    what: isSecret ? '' : task.what,
    due: task.due,
    standing: task.state === 'done' ? 'done' : isLate ? 'late' : 'open',
    result: isSecret ? '' : task.result,
  };
}

/** What came of the matter so far; of a secret one the papers' numbers and the units alone. */
async function knownOf(making: Making, matterId: string | null, isSecret: boolean) {
  if (matterId === null) return { papers: [], tasks: [] };
  const { db, today } = making;
  const matter = await findMatter(db, matterId);
  const hide = isSecret || matter?.secret === true || matter?.kind === 'denunciation';
  const papers = (await papersOfMatter(making, matterId))
    .slice(-mostPapers)
    .map(({ title: name, numberText: number, day }): EarlierPaper => ({ name, number, day }));
  const all = await tasksOfMatter(db, matterId);
  const tasks = all
    .filter(({ state }) => state !== 'cancelled')
    .slice(-mostTasks)
    .map((task) => taskOf(task, hide, today));
  return { papers, tasks };
}

async function registeredCase(making: Making, registration: Registration): Promise<NotedCase> {
  const { expectedAt, preparation, person, groupSize, kind, content, matterId } = registration;
  const secret = isProtected(registration);
  const asked = clockTime.safeParse(expectedAt);
  const known = await knownOf(making, matterId, secret);
  const common = { time: asked.success ? asked.data : null, ...known };
  if (secret) return { ...common, kind: 'sealed', code: codeOf(registration), preparation: '' };
  const name =
    groupSize > 1 ? `đoàn ${groupSize} người do ${registration.label} đại diện` : registration.label;
  const who = [name, person.address].filter((part) => part !== '').join(', ');
  const code = registration.matterCode;
  return { ...common, kind: 'open', code, who, petition: kind, content, preparation };
}

async function visitCase(making: Making, visit: Visit, label: string): Promise<NotedCase> {
  const secret = isSealed(visit);
  const arrived = clockTime.safeParse(visit.arrivedAt);
  const known = await knownOf(making, visit.matterId, secret);
  const common = { time: arrived.success ? arrived.data : null, preparation: '', ...known };
  if (secret) return { ...common, kind: 'sealed', code: codeOfVisit(visit) };
  const name = visit.groupSize > 1 ? `đoàn ${visit.groupSize} người do ${label} đại diện` : label;
  const who = [name, visit.person.address].filter((part) => part !== '').join(', ');
  const code = visit.matterCode;
  return { ...common, kind: 'open', code, who, petition: visit.kind, content: contentOf(visit) };
}

/** The note-taker's sheet of a reception: who is registered, and who came already without. */
export async function notesPaper(making: Making): Promise<MadePaper> {
  const { room, face, today, from, db, maker } = making;
  const reception = await receptionFor(making, from.id);
  const registered = (await registrationsOf(db, reception.id)).filter(({ state }) => state !== 'absent');
  const begun = new Set(registered.map(({ visitId }) => visitId));
  const walked = (await visitsHeld(db, reception.id)).filter(({ visit }) => !begun.has(visit.id));
  const cases: NotedCase[] = [];
  for (const each of registered) cases.push(await registeredCase(making, each));
  for (const { visit, label } of walked) cases.push(await visitCase(making, visit, label));
  const titles = hostTitles(room.office, null, reception.hostTitle);
  const document = noteSheet({
    office: room.office,
    face,
    date: today,
    receptionKind: receptionKindText[reception.kind],
    day: reception.day,
    place: placeNameOf(reception.place || room.office.receptionPlace),
    host: orBlank(hostOf(making, reception)),
    hostTitle: titles.full || room.office[face].headTitle,
    hostName: reception.hostName,
    participants: reception.participants,
    cases,
    writer: maker,
  });
  const open = registered.filter((each) => !isProtected(each));
  const names = open.flatMap(({ person }) => [person.name, person.address]);
  return {
    document,
    names: [...names, ...walked.flatMap(({ visit }) => namesOfVisit(visit)), reception.hostName],
  };
}
