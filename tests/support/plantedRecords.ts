import { v7 } from 'uuid';
import type { Conclusion, Schedule } from '../../shared/domain/chain';
import type { Face } from '../../shared/domain/office';
import type { PaperSource } from '../../shared/ipc/calls/work';
import type { CallName, Input, Output } from '../../shared/ipc/contract';
import { denouncer, planted } from './plantedPerson';
import { matterOf, petitionOf, visitFieldsOf } from './records';

export type Ask = <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

const task = {
  leadUnit: 'Phòng Kinh tế',
  helpers: [],
  due: '2026-11-12',
  vagueDue: '',
  vagueReason: '',
  reportTo: 'Chủ tịch UBND xã',
  answersCitizen: false,
};

async function signerOf(ask: Ask, face: Face) {
  const signer = (await ask('office.get', {})).signers.find((one) => one.face === face);
  if (signer === undefined) throw new Error('the office has no signer');
  return signer;
}

/** A denunciation as it came: its person goes to the sealed part, and every other field says it again. */
export async function sealedRecords(ask: Ask, receptionId: string) {
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
export async function issueNotice(ask: Ask, receptionId: string, face: Face): Promise<Conclusion> {
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
export async function plantedNotice(ask: Ask, receptionId: string, face: Face): Promise<PaperSource> {
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
export async function postedSchedule(ask: Ask, face: Face): Promise<Schedule> {
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
export async function plantedSchedule(ask: Ask, face: Face): Promise<PaperSource> {
  const opened = await ask('schedule.open', { ...months[face].typed, face });
  const { postings: _, ...rest } = opened;
  const items = opened.items.map((item) => ({ ...item, participants: planted, expectedContent: planted }));
  const said = { registration: planted, dialogueNote: planted, bases: [denouncer.name] };
  await ask('schedule.save', { ...rest, postings: [], ...said, items });
  return { of: 'schedule', id: opened.id };
}
