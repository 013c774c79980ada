import type { Knex } from 'knex';
import { v7 } from 'uuid';
import type { Day } from '../../shared/domain/day';
import {
  type Dialogue,
  type DialogueEvent,
  type DialogueStep,
  dialogueEvent,
  dialogueFields,
  dialogue as dialogueSchema,
} from '../../shared/domain/dialogues';
import { insertRow, json, type Stamp, saveRow } from './rows';

interface DialogueColumns {
  id: string;
  state: string;
  state_reason: string;
  content: string;
  paper_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

function fromColumns(row: DialogueColumns): Dialogue {
  return dialogueSchema.parse({
    ...dialogueFields.parse(JSON.parse(row.content)),
    state: row.state,
    stateReason: row.state_reason,
    paperId: row.paper_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

export async function findDialogue(db: Knex, id: string): Promise<Dialogue | null> {
  const row = await db<DialogueColumns>('dialogues').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

/** Dialogues of a period with those that have no day yet, the newest day first. */
export async function listDialogues(db: Knex, from: Day, to: Day): Promise<Dialogue[]> {
  const rows: DialogueColumns[] = await db('dialogues')
    .where((either) => either.whereBetween('day', [from, to]).orWhereNull('day'))
    .orderByRaw('day IS NOT NULL, day DESC, created_at DESC');
  return rows.map(fromColumns);
}

/** The day of each issued conclusion notice, by dialogue. */
export async function conclusionDays(db: Knex): Promise<Map<string, Day>> {
  const rows: { id: string; day: Day }[] = await db('dialogues as d')
    .join('papers as p', 'p.id', 'd.paper_id')
    .select('d.id', 'p.day');
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** @throws AppError record.stale, record.missing */
export function storeDialogue(tx: Knex, stamp: Stamp, dialogue: Dialogue): Promise<number> {
  const { kind, level, occasion, form, topic, field, organiser, place, day, chairs } = dialogue;
  return saveRow(tx, 'dialogues', stamp, dialogue.id, dialogue.version, {
    ...{ kind, level, occasion, form, topic, field, organiser, place, day },
    chair_name: chairs[0]?.name ?? '',
    state: dialogue.state,
    state_reason: dialogue.stateReason,
    content: json(dialogueFields.parse(dialogue)),
    petition_id: dialogue.petitionId,
    paper_id: dialogue.paperId,
  });
}

export async function addDialogueEvent(
  tx: Knex,
  stamp: Stamp,
  event: { dialogueId: string; step: DialogueStep; fromDay: Day | null; toDay: Day | null; reason: string },
): Promise<void> {
  await insertRow(tx, 'dialogue_events', stamp, {
    id: v7(),
    dialogue_id: event.dialogueId,
    step: event.step,
    from_day: event.fromDay,
    to_day: event.toDay,
    reason: event.reason,
  });
}

interface EventColumns {
  id: string;
  step: string;
  from_day: Day | null;
  to_day: Day | null;
  reason: string;
  staff_name: string | null;
  created_at: string;
}

/** What became of a dialogue, in the order in which it was noted. */
export async function eventsOfDialogue(db: Knex, dialogueId: string): Promise<DialogueEvent[]> {
  const rows = await db('dialogue_events as e')
    .leftJoin('staff as s', 's.id', 'e.created_by')
    .select<EventColumns[]>('e.*', 's.name as staff_name')
    .where('e.dialogue_id', dialogueId)
    .orderBy('e.created_at')
    .orderBy('e.id');
  return rows.map((row) =>
    dialogueEvent.parse({
      id: row.id,
      step: row.step,
      fromDay: row.from_day,
      toDay: row.to_day,
      reason: row.reason,
      staffName: row.staff_name ?? '',
      at: row.created_at,
    }),
  );
}
