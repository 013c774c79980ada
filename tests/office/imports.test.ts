import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importHandlers } from '../../electron/office/imports/handlers';
import { searchHandlers } from '../../electron/office/search';
import { visitHandlers } from '../../electron/office/visits';
import type { OldRow } from '../support/oldBookFile';
import { a, b, oldBooks } from '../support/oldBooks';
import { visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
let desk: ReturnType<typeof oldBooks>;
beforeEach(async () => {
  office = await makeRoom();
  desk = oldBooks(office);
});
afterEach(() => office.close());

describe('the import of an old register', () => {
  it('comes in whole or not at all: stopped half way it leaves nothing', async () => {
    const rows = Array.from({ length: 450 }, (_, index): OldRow => [index + 1, ...a.slice(1)]);
    const old = await desk.book(rows);
    const stop = new AbortController();
    const { announce } = office.room.ports;
    const tell = announce.tell.bind(announce);
    announce.tell = (name, body) => {
      tell(name, body);
      if (name === 'importProgress' && 'step' in body && body.step === 'write') stop.abort();
    };
    await expect(old.run(false, stop.signal)).rejects.toMatchObject({ code: 'call.cancelled' });
    announce.tell = tell;
    expect(await desk.counts()).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await old.run()).toMatchObject({ rows: 450 });
  });

  it('is undone as one act, and again imported after that', async () => {
    const before = await desk.counts();
    const old = await desk.book([a, b, [3, ...a.slice(1, 5), 'TC', ...a.slice(6)]]);
    const { id } = await old.run();
    expect(await desk.counts()).toEqual([3, 2, 5, 1, 1, 0]);
    expect(await importHandlers['import.undo'](office.room, { id }, office.acting())).toEqual({ rows: 3 });
    expect(await desk.counts()).toEqual([...before.slice(0, 3), 1, 0, 0]);
    const again = await desk.book([a, b]);
    expect([again.look.kept, again.look.importedOn]).toEqual([true, null]);
    expect(await again.run()).toMatchObject({ rows: 2 });
  });

  it('is not undone once somebody worked on a visit of it, and says which', async () => {
    const old = await desk.book([a, b]);
    const { id } = await old.run();
    const [, lua] = await desk.listed();
    const read = await visitHandlers['visit.get'](office.room, { id: lua?.id ?? '' }, office.acting());
    const fields = visitFieldsOf({ ...read, note: 'Đã gặp lại' });
    await visitHandlers['visit.amend'](
      office.room,
      { fields, version: 1, reason: 'Bổ sung' },
      office.acting(),
    );
    expect((await desk.listed()).map(({ oldNumber }) => oldNumber)).toEqual(['1/2024', '2/2024']);
    await expect(importHandlers['import.undo'](office.room, { id }, office.acting())).rejects.toMatchObject({
      code: 'import.touched',
      params: { count: 1, numbers: '2/2024' },
    });
    expect(await desk.listed()).toHaveLength(2);
  });

  it('is not imported twice', async () => {
    await (await desk.book([a, b])).run();
    const again = await desk.book([a, b]);
    expect((await again.check()).problems.map(({ reason }) => reason)).toEqual([
      'knownNumber',
      'knownNumber',
    ]);
    await expect(again.run(true)).rejects.toMatchObject({ code: /import\.(already|nothing)/ });
  });

  it('disturbs no number of the present book, although it has the same ones', async () => {
    const fields = visitFieldsOf({ day: '2026-11-10' });
    const first = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
    await visitHandlers['visit.enter'](office.room, first, office.acting());
    const here: OldRow[] = [1, 2, 3].map((number) => [number, '05/03/2026', ...a.slice(2)]);
    await (await desk.book(here)).run();
    const more = visitFieldsOf({ day: '2026-11-11' });
    const draft = await visitHandlers['visit.save'](
      office.room,
      { fields: more, version: 0 },
      office.acting(),
    );
    const second = await visitHandlers['visit.enter'](office.room, draft, office.acting());
    expect([second.number, second.numberYear]).toEqual([2, 2026]);
    expect((await desk.listed()).map(({ number, oldNumber }) => oldNumber ?? number)).toEqual(
      [1, '1/2026', 2, '2/2026', '3/2026'].toSorted(
        (one, other) => Number(String(one)[0]) - Number(String(other)[0]),
      ),
    );
  });

  it('seals who denounces, and finds the others by name and by their old number', async () => {
    const old = await desk.book([
      a,
      [
        2,
        b[1] ?? null,
        'Tống Viết Hùng, thôn Gò Nổi',
        '000075000004',
        'Tố cáo cán bộ địa chính',
        'TC/1',
        ...b.slice(6),
      ],
    ]);
    expect((await old.check()).sealed).toBe(1);
    await old.run();
    const find = async (text: string) =>
      (await searchHandlers['search.all'](office.room, { text, limit: 20 })).hits.map(({ noun }) => noun);
    expect(await find('nguyen van khoi')).toEqual(['citizen', 'visit']);
    expect(await find('1/2024')).toEqual(['visit']);
    for (const text of ['tong viet hung', '000075000004']) expect(await find(text)).toEqual([]);
    const stored = JSON.stringify(await office.room.data.db('visits'));
    expect(stored).not.toContain('Tống Viết Hùng');
  });
});
