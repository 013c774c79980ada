import { v7 } from 'uuid';
import type { PaperKind } from '../../shared/domain/chain';
import { draftKindsOf } from '../../shared/domain/drafts';
import type { Face } from '../../shared/domain/office';
import type { Host } from '../../shared/domain/people';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { plantedDialogue } from './plantedDialogue';
import { denouncer, planted } from './plantedPerson';
import {
  type Ask,
  issueNotice,
  plantedNotice,
  plantedSchedule,
  postedSchedule,
  sealedRecords,
} from './plantedRecords';
import { receptionOf, visitFieldsOf } from './records';

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
    `${face} attendanceList`,
    `${face} namePlates`,
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

export interface PlantedPaper {
  /** `state transferSlip of petition` */
  readonly name: string;
  readonly kind: PaperKind;
  readonly source: PaperSource;
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
    named(face, 'attendanceList', { of: 'attendanceList', id: dialogue }),
    named(face, 'namePlates', { of: 'namePlates', id: dialogue, who: ['chair 0', 'secretary'] }),
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
  ];
}
