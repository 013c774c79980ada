import { v7 } from 'uuid';
import { type ConclusionCounts, countsText, receptionKindText } from '../../shared/documents/conclusionView';
import { lowerFirst, sentence, upperFirst, withoutEnd } from '../../shared/documents/frame';
import type { Conclusion, ConclusionItem } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import {
  asLine,
  asProse,
  type Face,
  type HostRole,
  type Office,
  type Signer,
} from '../../shared/domain/office';
import { ruleOn } from '../../shared/domain/rules';
import type { Reception, Visit } from '../../shared/domain/visits';
import { dmyInText, longDay } from '../../shared/text/dates';
import { countText } from '../../shared/text/numbers';
import { type CarriedTask, withCarried } from './carriedItems';
import { conclusionRecipients, hostTitles, lawTexts, placeNameOf } from './officeWords';
import { ruleBook } from './ruleBook';

export interface ConclusionFacts {
  readonly office: Office;
  readonly face: Face;
  readonly reception: Reception;
  readonly hostRole: HostRole | null;
  /** entered visits, in the order of their numbers */
  readonly visits: readonly Visit[];
  /** what the host's earlier conclusions left late */
  readonly carried: readonly CarriedTask[];
  /** the host's next reception, where one is planned */
  readonly next: Day | null;
  readonly now: string;
}

const ordinary = /^(Khiếu nại|Tố cáo|Kiến nghị|Phản ánh|Đề nghị|Yêu cầu|Xin|Hỏi|Nội dung)/u;

/** The register begins its entry with a capital; behind `Nội dung:` it goes on small. */
function contentOf(visit: Visit): string {
  const content = visit.content.trim();
  const demand = visit.demand.trim();
  const text = ordinary.test(content) ? lowerFirst(content) : content;
  if (demand === '' || content.includes(demand)) return text;
  return `${withoutEnd(text)}; ${ordinary.test(demand) ? lowerFirst(demand) : demand}`;
}

/** The code by which a denouncer's matter is named; without a matter yet, its number in the book. */
export function sealedCode(visit: Pick<Visit, 'matterCode' | 'number'>): string {
  return visit.matterCode === '' ? `TC, sổ số ${visit.number ?? ''}` : visit.matterCode;
}

function labelOf(visit: Visit): string {
  if (visit.sealed) return `hồ sơ ${sealedCode(visit)}`;
  const { person, groupSize } = visit;
  const name = `${person.honorific === '' ? 'ông (bà)' : person.honorific} ${person.name}`;
  const parts =
    groupSize > 1 ? [`đoàn ${groupSize} người do ${name}`, person.address] : [name, person.address];
  const label = parts.filter((part) => part !== '').join(', ');
  return groupSize > 1 ? `${label} đại diện` : label;
}

function itemOf(visit: Visit): ConclusionItem {
  return {
    id: v7(),
    visitId: visit.id,
    matterId: visit.matterId,
    label: asLine(labelOf(visit)),
    matterCode: visit.sealed ? sealedCode(visit) : visit.matterCode,
    kind: visit.kind,
    sealed: visit.sealed,
    // what a denouncer said could give the person away, and the notice goes to many desks
    content: visit.sealed ? '' : asProse(contentOf(visit)),
    unitOpinion: '',
    conclusion: '',
    tasks: [],
  };
}

/** One item per matter: who came twice about it is concluded once. */
export function itemsOf(visits: readonly Visit[]): ConclusionItem[] {
  const seen = new Set<string>();
  return visits.flatMap((visit) => {
    if (visit.matterId !== null && seen.has(visit.matterId)) return [];
    if (visit.matterId !== null) seen.add(visit.matterId);
    return [itemOf(visit)];
  });
}

function countsOf(visits: readonly Visit[], items: readonly ConclusionItem[], on: Day): ConclusionCounts {
  const ofKind = (kind: Visit['kind']) => items.filter((item) => item.kind === kind).length;
  const smallestGroup = ruleOn(ruleBook.groups, on)?.value[0]?.people.min ?? Number.POSITIVE_INFINITY;
  return {
    visits: visits.length,
    persons: visits.reduce((sum, { groupSize }) => sum + groupSize, 0),
    matters: items.length,
    complaints: ofKind('complaint'),
    denunciations: ofKind('denunciation'),
    proposals: ofKind('proposal'),
    groups: visits.filter(({ groupSize }) => groupSize >= smallestGroup).length,
  };
}

