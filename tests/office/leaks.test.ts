import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conclusionHandlers } from '../../electron/office/conclusions';
import { refuseLeaks } from '../../electron/office/leaks';
import { makeFor } from '../../electron/office/outputs';
import { paperHandlers } from '../../electron/office/papers';
import { printHandlers } from '../../electron/office/printing';
import { receptionHandlers } from '../../electron/office/receptions';
import { visitHandlers } from '../../electron/office/visits';
import { paperFrame, paragraph } from '../../shared/documents/frame';
import type { OfficialDocument } from '../../shared/documents/model';
import type { Conclusion } from '../../shared/domain/chain';
import { unzip } from '../render/openDocx';
import { aPerson, receptionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());

const denouncer = aPerson({
  honorific: 'bà',
  name: 'Tống Thị Hồng Nhạn',
  idNumber: '001175004321',
  phone: '0912 765 432',
  address: 'số nhà 17, ngõ 4, thôn Xóm Lò',
});

/** A reception with one denunciation, and its notice as the app drafts it. */
async function drafted(): Promise<Conclusion> {
  const { room } = made;
  const reception = await receptionHandlers['reception.save'](room, receptionOf(), made.acting());
  const fields = visitFieldsOf({
    receptionId: reception.id,
    person: denouncer,
    kind: 'denunciation',
    content: 'Tố cáo công chức thu tiền ngoài quy định',
  });
  const saved = await visitHandlers['visit.save'](room, { fields, version: 0 }, made.acting());
  const { id, version } = saved;
  await visitHandlers['visit.enter'](room, { id, version }, made.acting('clerk', 'visit.enter'));
  return conclusionHandlers['conclusion.open'](
    room,
    { receptionId: reception.id, face: 'state' },
    made.acting(),
  );
}

function paperSaying(...texts: string[]): OfficialDocument {
  const head = {
    office: made.room.office,
    face: 'state' as const,
    number: null,
    date: null,
    formatDate: '2026-11-23',
    signer: null,
    recipients: ['Lưu: VT'],
  };
  return { ...paperFrame(head, 'TB', 'THÔNG BÁO'), blocks: texts.map(paragraph) };
}

const refused = (document: OfficialDocument) =>
  refuseLeaks(made.room, made.room.data.db, document, 'draft 1').then(
    () => 'passes',
    (cause: { code: string; params: object }) => `${cause.code} ${JSON.stringify(cause.params)}`,
  );

describe('a paper that names a denouncer', () => {
  const hidden = [
    'Vụ việc của bà Tống Thị Hồng Nhạn.',
    'VỤ VIỆC CỦA BÀ TỐNG THỊ HỒNG NHẠN',
    'tong thi hong nhan',
    'Tống Thị Hồng Nhạn'.normalize('NFD'),
    'Tống  Thị\nHồng, Nhạn',
    'Tống Thị Hồng\u200b Nhạn',
    'CCCD 001175004321',
    'căn cước 001 175 004 321',
    'số 001175-004321 cấp năm 2021',
    'điện thoại 0912.765.432',
    'gọi +84 912 765 432',
    'ở số nhà 17 ngõ 4, thôn Xóm Lò',
    'ở SỐ NHÀ 17, NGÕ 4',
  ];
  test.each(hidden)('is refused whatever the way it is written: %s', async (text) => {
    await drafted();
    expect(await refused(paperSaying('Câu đầu.', text))).toBe('paper.leaks {"block":3}');
  });

  test('passes where it only says what hundreds share', async () => {
    await drafted();
    const passes = ['thôn Xóm Lò', 'bà Nhạn', 'ngõ 4', 'Tống Thị Hồng', 'Điều 17, khoản 4', '0912', '001175'];
    expect(await refused(paperSaying(...passes))).toBe('passes');
  });

  test('is refused by what stands in its head and among its recipients too', async () => {
    await drafted();
    const name = denouncer.name;
    expect([
      await refused({ ...paperSaying('Câu.'), documentTitle: `Thông báo ${name}` }),
      await refused({ ...paperSaying('Câu.'), summary: `về việc của ${name}` }),
      await refused({ ...paperSaying('Câu.'), recipients: [`Bà ${name}`] }),
      await refused({ ...paperSaying('Câu.'), bases: [`Đơn của ${name}`] }),
    ]).toEqual([
      'paper.leaks {"block":1}',
      'paper.leaks {"block":1}',
      'paper.leaks {"block":3}',
      'paper.leaks {"block":1}',
    ]);
  });

  test('keeps names of two words to their accents', async () => {
    const fields = visitFieldsOf({
      person: aPerson({ name: 'Lê Hoa', idNumber: '', phone: '' }),
      kind: 'denunciation',
    });
    await visitHandlers['visit.save'](made.room, { fields, version: 0 }, made.acting());
    expect([await refused(paperSaying('bà LÊ HOA')), await refused(paperSaying('lễ hoa'))]).toEqual([
      'paper.leaks {"block":2}',
      'passes',
    ]);
  });
});

