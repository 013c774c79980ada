import { v7 } from 'uuid';
import type { Conclusion, PaperKind, Schedule } from '../../shared/domain/chain';
import { draftKindsOf } from '../../shared/domain/drafts';
import type { Face } from '../../shared/domain/office';
import type { Host } from '../../shared/domain/people';
import type { PaperSource } from '../../shared/ipc/calls/work';
import type { CallName, Input, Output } from '../../shared/ipc/contract';
import { stripMarks } from '../../shared/text/fold';
import { plantedDialogue } from './plantedDialogue';
import { aPerson, matterOf, petitionOf, receptionOf, visitFieldsOf } from './records';

export type Ask = <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

export const denouncer = aPerson({
  honorific: 'bà',
  name: 'Tống Thị Hồng Nhạn',
  idNumber: '001175004321',
  phone: '0912 765 432',
  address: 'số nhà 17, ngõ 4, thôn Xóm Lò',
});

/** What no clerk should write and some will: the whole of it, and short enough for any field. */
export const planted = `${denouncer.name}, căn cước ${denouncer.idNumber}, ${denouncer.address}, ${denouncer.phone}`;

const traces = [/tong[-_ ]*thi[-_ ]*hong[-_ ]*nhan/, /001175004321/, /so nha 17[, ]+ngo 4/, /0912 ?765 ?432/];

/** What of the person stands in a text or a file name, with or without accents. */
export function tracesIn(text: string): string[] {
  const folded = stripMarks(text).toLowerCase();
  return traces.filter((trace) => trace.test(folded)).map(String);
}

/** Papers of the planted office into which somebody typed the person; they are stopped. */
export const typedPapers: ReadonlySet<string> = new Set([
  ...['state', 'party'].flatMap((face) => [
    `${face} invitation of reception`,
    `${face} changeNotice of reception`,
    // it names those who attend, as somebody typed them
    `${face} noteSheet of reception`,
    `${face} changeNotice`,
    `${face} postingMinutes`,
    `${face} planted schedule`,
    `${face} planted notice`,
    `${face} noteSheet of reception`,
    ...draftKindsOf.dialogue.map((kind) => `${face} ${kind} of dialogue`),
  ]),
  'state receipt',
  'state register',
  'state noteSheet',
]);

const chairman: Host = {
  id: v7(),
  name: 'Phan Đăng Toản',
  title: 'Chủ tịch UBND',
  role: 'chairman',
  rules: [{ type: 'dayOfMonth', days: [10, 25], validFrom: null, validTo: null }],
  sessions: [{ from: '08:00', to: '11:30' }],
  place: 'Địa điểm tiếp công dân xã',
  participants: '',
  expectedContent: '',
  active: true,
  order: 1,
  version: 0,
};

const task = {
  leadUnit: 'Phòng Kinh tế',
  helpers: [],
  due: '2026-11-12',
  vagueDue: '',
  vagueReason: '',
  reportTo: '',
  answersCitizen: false,
};

export interface PlantedPaper {
  /** `state transferSlip of petition` */
  readonly name: string;
  readonly kind: PaperKind;
  readonly source: PaperSource;
}

async function signerOf(ask: Ask, face: Face) {
  const signer = (await ask('office.get', {})).signers.find((one) => one.face === face);
  if (signer === undefined) throw new Error('the office has no signer');
  return signer;
}

/** A denunciation as it came: its person goes to the sealed part, and every other field says it again. */
async function sealedRecords(ask: Ask, receptionId: string) {
  const matter = await ask(
    'matter.save',
    matterOf({ kind: 'denunciation', code: 'TC-2026-009', summary: planted, complexityNote: planted }),
  );
  const fields = visitFieldsOf({
    receptionId,
    matterId: matter.id,
    person: denouncer,
    kind: 'denunciation',
    groupSize: 7,
    representatives: [denouncer],
    members: [],
    actingFor: denouncer.name,
    actingPaper: denouncer.name,
    outcome: 'refused',
    refusalGround: '9.3',
    refusalPoint: '',
    content: planted,
    demand: planted,
    settledBy: planted,
    guidancePaper: denouncer.name,
    transferPaper: denouncer.name,
    followUp: planted,
    note: planted,
    documents: [{ name: `Đơn của ${denouncer.name}`, pages: 2, condition: 'original' }],
  });
  const saved = await ask('visit.save', { fields, version: 0 });
  await ask('visit.enter', { id: saved.id, version: saved.version });
  const petition = await ask(
    'petition.save',
    petitionOf({
      kind: 'denunciation',
      senderLabel: denouncer.name,
      senderAddress: denouncer.address,
      sentBy: denouncer.name,
      sentPaper: denouncer.name,
      summary: planted,
      outcomeNote: planted,
      outcome: 'filed',
      authority: denouncer.name,
      parties: [{ id: v7(), side: 'petitioner', person: denouncer, paper: denouncer.name }],
      matterId: matter.id,
    }),
  );
  const registration = await ask('registration.save', {
    id: v7(),
    version: 0,
    receptionId,
    matterId: matter.id,
    person: denouncer,
    content: planted,
    state: 'chosen',
    registeredOn: '2026-11-09',
    way: 'phone',
    kind: 'denunciation',
    groupSize: 1,
    reasons: ['officials'],
    reasonNote: planted,
    preparation: planted,
    expectedAt: '08:30',
    toldOn: null,
    toldBy: denouncer.name,
    cancelReason: '',
  });
  return { visit: saved.id, petition: petition.id, matter: matter.id, registration: registration.id };
}