type Texts = Pick<
  Conclusion,
  'summary' | 'opening' | 'attendance' | 'figures' | 'lead' | 'followUp' | 'closing'
>;

function stateTexts({ office, reception, hostRole, next }: ConclusionFacts, counts: ConclusionCounts): Texts {
  const title = hostTitles(office, hostRole, reception.hostTitle);
  const kind = receptionKindText[reception.kind];
  const when = next === null ? 'tiếp theo' : `ngày ${dmyInText(next)}`;
  return {
    summary: `Kết luận việc tiếp công dân ${kind} ngày ${dmyInText(reception.day)} của ${title.short}`,
    opening:
      `${upperFirst(longDay(reception.day))}, tại ${placeNameOf(reception.place)}, đồng chí ` +
      `${reception.hostName}, ${title.full} chủ trì buổi tiếp công dân ${kind}.`,
    attendance: present('Dự buổi tiếp có:', reception.participants),
    figures: `Kết quả: ${countsText(counts)}.`,
    lead: `Sau khi nghe công dân trình bày và ý kiến của các cơ quan, ${title.short} kết luận như sau:`,
    followUp: [`Giao ${office.state.assistant} theo dõi, đôn đốc, báo cáo tại kỳ tiếp công dân ${when}.`],
    closing: `${office.state.bodyName} thông báo để các cơ quan, đơn vị biết, tổ chức thực hiện.`,
  };
}

function present(head: string, participants: string): string {
  const who = participants.trim();
  return who === '' ? '' : asProse(sentence(`${head} ${who}`));
}

function partyTexts({ office, reception, hostRole }: ConclusionFacts, counts: ConclusionCounts): Texts {
  const title = hostTitles(office, hostRole, reception.hostTitle);
  const kind = receptionKindText[reception.kind];
  const day = dmyInText(reception.day);
  const bases = lawTexts('conclusion.bases', 'party', reception.day);
  const when = bases.length === 0 ? `Ngày ${day}` : `Thực hiện ${bases.join(' và ')}, ngày ${day}`;
  const { assistant } = office.party;
  return {
    summary:
      `kết luận của đồng chí ${reception.hostName}, ${title.short} tại buổi tiếp dân, đối thoại trực tiếp ` +
      `với dân ${kind} ngày ${day}`,
    opening:
      `${when}, tại ${placeNameOf(reception.place)}, đồng chí ${reception.hostName}, ${title.full} chủ trì ` +
      `buổi tiếp dân ${kind}.`,
    attendance: present('Dự buổi tiếp dân có', reception.participants),
    figures:
      `Có ${countText(counts.visits)} lượt, ${countText(counts.persons)} công dân phản ánh ` +
      `${countText(counts.matters)} vụ việc.`,
    lead:
      'Sau khi nghe công dân trình bày và ý kiến các cơ quan liên quan, đồng chí ' +
      `${title.short} kết luận như sau:`,
    followUp: [
      'Các cơ quan, đơn vị được giao nhiệm vụ thực hiện đúng nội dung, thời hạn; thông báo kết quả cho công dân theo quy định.',
      `${assistant} theo dõi, đôn đốc, tổng hợp báo cáo Thường trực ${office.party.shortName}.`,
    ],
    closing: `${office.party.bodyName} thông báo để các cơ quan, đơn vị biết, thực hiện.`,
  };
}

function firstSigner(office: Office, face: Face): Signer {
  const found = office.signers.find((signer) => signer.face === face);
  return found ?? { face, authority: '', title: '', name: '' };
}

/** The notice of a reception as its visits and the office's own words make it; the clerk writes the rest. */
export function draftConclusion(facts: ConclusionFacts): Conclusion {
  const { office, face, reception, visits, now } = facts;
  const items = itemsOf(visits);
  const counts = countsOf(visits, items, reception.day);
  const texts = face === 'party' ? partyTexts(facts, counts) : stateTexts(facts, counts);
  return {
    id: v7(),
    receptionId: reception.id,
    face,
    state: 'draft',
    ...texts,
    summary: asLine(texts.summary),
    items: withCarried(items, facts.carried),
    recipients: conclusionRecipients(office, face),
    signer: firstSigner(office, face),
    paperId: null,
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
}
