import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mattersOfCitizens, petitionsOfCitizens } from '../../electron/data/earlierRecords';
import { listMatters } from '../../electron/data/matters';
import { listPetitions } from '../../electron/data/petitions';
import { draftVisits, listVisits, visitsOfCitizens } from '../../electron/data/visitRows';
import { visitHandlers } from '../../electron/office/visits';
import { visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

const asked = z.object({ sql: z.string(), bindings: z.array(z.union([z.string(), z.number(), z.null()])) });

/** How SQLite goes about everything that is asked meanwhile, by its own words. */
async function plansOf(ask: () => Promise<unknown>): Promise<string[]> {
  const { db } = office.room.data;
  const queries: z.infer<typeof asked>[] = [];
  const listen = (query: unknown) => queries.push(asked.parse(query));
  db.on('query', listen);
  await ask();
  db.removeListener('query', listen);
  const plans: string[] = [];
  for (const { sql, bindings } of queries) {
    const steps: { detail: string }[] = await db.raw(`EXPLAIN QUERY PLAN ${sql}`, bindings);
    plans.push(...steps.map(({ detail }) => detail));
  }
  return plans;
}
const ids = ['01900000-0000-7000-8000-0000000000aa', '01900000-0000-7000-8000-0000000000bb'];
const everything = {
  from: null,
  to: null,
  receptionId: null,
  matterId: null,
  folded: '',
  limit: 50,
  offset: 0,
};

describe('visits among tens of thousands', () => {
  it('of a citizen are found by the citizen, never by reading the register', async () => {
    const { db } = office.room.data;
    for (const ask of [
      () => visitsOfCitizens(db, ids, null, 5),
      () => petitionsOfCitizens(db, ids),
      () => mattersOfCitizens(db, ids),
    ]) {
      const plans = await plansOf(ask);
      expect(plans.filter((step) => /visits_citizen/.test(step))).not.toEqual([]);
      expect(plans.filter((step) => /SCAN (v|visits)\b/.test(step) || /\(state=/.test(step))).toEqual([]);
    }
  });

  it('are listed and counted from one index, drafts from their own', async () => {
    const { db } = office.room.data;
    const save = { fields: visitFieldsOf(), version: 0 };
    await visitHandlers['visit.save'](office.room, save, office.acting());
    const listed = await plansOf(() => listVisits(db, everything));
    expect(listed.filter((step) => /^SCAN v\b/.test(step))).toEqual([
      'SCAN v USING COVERING INDEX visits_listed',
    ]);
    const kinds = [{ column: 'kind', values: ['complaint'] }];
    for (const shape of [{ picks: kinds }, { sort: { column: 'kind', descending: true } }]) {
      const plans = await plansOf(() => listVisits(db, { ...everything, ...shape }));
      expect(plans).toContain('SCAN v USING COVERING INDEX visits_listed');
    }
    const drafts = await plansOf(() => draftVisits(db, 50));
    expect(drafts.filter((step) => /^(SCAN|SEARCH) v\b/.test(step))).toEqual([
      'SEARCH v USING INDEX visits_unnumbered (state=?)',
    ]);
  });

  it('that have the words of a search are read by their rows in the index, not all rows once for each', async () => {
    const { db } = office.room.data;
    const save = { fields: visitFieldsOf(), version: 0 };
    const { version } = await visitHandlers['visit.save'](office.room, save, office.acting());
    await visitHandlers['visit.enter'](office.room, { id: save.fields.id, version }, office.acting());
    // what SQLite learnt while the office was small misled it when there were tens of thousands
    await db.raw('ANALYZE');
    const wanted = { folded: 'nguyen', limit: 50, offset: 0 };
    const sort = { column: 'who', descending: false };
    for (const ask of [
      () => listVisits(db, { ...everything, ...wanted, sort }),
      () => listVisits(db, { ...everything, ...wanted, picks: [{ column: 'kind', values: ['complaint'] }] }),
      () => listPetitions(db, wanted),
      () => listMatters(db, wanted),
    ]) {
      const plans = await plansOf(ask);
      expect(new Set(plans.filter((step) => /(SEARCH|SCAN) s\b/.test(step)))).toEqual(
        new Set(['SEARCH s USING INTEGER PRIMARY KEY (rowid=?)']),
      );
    }
  });

  it('and petitions by day or by sender from one index each, without a look at the petitions', async () => {
    const { db } = office.room.data;
    const wanted = { folded: '', limit: 50, offset: 0 };
    for (const [sort, index] of [
      [null, 'petitions_received'],
      [{ column: 'sender', descending: false }, 'petitions_sender_sort'],
    ] as const) {
      const plans = await plansOf(() => listPetitions(db, { ...wanted, sort }));
      expect(plans).toContain(`SCAN petitions USING COVERING INDEX ${index}`);
    }
  });
});
