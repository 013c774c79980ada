import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPlaces, indexMany, readFound } from '../../electron/data/search';
import { searchHandlers } from '../../electron/office/search';
import { visitHandlers } from '../../electron/office/visits';
import { addDays } from '../../shared/domain/day';
import { type SearchNoun, searchNouns } from '../../shared/domain/search';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import { aPerson, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

async function entered(change: Partial<VisitFields> = {}): Promise<Visit> {
  const fields = visitFieldsOf(change);
  const draft = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
  const input = { id: draft.id, version: draft.version };
  return visitHandlers['visit.enter'](office.room, input, office.acting());
}
function search(text: string, limit = 60) {
  return searchHandlers['search.all'](office.room, { text, limit });
}
async function found(text: string) {
  const { hits, reading } = await search(text);
  return [reading.how, hits.filter(({ noun }) => noun === 'visit').map(({ title }) => title)];
}
const lua = aPerson({ name: 'Đặng Thị Lụa', idNumber: '000163000002', phone: '0912 345 678' });
const van = aPerson({ name: 'Nguyễn Văn Đường', idNumber: '000071000009', phone: '0987654321' });

describe('the search box', () => {
  it('reads raw Telex and VNI only when nothing else matches, and says so', async () => {
    await entered({ person: van });
    const one = ['ông Nguyễn Văn Đường'];
    expect(await found('nguyen van duong')).toEqual(['asTyped', one]);
    expect(await found('Nguyễn Văn Đường'.normalize('NFD'))).toEqual(['asTyped', one]);
    expect(await found('nguyeenx vawn dduwowngf')).toEqual(['telex', one]);
    expect(await found('nguye6n4 va8n d9u7o7ng2')).toEqual(['vni', one]);
    const { reading } = await search('nguyeenx vawn');
    expect(reading).toEqual({ how: 'telex', text: 'nguyễn văn' });
    await entered({ person: aPerson({ name: 'Vawn Nguyeenx' }) });
    expect(await found('nguyeenx vawn')).toEqual(['asTyped', ['ông Vawn Nguyeenx']]);
  });

  it('forgives one typo in one word or number, and no second one', async () => {
    await entered({ person: van });
    const one = ['ông Nguyễn Văn Đường'];
    for (const text of ['nguyne van', 'ngyuen van duong', 'nguyen van duogn', 'nguyen vann', '0987654312'])
      expect([text, await found(text)]).toEqual([text, ['typo', one]]);
    expect(await found('nguyne vna duong')).toEqual(['asTyped', []]);
  });

  it('finds a phone by its groups while it is typed, and a part of a number', async () => {
    await entered({ person: lua });
    for (const text of ['0912 34', '0912 345 678', '345678', '16300000', '3000002'])
      expect([text, await found(text)]).toEqual([text, ['asTyped', ['ông Đặng Thị Lụa']]]);
  });

  it('takes the number of a book as a whole: 1/2026 is not 11/2026', async () => {
    for (let count = 1; count <= 11; count += 1) await entered({ person: lua });
    const { hits } = await search('1/2026');
    expect(hits.filter(({ noun }) => noun === 'visit')).toHaveLength(1);
    expect((await search('11/2026')).hits).toHaveLength(1);
  });

  it('gives the newest day of each noun first, whatever was written down last', async () => {
    for (const day of ['2026-11-20', '2019-05-02', '2026-11-23', '2024-02-29'])
      await entered({ person: lua, day });
    const { hits } = await search('lua', 3);
    expect(hits.map(({ noun, day }) => [noun, day])).toEqual([
      ['citizen', null],
      ['visit', '2026-11-23'],
      ['visit', '2026-11-20'],
    ]);
  });

  it('finds the few of one noun behind the hundreds of another, and no more than twenty of each', async () => {
    const rows = (noun: SearchNoun, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        noun,
        recordId: `${noun}-${index}`,
        title: 'Kênh N3',
        detail: '',
        day: noun === 'citizen' ? null : addDays('2026-01-01', index),
        folded: 'kenh n3',
      }));
    const counts: [SearchNoun, number][] = [
      ['citizen', 30],
      ['visit', 3],
      ['petition', 190],
      ['task', 25],
      ['schedule', 1],
    ];
    for (const [noun, count] of counts) await indexMany(office.room.data.db, rows(noun, count));
    const places = await findPlaces(office.room.data.db, '"kenh"*', 20);
    const found = await readFound(office.room.data.db, places);
    const of = (noun: string) => found.filter((row) => row.noun === noun);
    expect(searchNouns.map((noun) => of(noun).length)).toEqual([20, 3, 20, 0, 0, 20, 0, 1, 0]);
    expect([of('petition')[0]?.record_id, of('task')[0]?.record_id]).toEqual(['petition-189', 'task-24']);
    expect(new Set(places).size).toBe(64);
  });

  it('gives way to the next letter: a cancelled search asks nothing more', async () => {
    await entered({ person: van });
    const stopped = new AbortController();
    stopped.abort();
    const asked = searchHandlers['search.all'](
      office.room,
      { text: 'nguyen', limit: 60 },
      { signal: stopped.signal },
    );
    await expect(asked).rejects.toMatchObject({ code: 'call.cancelled' });
  });

  it('never finds a sealed person, also not by a typo or raw Telex', async () => {
    await entered({ kind: 'denunciation', person: lua });
    for (const text of [
      'dang thi lua',
      'ddawngj thij luaj',
      'dang thi lau',
      '0912345678',
      '0912345687',
      '5678',
    ])
      expect([text, (await search(text)).hits]).toEqual([text, []]);
  });
});
