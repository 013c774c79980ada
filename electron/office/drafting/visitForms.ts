import { blankMark } from '../../../shared/documents/blanks';
import { citizenStatement, type Statement } from '../../../shared/documents/citizenStatement';
import { type Group, type GroupMember, groupList } from '../../../shared/documents/groupList';
import type { OfficialDocument } from '../../../shared/documents/model';
import { refusal } from '../../../shared/documents/refusal';
import { type ClockTime, clockAt, clockTime } from '../../../shared/domain/day';
import type { Signer } from '../../../shared/domain/office';
import { citedPoint, groundOn } from '../../../shared/domain/refusals';
import type { Person, Visit } from '../../../shared/domain/visits';
import { AppError } from '../../../shared/ipc/fault';
import { fold } from '../../../shared/text/fold';
import { listHosts } from '../../data/hosts';
import { lawTexts } from '../officeWords';
import { now } from '../room';
import { ruleBook } from '../ruleBook';
import { headOf, type Making, orBlank } from './making';
import { citizenOf, codeOfVisit, contentOf, identityOf, isSealed, salutationOf } from './subjects';
import type { VisitFacts } from './visitFacts';

function arrivalOf({ room }: Making, { visit }: VisitFacts): ClockTime {
  const arrived = clockTime.safeParse(visit.arrivedAt);
  return arrived.success ? arrived.data : clockAt(visit.enteredAt ?? now(room));
}

/** The form cites the clause of the Law and the point of the decree; a visit that says which one cites that alone. */
function basesOf({ refusalGround }: Visit, texts: readonly string[]): string[] {
  if (refusalGround === '') return [...texts];
  return texts.filter((text) => text.includes('{point}') === (refusalGround === 'h'));
}

/** The head of the agency refuses, nobody in his stead (khoản 3 Điều 4 NĐ 154/2026/NĐ-CP). */
async function headSigner({ room, db }: Making): Promise<Signer> {
  const { headTitle, shortName } = room.office.state;
  const own = room.office.signers.find(({ face, authority }) => face === 'state' && authority === '');
  if (own !== undefined) return own;
  const chairman = (await listHosts(db)).find(({ role, active }) => role === 'chairman' && active);
  const title = headTitle.replace(shortName, '').trim().toLocaleUpperCase('vi');
  return { face: 'state', authority: '', title, name: chairman?.name ?? '' };
}

/**
 * Mẫu 01/TCD; the State's form alone.
 * @throws AppError draft.oralGround for grounds that are only explained
 */
export async function refusalPaper(making: Making, { visit, place }: VisitFacts): Promise<OfficialDocument> {
  const { today } = making;
  const state: Making = { ...making, face: 'state' };
  const ground = groundOn(ruleBook.refusalGrounds, visit.refusalGround, visit.day);
  if (ground?.value.leadsTo === 'oral') throw new AppError('draft.oralGround');
  const sealed = isSealed(visit);
  const settledBy = sealed ? '' : visit.settledBy;
  return refusal({
    ...headOf(state),
    signer: await headSigner(making),
    formCode: lawTexts('refusal.form', 'state', today)[0] ?? null,
    receptionDay: visit.day,
    place,
    person: sealed
      ? { kind: 'sealed', code: codeOfVisit(visit) }
      : {
          kind: 'open',
          citizen: citizenOf(visit),
          identity: identityOf(visit),
          petition: visit.kind,
          content: contentOf(visit),
        },
    bases: basesOf(visit, lawTexts('refusal.bases', 'state', today)),
    point: citedPoint(visit),
    reason: `nội dung trên đã được giải quyết, trả lời tại ${orBlank(settledBy)}`,
    copyTo: [],
  });
}

export function statementPaper(making: Making, facts: VisitFacts): OfficialDocument {
  const { room, face } = making;
  const { visit, place, officer } = facts;
  const statement: Statement = isSealed(visit)
    ? { kind: 'sealed', code: codeOfVisit(visit) }
    : {
        kind: 'open',
        citizen: {
          salutation: salutationOf(visit.person),
          name: visit.person.name,
          address: visit.person.address,
        },
        identity: identityOf(visit),
        petition: visit.kind,
        content: visit.content,
        request: visit.demand,
        documents: visit.documents.map(({ name }) => name),
      };
  return citizenStatement({
    office: room.office,
    face,
    date: visit.day,
    time: arrivalOf(making, facts),
    place,
    officer,
    reason: blankMark,
    statement,
    witness: '',
    bases: lawTexts('statement.bases', face, visit.day),
    copies: 2,
  });
}

type Listed = Pick<Person, 'name' | 'birthYear' | 'address' | 'idNumber'>;

function memberOf({ name, birthYear, address, idNumber }: Listed): GroupMember {
  return { name, born: birthYear === null ? '' : String(birthYear), address, identity: idNumber };
}

function groupOf({ visit, hidden }: VisitFacts): Group {
  const people = visit.groupSize;
  if (isSealed(visit)) {
    return { kind: 'sealed', code: codeOfVisit(visit), people, representatives: hidden.representatives + 1 };
  }
  const chosen = [visit.person, ...visit.representatives].map(memberOf);
  const named = new Set(chosen.map(({ name }) => fold(name)));
  const listed = visit.members.filter(({ name }) => !named.has(fold(name))).map(memberOf);
  const known = [...chosen, ...listed];
  const unknown = Array.from({ length: Math.max(0, people - known.length) }, () => ({
    name: '',
    born: '',
    address: '',
    identity: '',
  }));
  return {
    kind: 'open',
    members: [...known, ...unknown],
    representatives: chosen.map(({ name }) => name),
    content: contentOf(visit),
  };
}

/** A sheet has a line for everybody; nobody lists more people than this by hand. */
const mostMembers = 500;

/** @throws AppError call.badInput for one person alone, or a crowd that no list holds */
export function groupPaper(making: Making, facts: VisitFacts): OfficialDocument {
  const { room, face } = making;
  const { visit, place, officer } = facts;
  if (visit.groupSize < 2 || visit.groupSize > mostMembers) {
    throw new AppError('call.badInput', { field: 'groupSize' });
  }
  return groupList({
    office: room.office,
    face,
    date: visit.day,
    time: arrivalOf(making, facts),
    place,
    group: groupOf(facts),
    officer,
    bases: lawTexts('group.bases', face, visit.day),
  });
}
