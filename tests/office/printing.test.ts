import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PrintJob } from '../../electron/office/ports';
import { printHandlers } from '../../electron/office/printing';
import { auditLate, type Room } from '../../electron/office/room';
import type { PrintChoice, PrintOutcome } from '../../shared/domain/printing';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { AppError } from '../../shared/ipc/fault';
import { makeRoom, type TestRoom } from '../support/room';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());

const choice: PrintChoice = { printer: 'PDF', copies: 2, duplex: 'longEdge', size: 'A4', tray: '' };
const november = { of: 'register', from: '2026-11-01', to: '2026-11-30' } as const;
const october = { of: 'register', from: '2026-10-01', to: '2026-10-31' } as const;
const files = () => readdirSync(join(made.folder, 'exports'));

/** The room with a printer that answers so, and what it was asked. */
function printingRoom(answer: (job: PrintJob) => PrintOutcome): { room: Room; jobs: PrintJob[] } {
  const jobs: PrintJob[] = [];
  const printer = {
    ...made.room.ports.printer,
    print: async (_html: string, job: PrintJob) => {
      jobs.push(job);
      return answer(job);
    },
  };
  return { room: { ...made.room, ports: { ...made.room.ports, printer } }, jobs };
}

test('a print is noted with its outcome, printer and copies, and its choice is remembered for the kind', async () => {
  const { room, jobs } = printingRoom(() => 'printed');
  const before = await printHandlers['paper.printers'](room, november, made.acting());
  const acting = made.acting('clerk', 'paper.print');
  const reply = await printHandlers['paper.print'](room, { source: november, choice }, acting);
  const after = await printHandlers['paper.printers'](room, november, made.acting());
  const key: PaperSource = { of: 'paperKey' };
  await expect(printHandlers['paper.printers'](room, key, made.acting())).rejects.toMatchObject({
    code: 'backup.noKey',
  });
  const prints = await room.data.db('prints').select('kind', 'outcome', 'paper_id', 'printer', 'copies');
  const [entry] = await room.data.db('audit').select('act', 'detail');
  expect([reply, jobs, before.remembered, after.remembered, prints, entry]).toEqual([
    { outcome: 'printed', savedTo: '' },
    [
      {
        title: 'Sổ tiếp công dân từ 01/11/2026 đến 30/11/2026',
        page: { size: 'A4', orientation: 'landscape', textScale: 1 },
        choice,
      },
    ],
    null,
    choice,
    [{ kind: 'register', outcome: 'printed', paper_id: null, printer: 'PDF', copies: 2 }],
    { act: 'paper.printed', detail: '{"kind":"register","outcome":"printed","copies":2}' },
  ]);
});

test('a printer that refuses leaves the PDF in the exports folder and says where', async () => {
  const { room } = printingRoom(() => 'failed');
  const acting = made.acting('clerk', 'paper.print');
  const reply = await printHandlers['paper.print'](room, { source: november, choice }, acting);
  const name = 'so-tiep-cong-dan-2026-11-01-2026-11-30.pdf';
  const prints = await room.data.db('prints').select('outcome');
  expect([reply, files(), prints, room.ports.settings.get().printing]).toEqual([
    { outcome: 'failed', savedTo: join(made.folder, 'exports', name) },
    [name],
    [{ outcome: 'failed' }],
    {},
  ]);
  expect(readFileSync(reply.savedTo).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a PC without a printer is an outcome in the trail, and any other fault is not hidden', async () => {
  const gone = printingRoom(() => {
    throw new AppError('print.failed');
  });
  const ask = { source: november, choice: null };
  const reply = await printHandlers['paper.print'](gone.room, ask, made.acting('clerk', 'paper.print'));
  expect([reply.outcome, existsSync(reply.savedTo)]).toEqual(['failed', true]);
  const broken = printingRoom(() => {
    throw new AppError('paper.renderFailed');
  });
  await expect(printHandlers['paper.print'](broken.room, ask, made.acting())).rejects.toMatchObject({
    code: 'paper.renderFailed',
  });
});

test('several papers go as one job each, and tell how far it is', async () => {
  const { room, jobs } = printingRoom(() => 'printed');
  const acting = made.acting('clerk', 'paper.printMany');
  const reply = await printHandlers['paper.printMany'](
    room,
    { sources: [november, october], choice },
    acting,
  );
  await auditLate(room, acting);
  const prints = await room.data.db('prints').select('kind', 'outcome');
  const [entry] = await room.data.db('audit').select('act', 'detail');
  expect([reply, jobs.length, prints.length, entry, made.told.map(({ body }) => body)]).toEqual([
    { printed: 2, cancelled: 0, failed: 0, savedTo: '' },
    2,
    2,
    { act: 'paper.printedMany', detail: '{"printed":2,"cancelled":0,"failed":0}' },
    [
      { done: 0, total: 2 },
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ],
  ]);
});

test('a batch writes the choice of its kind down once', async () => {
  const { room } = printingRoom(() => 'printed');
  const set = vi.spyOn(room.ports.settings, 'set');
  const input = { sources: [november, october, november], choice };
  await printHandlers['paper.printMany'](room, input, made.acting('clerk', 'paper.printMany'));
  expect(set).toHaveBeenCalledTimes(1);
  expect(room.ports.settings.get().printing).toEqual({ register: choice });
});

test('after the first refusal the printer is left alone and every other paper waits as PDF', async () => {
  const { room, jobs } = printingRoom(() => 'failed');
  const input = { sources: [november, october], choice };
  const reply = await printHandlers['paper.printMany'](room, input, made.acting('clerk', 'paper.printMany'));
  expect([reply, jobs.length, files().length]).toEqual([
    { printed: 0, cancelled: 0, failed: 2, savedTo: join(made.folder, 'exports') },
    1,
    2,
  ]);
});

test('a stop ends after the paper under way', async () => {
  const control = new AbortController();
  const { room, jobs } = printingRoom(() => {
    control.abort();
    return 'printed';
  });
  const acting = { ...made.acting('clerk', 'paper.printMany'), signal: control.signal };
  const reply = await printHandlers['paper.printMany'](
    room,
    { sources: [november, october, november], choice },
    acting,
  );
  expect([reply, jobs.length]).toEqual([{ printed: 1, cancelled: 2, failed: 0, savedTo: '' }, 1]);
});
