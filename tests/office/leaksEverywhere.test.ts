import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesOf, withText } from '../../shared/documents/places';
import { paperKind } from '../../shared/domain/chain';
import { textOf, unzip } from '../render/openDocx';
import { type AskedOffice, askOffice } from '../support/askOffice';
import { type PlantedPaper, plantedOffice, typedPapers } from '../support/plantedOffice';
import { planted, tracesIn } from '../support/plantedPerson';
import { asker } from '../support/seedRecords';

let office: AskedOffice;
let papers: PlantedPaper[];
beforeAll(async () => {
  office = await askOffice();
  papers = await plantedOffice(asker(office));
}, 60_000);
afterAll(() => office.test.close());

const choice = { printer: 'PDF', copies: 1, duplex: 'simplex', size: 'own' };

async function verdict(name: string, input: unknown): Promise<string> {
  const reply = await office.ask(name, input, 'clerk');
  return reply.ok ? 'ok' : reply.fault.code;
}

/** What comes of each way out of the office. */
function waysOut(source: PlantedPaper['source']): Promise<string[]> {
  return Promise.all([
    verdict('paper.export', { source, format: 'docx' }),
    verdict('paper.export', { source, format: 'pdf' }),
    verdict('paper.print', { source, choice }),
    verdict('paper.printMany', { sources: [source], choice }),
  ]);
}

test('the planted office makes every kind of paper but the key sheet, the minutes of a drill and the card of keys', () => {
  const kinds = new Set(papers.map(({ kind }) => kind));
  expect(paperKind.options.filter((kind) => !kinds.has(kind))).toEqual([
    'paperKey',
    'drillMinutes',
    'keyCard',
  ]);
});

/** Traces in the files that lie in the folder of exports, which is then empty again. */
function tracesInFiles(): string[] {
  const folder = join(office.test.folder, 'exports');
  return readdirSync(folder).flatMap((file) => {
    const path = join(folder, file);
    const parts = file.endsWith('.docx') ? [...unzip(readFileSync(path)).values()] : [];
    rmSync(path);
    return tracesIn(`${file} ${parts.map((part) => `${part} ${textOf(part)}`).join(' ')}`);
  });
}

test('papers leave a denouncer out by themselves, and where somebody typed one in nothing leaves', async () => {
  for (const { name, source } of papers) {
    const expected = typedPapers.has(name) ? 'paper.leaks' : 'ok';
    expect([name, ...(await waysOut(source))]).toEqual([name, ...Array(4).fill(expected)]);
    expect([name, ...tracesInFiles()]).toEqual([name]);
  }
  expect(office.drawn.length).toBeGreaterThan(50);
  expect([...office.drawn, ...office.test.printed].flatMap(tracesIn)).toEqual([]);
}, 60_000);

test('a draft of any kind, with the person typed into any of its texts, does not leave', async () => {
  const ask = asker(office);
  const drafts = papers.flatMap(({ name, source }) => (source.of === 'draft' ? [{ name, source }] : []));
  expect(drafts.length).toBeGreaterThan(50);
  for (const [index, { name, source }] of drafts.entries()) {
    const { version, document, id } = await ask('draft.get', { id: source.id });
    const places = placesOf(document);
    const place = places[(index * 7) % places.length]?.place ?? '';
    await ask('draft.save', { id, version, place, document: withText(document, place, planted) });
    expect([name, place, ...(await waysOut(source))]).toEqual([name, place, ...Array(4).fill('paper.leaks')]);
  }
}, 60_000);

test('the records of an inspection do not leave with what somebody typed of the person', async () => {
  const span = { from: '2026-01-01', to: '2026-12-31' };
  const room = { part: 'place', name: 'Nơi tiếp công dân', detail: '', state: 'good' } as const;
  const dates = { checkedOn: null, nextOn: null, version: 0 };
  await asker(office)('checklist.save', { ...room, ...dates, id: v7(), note: planted });
  const rooms = { ...span, figure: { code: 'rooms', owner: '' } };
  expect(await verdict('inspection.export', rooms)).toBe('paper.leaks');
  expect(await verdict('inspection.export', { ...span, figure: null })).toBe('ok');
  expect(await verdict('inspection.export', { ...span, figure: { code: 'due', owner: '' } })).toBe(
    'record.missing',
  );
  expect(tracesInFiles()).toEqual([]);
});

test.each(['xlsx', 'ics'])(
  'the schedule as a %s file does not say what somebody typed of the person',
  async (format) => {
    expect(await verdict('schedule.export', { year: 2027, month: 1, format })).toBe('paper.leaks');
    expect(await verdict('schedule.export', { year: 2026, month: 12, format })).toBe('ok');
  },
);

test('the reason for which a denunciation was cancelled stays out of the register of petitions', async () => {
  const ask = asker(office);
  const { rows } = await ask('petition.list', { text: '', limit: 10, offset: 0 });
  const [petition] = rows;
  if (petition === undefined) throw new Error('no petition');
  await ask('petition.cancel', { id: petition.id, version: petition.version, reason: planted });
  const source = { of: 'petitionRegister', from: '2026-11-01', to: '2026-11-30' } as const;
  expect(await waysOut(source)).toEqual(['ok', 'ok', 'ok', 'ok']);
});
