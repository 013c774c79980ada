import type { Matter, Petition } from '../../shared/domain/petitions';
import type { VisitRow } from '../../shared/domain/visits';
import type { DeadlineView, HistoryEvent } from '../../shared/ipc/calls/petitions';
import type { TaskRow } from '../../shared/ipc/calls/work';
import { deadlineEvents } from '../data/deadlines';
import { conclusionsOfMatter, taskEventsOfMatter } from '../data/matterHistory';
import { papersOfRecords } from '../data/paperFiles';
import type { Room } from './room';

export interface MatterFacts {
  readonly matter: Matter;
  readonly visits: readonly VisitRow[];
  readonly petitions: readonly Petition[];
  readonly tasks: readonly TaskRow[];
  readonly deadlines: readonly DeadlineView[];
}

const excerpt = 160;

function short(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, excerpt);
}

function visitEvents({ visits }: MatterFacts): HistoryEvent[] {
  return visits.map(({ id, day, state, outcome, label, content, sealed, receptionId }) => ({
    id,
    day,
    what: 'visit',
    kind: state === 'cancelled' ? 'cancelled' : outcome,
    title: label,
    detail: sealed ? '' : short(content),
    target: { page: `visits/${receptionId ?? '-'}`, id },
  }));
}

function petitionEvents({ petitions }: MatterFacts): HistoryEvent[] {
  return petitions.flatMap((petition) => {
    const { id, code, receivedOn, processedOn, outcome, state, summary, sealed } = petition;
    const target = { page: 'petitions', id };
    const came = { id, day: receivedOn, what: 'petition' as const, kind: 'received', title: code, target };
    const detail = sealed ? '' : short(summary);
    if (processedOn === null || state === 'received') return [{ ...came, detail }];
    const done = { ...came, id: `${id} processed`, day: processedOn, kind: outcome, detail: '' };
    return [{ ...came, detail }, done];
  });
}

async function paperEvents(room: Room, facts: MatterFacts): Promise<HistoryEvent[]> {
  const { matter, visits, petitions, tasks } = facts;
  const records = [matter, ...visits, ...petitions, ...tasks].map(({ id }) => id);
  const papers = await papersOfRecords(room.data.db, records, []);
  return papers.map(({ id, kind, day, numberText, title, state }) => ({
    id,
    day,
    what: 'paper',
    kind,
    title: numberText,
    detail: state === 'issued' ? title : `${title} (${state})`,
    target: null,
  }));
}

async function conclusionEvents(room: Room, { matter }: MatterFacts): Promise<HistoryEvent[]> {
  const rows = await conclusionsOfMatter(room.data.db, matter.id);
  return rows.map(({ id, day, numberText, hostName, receptionId }) => ({
    id,
    day,
    what: 'conclusion',
    kind: 'issued',
    title: numberText,
    detail: hostName,
    target: { page: 'conclusions', id: receptionId },
  }));
}

async function taskHistory(room: Room, { matter }: MatterFacts): Promise<HistoryEvent[]> {
  const rows = await taskEventsOfMatter(room.data.db, matter.id);
  return rows.map(({ id, taskId, kind, day, reason, leadUnit }) => ({
    id,
    day,
    what: kind === 'supervised' ? 'supervision' : 'taskEvent',
    kind,
    title: leadUnit,
    detail: short(reason),
    target: { page: 'tasks', id: taskId },
  }));
}

async function deadlineHistory(room: Room, { deadlines }: MatterFacts): Promise<HistoryEvent[]> {
  const byId = new Map(deadlines.map((one) => [one.id, one]));
  const rows = await deadlineEvents(room.data.db, [...byId.keys()]);
  return rows.map(({ id, deadlineId, kind, day, reason, after }) => ({
    id,
    day,
    what: 'deadline',
    kind,
    title: byId.get(deadlineId)?.label ?? '',
    detail: [after ?? '', reason === 'calendar' ? '' : reason].filter((part) => part !== '').join(' · '),
    target: null,
  }));
}

/** Everything that happened in a matter on one line, the newest first; sealed people stand there by their code. */
export async function historyOf(room: Room, facts: MatterFacts): Promise<HistoryEvent[]> {
  const events = [
    ...visitEvents(facts),
    ...petitionEvents(facts),
    ...(await paperEvents(room, facts)),
    ...(await conclusionEvents(room, facts)),
    ...(await taskHistory(room, facts)),
    ...(await deadlineHistory(room, facts)),
  ];
  return events.toSorted((a, b) => b.day.localeCompare(a.day));
}