test('nothing leaves the office with a denouncer, wherever the clerk wrote it', async () => {
  const draft = await drafted();
  const [item] = draft.items;
  if (item === undefined) throw new Error('the notice has no matter');
  const said = 'bà Tống Thị Hồng Nhạn';
  const task = {
    id: '01900000-0000-7000-8000-0000000000c1',
    leadUnit: 'Phòng Kinh tế',
    helpers: [],
    what: 'kiểm tra điều kiện thụ lý',
    due: '2026-12-15',
    vagueDue: '',
    vagueReason: '',
    reportTo: 'Chủ tịch UBND xã',
    answersCitizen: false,
  };
  const whole: Conclusion = { ...draft, items: [{ ...item, conclusion: 'giao kiểm tra', tasks: [task] }] };
  const planted: Record<string, Conclusion> = {
    summary: { ...whole, summary: said },
    opening: { ...whole, opening: said },
    attendance: { ...whole, attendance: said },
    figures: { ...whole, figures: said },
    lead: { ...whole, lead: said },
    followUp: { ...whole, followUp: [said] },
    closing: { ...whole, closing: said },
    recipients: { ...whole, recipients: [said] },
    label: { ...whole, items: [{ ...item, label: said, conclusion: 'giao kiểm tra', tasks: [task] }] },
    conclusion: { ...whole, items: [{ ...item, conclusion: said, tasks: [task] }] },
    unitOpinion: { ...whole, items: [{ ...item, unitOpinion: said, conclusion: 'giao', tasks: [task] }] },
    content: { ...whole, items: [{ ...item, content: said, conclusion: 'giao', tasks: [task] }] },
    task: { ...whole, items: [{ ...item, conclusion: 'giao', tasks: [{ ...task, what: said }] }] },
  };
  const { room } = made;
  const source = { of: 'conclusion', id: draft.id } as const;
  const choice = { printer: 'PDF', copies: 1, duplex: 'simplex', size: 'own', tray: '' } as const;
  let version = draft.version;
  const outcomes: Record<string, string[]> = {};
  for (const [field, changed] of Object.entries(planted)) {
    const saved = await conclusionHandlers['conclusion.save'](room, { ...changed, version }, made.acting());
    version = saved.version;
    const { document } = await makeFor(room, source, made.acting());
    // what a renderer never prints cannot leak: then the field is not on the paper at all
    const isPrinted = JSON.stringify(document).includes('Tống Thị Hồng Nhạn');
    if (!isPrinted) {
      await paperHandlers['paper.export'](room, { source, format: 'docx' }, made.acting());
      continue;
    }
    const { signer, recipients } = saved;
    const issue = { id: draft.id, day: '2026-11-23', number: null, signer, recipients };
    const tries = [
      printHandlers['paper.print'](room, { source, choice }, made.acting('clerk', 'paper.print')),
      printHandlers['paper.printMany'](room, { sources: [source], choice }, made.acting()),
      paperHandlers['paper.export'](room, { source, format: 'pdf' }, made.acting()),
      paperHandlers['paper.export'](room, { source, format: 'docx' }, made.acting()),
      conclusionHandlers['conclusion.issue'](room, issue, made.acting('clerk', 'conclusion.issue')),
    ];
    outcomes[field] = await Promise.all(
      tries.map((each) =>
        each.then(
          () => 'left',
          ({ code }) => String(code),
        ),
      ),
    );
  }
  expect(
    Object.values(outcomes)
      .flat()
      .filter((code) => code === 'left'),
  ).toEqual([]);
  const guarded = Object.entries(outcomes).filter(([, codes]) => codes[0] === 'paper.leaks');
  expect(guarded.map(([field]) => field)).toEqual(
    expect.arrayContaining(['summary', 'opening', 'followUp', 'closing', 'recipients', 'conclusion', 'task']),
  );
  // what was exported of fields that no paper prints
  const files = readdirSync(join(made.folder, 'exports'));
  const traces = files.filter(
    (name) =>
      /nhan|tong/i.test(name) ||
      [...unzip(readFileSync(join(made.folder, 'exports', name))).values()].some((part) =>
        part.includes('Nhạn'),
      ),
  );
  expect(traces).toEqual([]);
});
