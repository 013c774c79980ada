import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { fold } from '../../shared/text/fold';
import { unzip } from '../render/openDocx';
import { type AskedOffice, askOffice } from '../support/askOffice';
import { aPerson, matterOf, petitionOf, receptionOf, visitFieldsOf } from '../support/records';
import { asker } from '../support/seedRecords';

/** Everything by which the people of the denunciation could be known. */
const secrets = [
  'Vừ Thị Ẩn',
  '079188004321',
  '0987 654 321',
  'bản Nậm Kín',
  'Công an huyện Kín Đáo',
  'Sùng A Giấu',
  '079188009876',
  'bản Khe Che',
  'Mùa Thị Che',
  'Giấy ủy quyền số 77',
  'Lường Văn Nấp',
  'bản Pá Giấu',
];
/** As typed, as the search folds it, and as digits without gaps. */
const traces = [...new Set(secrets.flatMap((text) => [text, fold(text), text.replaceAll(' ', '')]))];

const denouncer = aPerson({
  name: 'Vừ Thị Ẩn',
  idNumber: '079188004321',
  phone: '0987 654 321',
  address: 'bản Nậm Kín',
  idIssuedBy: 'Công an huyện Kín Đáo',
  idIssuedOn: '2021-04-05',
});
const other = aPerson({ name: 'Sùng A Giấu', idNumber: '079188009876', address: 'bản Khe Che' });

let office: AskedOffice;
let ask: ReturnType<typeof asker>;
let sources: PaperSource[] = [];
const ids = { reception: '', visit: '', matter: '', conclusion: '' };

function found(text: string): string[] {
  return traces.filter((trace) => text.includes(trace));
}

beforeAll(async () => {
  office = await askOffice();
  ask = asker(office);
  const matter = await ask('matter.save', matterOf({ kind: 'denunciation', code: 'TC-2026-004' }));
  const reception = await ask('reception.save', receptionOf());
  const fields = visitFieldsOf({
    kind: 'denunciation',
    content: 'Tố cáo công chức địa chính thu tiền ngoài quy định',
    receptionId: reception.id,
    matterId: matter.id,
    person: denouncer,
    representatives: [other],
    actingFor: 'Mùa Thị Che',
    actingPaper: 'Giấy ủy quyền số 77',
    documents: [{ name: 'Đơn tố cáo', pages: 2, condition: 'original' }],
  });
  const saved = await ask('visit.save', { fields, version: 0 });
  const entered = await ask('visit.enter', { id: fields.id, version: saved.version });
  const amendment = { ...fields, content: `${fields.content}, có giấy tờ kèm theo` };
  await ask('visit.amend', { fields: amendment, version: entered.version, reason: 'Ghi đủ nội dung' });
  const named = { senderLabel: 'Lường Văn Nấp', senderAddress: 'bản Pá Giấu' };
  await ask('petition.save', petitionOf({ kind: 'denunciation', matterId: matter.id, ...named }));

  const draft = await ask('conclusion.open', { receptionId: reception.id, face: 'state' });
  const helpers = {
    helpers: [],
    vagueDue: '',
    vagueReason: '',
    reportTo: 'Chủ tịch UBND xã',
    answersCitizen: true,
  };
  const task = { ...helpers, leadUnit: 'Thanh tra xã', what: 'Xác minh nội dung tố cáo', due: '2026-12-10' };
  const items = draft.items.map((item) => ({
    ...item,
    conclusion: 'Giao xác minh',
    tasks: [{ ...task, id: v7() }],
  }));
  const kept = await ask('conclusion.save', { ...draft, items });
  const [signer] = office.test.room.office.signers;
  if (signer === undefined) throw new Error('the office has no signer');
  const { paper } = await ask('conclusion.issue', {
    id: kept.id,
    day: '2026-11-23',
    number: null,
    signer,
    recipients: [],
  });
  Object.assign(ids, { reception: reception.id, visit: fields.id, matter: matter.id, conclusion: kept.id });
  sources = [
    { of: 'paper', id: paper.id },
    { of: 'conclusion', id: kept.id },
    { of: 'receipt', id: fields.id },
    { of: 'register', from: '2026-01-01', to: '2026-12-31' },
  ];
});

afterAll(() => office.test.close());

it('shows the people of a denunciation in no answer to any reader', async () => {
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const page = { limit: 100, offset: 0 };
  const answers = [
    await ask('home.today', {}),
    await ask('reception.list', period),
    await ask('reception.get', { id: ids.reception }),
    await ask('visit.list', { ...page, from: null, to: null, receptionId: null, matterId: null, text: '' }),
    await ask('visit.get', { id: ids.visit }),
    await ask('petition.list', { ...page, text: '' }),
    await ask('matter.list', { ...page, text: '' }),
    await ask('matter.get', { id: ids.matter }),
    await ask('conclusion.list', period),
    await ask('conclusion.get', { id: ids.conclusion }),
    await ask('conclusion.open', { receptionId: ids.reception, face: 'party' }),
    await ask('task.list', { ...page, state: 'all', unit: '' }),
    await ask('paper.list', { kind: null, from: null, to: null }),
    await ask('audit.list', { ...page, from: null, to: null }),
  ];
  const text = JSON.stringify(answers);
  // the matter itself is there, so that an empty answer cannot pass
  expect([text.includes('TC-2026-004'), found(text)]).toEqual([true, []]);
});

it('finds nobody by what was said of them', async () => {
  const all = { from: null, to: null, receptionId: null, matterId: null, limit: 10, offset: 0 };
  for (const text of secrets) {
    const { hits } = await ask('search.all', { text, limit: 100 });
    const listed = await ask('visit.list', { ...all, text });
    const earlier = await ask('citizen.earlier', {
      name: text,
      idNumber: text,
      phone: text,
      exceptVisitId: null,
    });
    expect([text, hits, listed.rows, earlier]).toEqual([text, [], [], []]);
  }
});

it('writes them on no paper, neither drawn nor as a Word file', async () => {
  for (const source of sources) {
    await ask('paper.preview', source);
    const { savedTo } = await ask('paper.export', { source, format: 'docx' });
    const word = [...unzip(readFileSync(savedTo)).values()].join('\n');
    const html = office.drawn.at(-1) ?? '';
    expect([source.of, found(html), found(word), found(savedTo)]).toEqual([source.of, [], [], []]);
    expect(html.length).toBeGreaterThan(1000);
  }
  expect(office.drawn.join('')).toContain('TC-2026-004');
});

it('leaves them in no file of the office, in no line of the log and in no message to a window', async () => {
  await office.ask('visit.enter', { id: ids.visit, version: 99 }, 'clerk');
  expect([found(office.log()), found(JSON.stringify(office.test.told))]).toEqual([[], []]);
  await office.test.room.data.db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
  const folder = office.test.room.dataDir;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('latin1'))
    .join('');
  const written = traces.filter((trace) => bytes.includes(Buffer.from(trace, 'utf8').toString('latin1')));
  expect([bytes.includes('TC-2026-004'), written]).toEqual([true, []]);
});