/** The notice of the reception, clean and issued, so that its tasks exist; one is the denunciation's, and late. */
async function issueNotice(ask: Ask, receptionId: string, face: Face): Promise<Conclusion> {
  const draft = await ask('conclusion.open', { receptionId, face });
  const items = draft.items.map((item) => ({
    ...item,
    content: 'Nội dung trình bày',
    conclusion: 'Giao Phòng Kinh tế',
    tasks: [{ ...task, id: v7(), what: 'kiểm tra, báo cáo' }],
  }));
  const kept = await ask('conclusion.save', { ...draft, items });
  const issue = { id: kept.id, day: '2026-11-10', number: null, recipients: [] };
  await ask('conclusion.issue', { ...issue, signer: await signerOf(ask, face) });
  return kept;
}

/** The notice of another reception with the person in every field that can be typed, not issued. */
async function plantedNotice(ask: Ask, receptionId: string, face: Face): Promise<PaperSource> {
  const draft = await ask('conclusion.open', { receptionId, face });
  const items = draft.items.map((item) => ({
    ...item,
    content: planted,
    unitOpinion: planted,
    conclusion: planted,
    tasks: [{ ...task, id: v7(), what: planted, reportTo: denouncer.name }],
  }));
  const said = { opening: planted, attendance: planted, figures: planted, lead: planted, closing: planted };
  await ask('conclusion.save', {
    ...draft,
    ...said,
    items,
    followUp: [planted],
    recipients: [denouncer.name],
  });
  return { of: 'conclusion', id: draft.id };
}

/** Each face announces months of its own: what one has announced the other leaves out. */
const months = {
  state: { posted: { year: 2026, month: 12 }, typed: { year: 2027, month: 1 } },
  party: { posted: { year: 2027, month: 2 }, typed: { year: 2027, month: 3 } },
};

/** A month, clean and issued, with one posting by and before whom nobody should name. */
async function postedSchedule(ask: Ask, face: Face): Promise<Schedule> {
  const { id } = await ask('schedule.open', { ...months[face].posted, face });
  const issue = { id, day: '2026-11-23', number: null, recipients: [] };
  const { schedule } = await ask('schedule.issue', { ...issue, signer: await signerOf(ask, face) });
  return ask('posting.save', {
    id: v7(),
    scheduleId: id,
    place: denouncer.address,
    day: '2026-11-23',
    time: '15:40',
    postedBy: 'Bùi Thị Mai Sao',
    witness: { name: denouncer.name, title: '' },
    takenDownOn: null,
    note: planted,
    paperId: schedule.paperId,
  });
}

/** A month with the person in every field that can be typed, not issued. */
async function plantedSchedule(ask: Ask, face: Face): Promise<PaperSource> {
  const opened = await ask('schedule.open', { ...months[face].typed, face });
  const { postings: _, ...rest } = opened;
  const items = opened.items.map((item) => ({ ...item, participants: planted, expectedContent: planted }));
  const said = { registration: planted, dialogueNote: planted, bases: [denouncer.name] };
  await ask('schedule.save', { ...rest, postings: [], ...said, items });
  return { of: 'schedule', id: opened.id };
}

const nouns = [
  'visit',
  'petition',
  'conclusion',
  'task',
  'matter',
  'reception',
  'registration',
  'dialogue',
  'office',
] as const;
type Ids = Readonly<Record<(typeof nouns)[number], string>>;

