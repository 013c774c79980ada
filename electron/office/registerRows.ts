import type { RegisterPerson, RegisterRow } from '../../shared/documents/registerRow';
import type { Day } from '../../shared/domain/day';
import { petitionKindText } from '../../shared/domain/petitionKinds';
import type { IdKind, Visit } from '../../shared/domain/visits';
import type { Db } from '../data/database';
import { numberedVisits } from '../data/visits';
import { sealedCode } from './conclusionDraft';

/** Căn cước and số định danh stand bare in column 4; other papers say what they are. */
const idPrefix: Readonly<Record<IdKind, string>> = {
  cccd: '',
  personalNumber: '',
  cmnd: 'CMND ',
  passport: 'Hộ chiếu ',
  other: 'Giấy tờ khác: ',
  none: '',
};

function joined(parts: readonly string[], mark: string): string {
  return parts.filter((part) => part.trim() !== '').join(mark);
}

function withPaper(body: string, paper: string): string {
  if (paper === '') return body;
  return body === '' ? paper : `${body} (${paper})`;
}

function personOf(visit: Visit): RegisterPerson {
  const { person, groupSize } = visit;
  if (visit.sealed) return { kind: 'sealed', code: sealedCode(visit) };
  const group = groupSize > 1 ? ` (đại diện đoàn ${groupSize} người)` : '';
  const forWhom = visit.actingFor === '' ? '' : ` (đại diện cho ${visit.actingFor})`;
  return {
    kind: 'open',
    name: `${person.name}${group}${forWhom}`,
    address: person.address,
    identity: person.idNumber === '' ? '' : `${idPrefix[person.idKind]}${person.idNumber}`,
  };
}

function noteOf(visit: Visit): string {
  const cancelled = visit.state === 'cancelled' ? `Đã hủy: ${visit.cancelReason}` : '';
  const code = visit.sealed ? 'Giữ bí mật' : visit.matterCode;
  return joined([cancelled, visit.note, code], '; ');
}

function registerRow(visit: Visit): RegisterRow {
  const demand =
    visit.demand === '' || /^đề nghị/iu.test(visit.demand) ? visit.demand : `Đề nghị: ${visit.demand}`;
  return {
    id: visit.id,
    number: visit.oldNumber?.split('/')[0] ?? String(visit.number ?? ''),
    day: visit.day,
    person: personOf(visit),
    content: joined([visit.content, demand], '\n'),
    petitionType: petitionKindText[visit.kind],
    sameContent: Math.max(visit.sameContentCount, visit.groupSize),
    settledBy: visit.settledBy,
    ownAuthority: visit.withinCompetence === true,
    guidedTo: withPaper(visit.guidedTo, visit.guidancePaper),
    handledBy: withPaper(visit.handledBy, visit.transferPaper),
    result: visit.followUp,
    note: noteOf(visit),
  };
}

/** The rows of Sổ tiếp công dân for a period, in the order of their numbers; cancelled ones say why. */
export async function registerRowsFor(db: Db, from: Day, to: Day): Promise<RegisterRow[]> {
  const records = await numberedVisits(db, from, to);
  return records.map(({ visit }) => registerRow(visit));
}
