import { afterAll, beforeAll, expect, test } from 'vitest';
import { receptionDayHandlers } from '../../electron/office/receptionDayActs';
import { relatedHandlers } from '../../electron/office/related';
import { type RelatedNoun, type RelatedRecord, relatedNoun } from '../../shared/domain/related';
import { type DemoRoom, makeDemo } from '../support/demo';

let demo: DemoRoom;
beforeAll(async () => {
  demo = await makeDemo('xa2026');
}, 60_000);
afterAll(() => demo.close());

const tables: Record<RelatedNoun, string> = {
  schedule: 'schedules',
  reception: 'receptions',
  registration: 'registrations',
  visit: 'visits',
  petition: 'petitions',
  matter: 'matters',
  conclusion: 'conclusions',
  dialogue: 'dialogues',
  task: 'tasks',
  draft: 'drafts',
  paper: 'papers',
};

const beside = (noun: RelatedNoun, id: string) => relatedHandlers['related.list'](demo.room, { noun, id });

async function everyRecord(): Promise<{ noun: RelatedNoun; id: string }[]> {
  const found: { noun: RelatedNoun; id: string }[] = [];
  for (const noun of relatedNoun.options) {
    const ids: string[] = await demo.room.data.db(tables[noun]).pluck('id');
    found.push(...ids.map((id) => ({ noun, id })));
  }
  return found;
}

async function step(way: 'from' | 'came', here: { noun: RelatedNoun; id: string }, noun: RelatedNoun) {
  const found = (await beside(here.noun, here.id))[way].find((one) => one.noun === noun);
  if (found === undefined) throw new Error(`no ${noun} ${way} ${here.noun}`);
  return found;
}

test('one step after another leads from the posted schedule to the notice of its conclusion, and back', async () => {
  const { id }: { id: string } = await demo.room.data
    .db('conclusions as c')
    .join('receptions as r', 'r.id', 'c.reception_id')
    .whereNotNull('r.schedule_id')
    .whereNotNull('c.paper_id')
    .orderBy('r.day')
    .first('r.schedule_id as id');
  const there: RelatedRecord[] = [];
  let here: { noun: RelatedNoun; id: string } = { noun: 'schedule', id };
  const receptions = (await beside('schedule', id)).came.filter(({ noun }) => noun === 'reception');
  for (const reception of receptions) {
    const { came } = await beside('reception', reception.id);
    if (came.some(({ noun }) => noun === 'conclusion')) here = reception;
  }
  for (const noun of ['visit', 'conclusion', 'task'] as const) {
    const next = await step('came', here, noun);
    there.push(next);
    here = next;
  }
  const notice = await step('came', { noun: 'conclusion', id: there[1]?.id ?? '' }, 'paper');
  expect(there.map(({ noun, address }) => [noun, address?.split('/')[0]])).toEqual([
    ['visit', 'visits'],
    ['conclusion', 'conclusions'],
    ['task', 'tasks'],
  ]);
  expect([notice.kind, notice.address, notice.title]).toEqual([
    'conclusionNotice',
    null,
    expect.stringMatching(/^\d+[/-]TB/),
  ]);

  let back: { noun: RelatedNoun; id: string } = notice;
  for (const noun of ['conclusion', 'visit', 'reception', 'schedule'] as const)
    back = await step('from', back, noun);
  expect(back.id).toBe(id);
});

test('wherever a record leads to, the same way leads back', async () => {
  const lost: string[] = [];
  let steps = 0;
  for (const here of await everyRecord()) {
    const { from, came } = await beside(here.noun, here.id);
    for (const other of [
      ...from.map((one) => ({ ...one, way: 'came' as const })),
      ...came.map((one) => ({ ...one, way: 'from' as const })),
    ]) {
      steps += 1;
      const seen = await beside(other.noun, other.id);
      if (!seen[other.way].some(({ id }) => id === here.id))
        lost.push(`${other.noun} ${other.id} → ${here.noun}`);
    }
  }
  expect(lost).toEqual([]);
  expect(steps).toBeGreaterThan(100);
});

test('whoever denounces stands in it by the code alone', async () => {
  const told: RelatedRecord[] = [];
  for (const here of await everyRecord()) {
    const { from, came } = await beside(here.noun, here.id);
    told.push(...from, ...came);
  }
  const sealed = told.filter(({ title }) => title.includes('TC-2026-003'));
  expect(sealed.length).toBeGreaterThan(0);
  expect(told.filter(({ title }) => /T\.V\.H|000075000004/.test(title))).toEqual([]);
});

test('no step of the chain reads a whole table', async () => {
  const scans: string[] = [];
  const { db } = demo.room.data;
  const asked: { sql: string; bindings: unknown[] }[] = [];
  db.on('query', (query) => asked.push(query));
  for (const noun of relatedNoun.options) {
    const id: string | undefined = (await db(tables[noun]).first('id'))?.id;
    if (id !== undefined) await beside(noun, id);
  }
  db.removeAllListeners('query');
  for (const { sql, bindings } of asked.filter((one) => /where/i.test(one.sql) && !/ IN \(/i.test(one.sql))) {
    const plan: { detail: string }[] = await db.raw(`EXPLAIN QUERY PLAN ${sql}`, bindings.map(String));
    scans.push(
      ...plan.filter(({ detail }) => /^SCAN (?!i\b)/.test(detail)).map(({ detail }) => `${detail}: ${sql}`),
    );
  }
  expect(scans).toEqual([]);
  expect(asked.length).toBeGreaterThan(20);
});

test('what is not there has nothing beside it', async () => {
  expect(await beside('task', '01900000-0000-7000-8000-00000000dead')).toEqual({ from: [], came: [] });
});

test('the day of a reception asks for its notice no more once that is out', async () => {
  const codes = async (receptionId: string) =>
    (await receptionDayHandlers['reception.day'](demo.room, { id: receptionId })).checks.map(
      ({ code }) => code,
    );
  const { db } = demo.room.data;
  const noticed: string[] = await db('conclusions as c')
    .join('receptions as r', 'r.id', 'c.reception_id')
    .where({ 'c.state': 'issued', 'r.kind': 'periodic' })
    .pluck('r.id');
  const waiting: string[] = await db('receptions')
    .where({ state: 'held', kind: 'periodic' })
    .whereNotIn('id', noticed)
    .pluck('id');
  expect(noticed.length * waiting.length).toBeGreaterThan(0);
  for (const each of noticed) expect(await codes(each)).not.toContain('notice.due');
  for (const each of waiting) expect(await codes(each)).toContain('notice.due');
});