/** Every draft that the office can begin, of the records of the denunciation. */
async function draftsOf(ask: Ask, face: Face, ids: Ids, part: string): Promise<PlantedPaper[]> {
  const made: PlantedPaper[] = [];
  for (const noun of nouns) {
    for (const kind of draftKindsOf[noun]) {
      // that of a petition is made of the petition above
      if (noun === 'dialogue' && kind === 'complaintDialogueMinutes') continue;
      const from = { noun, id: ids[noun], part: kind === 'conclusionExtract' ? part : null };
      const draft = await ask('draft.make', { kind, from, face });
      made.push({ name: `${draft.face} ${kind} of ${noun}`, kind, source: { of: 'draft', id: draft.id } });
    }
  }
  return made;
}

function named(face: Face, kind: PaperKind, source: PaperSource): PlantedPaper {
  return { name: `${face} ${kind}`, kind, source };
}

/** The notices of both receptions, schedule, posting, change, and all that the drafting room makes, of one face. */
async function papersOf(
  ask: Ask,
  face: Face,
  receptions: readonly [string, string],
  ids: Omit<Ids, 'conclusion' | 'task' | 'dialogue'>,
) {
  const notice = await issueNotice(ask, receptions[0], face);
  const [open, secret] = [
    notice.items.find(({ sealed }) => !sealed),
    notice.items.find(({ sealed }) => sealed),
  ];
  const late = secret?.tasks[0];
  if (open === undefined || late === undefined) throw new Error('the notice has not both matters');
  const dialogue = await plantedDialogue(ask, face, denouncer.name, planted);
  const all = { ...ids, conclusion: notice.id, task: late.id, dialogue };
  const drafts = await draftsOf(ask, face, all, open.id);
  const schedule = await postedSchedule(ask, face);
  const [item] = schedule.items;
  if (item === undefined) throw new Error('a schedule of nothing');
  const change = await ask('scheduleChange.begin', {
    id: v7(),
    receptionId: item.receptionId,
    kind: 'postponed',
    to: { day: null, sessions: [], place: '' },
    reason: planted,
    face,
  });
  return [
    ...drafts,
    named(face, 'changeNotice', { of: 'draft', id: change.draftId ?? '' }),
    named(face, 'scheduleNotice', { of: 'schedule', id: schedule.id }),
    named(face, 'postingMinutes', { of: 'postingMinutes', id: schedule.id }),
    { ...named(face, 'scheduleNotice', await plantedSchedule(ask, face)), name: `${face} planted schedule` },
    named(face, 'conclusionNotice', { of: 'conclusion', id: notice.id }),
    {
      ...named(face, 'conclusionNotice', await plantedNotice(ask, receptions[1], face)),
      name: `${face} planted notice`,
    },
  ];
}

/**
 * An office in which one denouncer's name, address and number were typed into every field that there is, and every
 * paper that it can make of that, of both faces.
 */
export async function plantedOffice(ask: Ask): Promise<PlantedPaper[]> {
  await ask('host.save', chairman);
  const clean = await ask('reception.save', receptionOf({ state: 'held' }));
  const typed = { participants: planted, expectedContent: planted, stateReason: denouncer.name };
  const dirty = await ask('reception.save', receptionOf({ day: '2026-11-11', state: 'held', ...typed }));
  const ids = await sealedRecords(ask, clean.id);
  for (const receptionId of [clean.id, dirty.id]) {
    const fields = visitFieldsOf({ id: v7(), receptionId, content: 'Xin xác nhận đất' });
    const { id, version } = await ask('visit.save', { fields, version: 0 });
    await ask('visit.enter', { id, version });
  }
  const more = { ...ids, reception: dirty.id, office: v7() };
  const papers: PlantedPaper[] = [];
  for (const face of ['state', 'party'] as const) {
    papers.push(...(await papersOf(ask, face, [clean.id, dirty.id], more)));
  }
  const days = { from: '2026-11-01', to: '2026-11-30' };
  return [
    ...papers,
    named('state', 'receipt', { of: 'receipt', id: ids.visit }),
    named('state', 'register', { of: 'register', ...days }),
    named('state', 'noteSheet', { of: 'receptionSheet', sheet: 'noteSheet', id: dirty.id }),
    named('state', 'hearingProposal', { of: 'receptionSheet', sheet: 'hearingProposal', id: clean.id }),
    named('state', 'selfInspection', { of: 'inspection', ...days }),
    named('state', 'petitionRegister', { of: 'petitionRegister', ...days }),
    named('state', 'selfInspection', { of: 'inspection', ...days }),
  ];
}
