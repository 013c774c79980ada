import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { printChoice } from '../../shared/domain/printing';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';
import { pdfFacts } from '../support/pdf';
import { openSpooler, type Spooler } from './spooler';

let spooler: Spooler;
test.beforeAll(async () => {
  spooler = await openSpooler();
});
test.afterAll(() => spooler?.close());

const source = { of: 'register', from: '2026-11-01', to: '2026-11-30' } as const;
const choiceOf = (change: object) =>
  printChoice.parse({ printer: spooler.printer, copies: 1, duplex: 'simplex', size: 'own', ...change });
const real = { env: { TIEPDAN_SPOOLER: '1' } };

test('a paper reaches a real spooler on its own sheet, its job named after the paper', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch(real);
  await createOffice(page);
  await signInAs(page, 'clerk');
  const { printers } = await ask(page, 'paper.printers', source);
  expect(printers.map(({ name }) => name)).toContain(spooler.printer);

  const since = Date.now();
  const choice = choiceOf({ copies: 2, duplex: 'longEdge' });
  expect(await ask(page, 'paper.print', { source, choice })).toEqual({ outcome: 'printed', savedTo: '' });
  const facts = await pdfFacts(await spooler.nextFile(since));
  // two copies of one page on two sides: each has its own sheet, its back stays white
  expect([facts.pages, facts.size]).toEqual([4, 'A4']);
  const job = await spooler.jobSince(since);
  expect(job).toContain('Sổ tiếp công dân từ 01_11_2026 đến 30_11_2026');
  expect(job).toContain('DuplexNoTumble');
  expect((await ask(page, 'paper.printers', source)).remembered).toEqual(choice);

  expect(printers.find(({ name }) => name === spooler.printer)?.trays).toEqual(['Tray1', 'Tray2']);
  const lower = Date.now();
  const wanted = choiceOf({ tray: 'Tray2' });
  expect((await ask(page, 'paper.print', { source, choice: wanted })).outcome).toBe('printed');
  expect((await pdfFacts(await spooler.nextFile(lower))).pages).toBe(1);
  const fromTray = await spooler.jobSince(lower);
  expect(fromTray).toContain('Sổ tiếp công dân từ 01');
  expect(fromTray).toContain('Tray2');
  expect((await ask(page, 'paper.printers', source)).remembered).toEqual(wanted);

  const larger = Date.now();
  await ask(page, 'paper.print', { source, choice: choiceOf({ size: 'A3' }) });
  expect((await pdfFacts(await spooler.nextFile(larger))).size).toBe('842 x 1191');
});

test('a printer that is missing or does not answer leaves the PDF, and the next paper prints', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch(real);
  await createOffice(page);
  await signInAs(page, 'clerk');
  const missing = await ask(page, 'paper.print', { source, choice: choiceOf({ printer: 'không có' }) });
  expect([missing.outcome, existsSync(missing.savedTo)]).toEqual(['failed', true]);
  expect((await pdfFacts(missing.savedTo)).size).toBe('A4 landscape');

  spooler.freeze();
  const asked = Date.now();
  const hung = await ask(page, 'paper.print', { source, choice: choiceOf({}) });
  expect([hung.outcome, existsSync(hung.savedTo)]).toEqual(['failed', true]);
  expect(Date.now() - asked).toBeLessThan(90_000);
  // the window lives: another call is answered at once while the spooler still hangs
  expect((await ask(page, 'paper.preview', source)).pages).toBe(1);
  spooler.thaw();

  const since = Date.now();
  expect((await ask(page, 'paper.print', { source, choice: choiceOf({}) })).outcome).toBe('printed');
  await spooler.nextFile(since);
});
