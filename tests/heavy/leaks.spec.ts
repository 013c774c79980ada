import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { v7 } from 'uuid';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { textOf, unzip } from '../render/openDocx';
import { ask, send, verdict } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';
import { pdfWords } from '../support/pdf';
import { aPerson, receptionOf, visitFieldsOf } from '../support/records';

const denouncer = aPerson({
  name: 'Tống Thị Hồng Nhạn',
  idNumber: '001175004321',
  phone: '0912 765 432',
  address: 'số nhà 17, ngõ 4, thôn Xóm Lò',
});
const planted = `${denouncer.name}, căn cước ${denouncer.idNumber}, ${denouncer.address}, ${denouncer.phone}`;
const traces = [/tong[-_ ]*thi[-_ ]*hong[-_ ]*nhan/, /001175004321/, /so nha 17[, ]+ngo 4/, /0912 ?765 ?432/];

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** Text and metadata of a written file, and its name. */
async function allOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  const inside = file.endsWith('.pdf')
    ? `${(await pdfWords(file)).lines} ${bytes.toString('latin1')} ${bytes.toString('utf16le')}`
    : [...unzip(bytes).values()].map((part) => `${part} ${textOf(part)}`).join(' ');
  return folded(`${path.basename(file)} ${inside}`);
}

test('no file that leaves the app names a denouncer, whatever was typed and wherever', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page, dataDir } = await launch();
  await createOffice(page);
  await signInAs(page, 'clerk');
  const reception = await ask(page, 'reception.save', receptionOf({ state: 'held' }));
  const visitOf = async (change: object) => {
    const fields = visitFieldsOf({ receptionId: reception.id, ...change });
    const { id, version } = await ask(page, 'visit.save', { fields, version: 0 });
    return ask(page, 'visit.enter', { id, version });
  };
  // the person is sealed; every other field of the same visit says it again, as no clerk should and some will
  const sealed = await visitOf({
    person: denouncer,
    kind: 'denunciation',
    content: planted,
    demand: planted,
    followUp: planted,
    note: planted,
    handledBy: planted.slice(0, 150),
    guidedTo: planted.slice(0, 150),
    documents: [{ name: `Đơn của ${denouncer.name}`, pages: 2, condition: 'original' }],
  });
  const open = await visitOf({ id: v7(), content: 'Xin xác nhận đất' });
  const notice = await ask(page, 'conclusion.open', { receptionId: reception.id, face: 'state' });
  const task = {
    id: v7(),
    leadUnit: 'Phòng Kinh tế',
    helpers: [],
    what: planted,
    due: '2026-12-15',
    vagueDue: '',
    vagueReason: '',
    reportTo: '',
    answersCitizen: false,
  };
  const items = notice.items.map((item) => ({
    ...item,
    conclusion: planted,
    unitOpinion: planted,
    tasks: [task],
  }));
  await ask(page, 'conclusion.save', { ...notice, items, followUp: [planted] });

  const sources: PaperSource[] = [
    { of: 'conclusion', id: notice.id },
    { of: 'register', from: '2026-11-01', to: '2026-11-30' },
    { of: 'receipt', id: sealed.id },
    { of: 'receipt', id: open.id },
  ];
  const choice = { printer: 'PDF', copies: 1, duplex: 'simplex', size: 'own' };
  const verdicts: string[] = [];
  for (const source of sources) {
    const asked = [
      await send(page, 'paper.export', { source, format: 'pdf' }),
      await send(page, 'paper.export', { source, format: 'docx' }),
      await send(page, 'paper.print', { source, choice }),
    ];
    verdicts.push([...new Set(asked.map(verdict))].join(' '));
  }
  expect(verdicts.slice(0, 2)).toEqual(['paper.leaks', 'paper.leaks']);
  expect(verdicts[3]).toBe('ok');

  const folder = path.join(dataDir, 'exports');
  const files = (await readdir(folder)).filter((name) => /\.(pdf|docx)$/.test(name));
  expect(files.length).toBeGreaterThanOrEqual(3);
  for (const name of files) {
    const text = await allOf(path.join(folder, name));
    expect(traces.filter((trace) => trace.test(text)).map((trace) => `${name}: ${trace}`)).toEqual([]);
  }
});
