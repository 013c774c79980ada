import type { TaskView } from '../../shared/documents/assignment';
import { conclusionNotice } from '../../shared/documents/conclusionNotice';
import type { MatterView } from '../../shared/documents/conclusionView';
import { closing, paragraph } from '../../shared/documents/frame';
import type { Block, OfficialDocument } from '../../shared/documents/model';
import type { Conclusion, ConclusionItem, TaskFields } from '../../shared/domain/chain';
import type { Office } from '../../shared/domain/office';
import type { Reception } from '../../shared/domain/visits';
import { hostTitles } from './officeWords';
import type { Issue } from './scheduleDocument';

function taskView(task: TaskFields): TaskView {
  return {
    id: task.id,
    leadUnit: task.leadUnit,
    helpers: task.helpers.filter((helper) => helper !== ''),
    what: task.what,
    product: task.product ?? '',
    due: task.due,
    dueText: task.vagueDue,
    reportTo: task.reportTo,
    answerCitizen: task.answersCitizen,
  };
}

/** `Phòng Kinh tế: biên bản chưa có phần này`, one opinion a line; without a unit it is the competent body's. */
function opinions(text: string): MatterView['unitOpinions'] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, unit = '', said = ''] = /^([^:.;]{2,80}):\s+(.+)$/u.exec(line.trim()) ?? [];
      return unit === ''
        ? { unit: 'cơ quan chuyên môn', text: line.trim() }
        : { unit: unit.replace(/^ý kiến của\s+/iu, ''), text: said };
    });
}

/** Tasks that stand under another matter and answer this one too. */
function sharedTasks({ id }: ConclusionItem, all: readonly ConclusionItem[]): TaskFields[] {
  return all.flatMap((other) =>
    other.id === id ? [] : other.tasks.filter((task) => task.alsoItems?.includes(id)),
  );
}

/** A matter of a notice as its papers show it; a denunciation by its code alone. */
export function matterView(item: ConclusionItem, all: readonly ConclusionItem[] = [item]): MatterView {
  const { label, matterCode } = item;
  return {
    id: item.matterId ?? item.id,
    label: item.sealed
      ? { kind: 'sealed', code: matterCode }
      : { kind: 'citizen', text: label, code: matterCode },
    content: item.content,
    unitOpinions: opinions(item.unitOpinion),
    conclusion: item.conclusion,
    tasks: [...item.tasks, ...sharedTasks(item, all)].map(taskView),
  };
}

function isBody(block: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'matter') return true;
  return block.kind === 'paragraph' && (block.closing === true || block.source !== undefined);
}

/** The opening in the clerk's own words, in the paragraphs of the face. */
function openingBlocks({ face, opening, attendance, figures, lead }: Conclusion): Block[] {
  const join = (...texts: string[]) => texts.filter((text) => text.trim() !== '').join(' ');
  const texts =
    face === 'party'
      ? [opening, attendance, join(figures, lead)]
      : [join(opening, attendance), figures, lead];
  return texts.filter((text) => text.trim() !== '').map(paragraph);
}

/** A matter that has no code yet is named without one. */
function withoutEmptyCodes(blocks: Block[], items: readonly ConclusionItem[]): Block[] {
  let at = -1;
  return blocks.map((block) => {
    if (block.kind !== 'matter') return block;
    at += 1;
    const item = items[at];
    if (item === undefined || item.sealed || item.matterCode !== '') return block;
    return { ...block, label: item.label === '' ? 'Vụ việc' : `Vụ việc của ${item.label}` };
  });
}

/** The notice as it is printed: the frame and the matters of its form, the texts as the clerk left them. */
export function conclusionDocument(
  office: Office,
  conclusion: Conclusion,
  reception: Reception,
  issue: Issue,
): OfficialDocument {
  const title = hostTitles(office, null, reception.hostTitle);
  const built = conclusionNotice({
    office,
    face: conclusion.face,
    number: issue.number,
    date: issue.date,
    formatDate: issue.on,
    signer: issue.signer,
    recipients: [...issue.recipients],
    reception: { day: reception.day, kind: reception.kind, place: reception.place },
    host: { name: reception.hostName, title: title.full, shortTitle: title.short },
    participants: '',
    absent: '',
    counts: { visits: 0, persons: 0, matters: 0, complaints: 0, denunciations: 0, proposals: 0, groups: 0 },
    bases: [],
    matters: conclusion.items.map((item) => matterView(item, conclusion.items)),
    organisation: conclusion.followUp.filter((text) => text.trim() !== ''),
  });
  const body = built.blocks.slice(built.blocks.findIndex(isBody), -1);
  return {
    ...built,
    summary: conclusion.summary,
    blocks: [
      ...openingBlocks(conclusion),
      ...withoutEmptyCodes(body, conclusion.items),
      closing(conclusion.closing),
    ],
  };
}
