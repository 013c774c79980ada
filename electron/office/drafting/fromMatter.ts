import { blankMark } from '../../../shared/documents/blanks';
import {
  type CaseFile,
  caseFileContents,
  type FiledDocument,
} from '../../../shared/documents/caseFileContents';
import { caseFileCover } from '../../../shared/documents/caseFileCover';
import type { Subject } from '../../../shared/documents/subject';
import type { Paper } from '../../../shared/domain/chain';
import { type Day, dayAt } from '../../../shared/domain/day';
import type { Matter, Petition } from '../../../shared/domain/petitions';
import { AppError } from '../../../shared/ipc/fault';
import { findMatter } from '../../data/matters';
import { papersOfRecords } from '../../data/paperFiles';
import { petitionsOfMatter } from '../../data/petitions';
import { tasksOfMatter } from '../../data/tasks';
import type { VisitRecord } from '../../data/visitColumns';
import { listVisits } from '../../data/visitRows';
import { findVisit } from '../../data/visits';
import { type MadePaper, type Making, openCount } from './making';
import { isSealed, namesOfVisit, subjectOfPetition, subjectOfVisit } from './subjects';

/** A matter is rarely older than a few hundred visits. */
const mostVisits = 500;

interface MatterFacts {
  matter: Matter;
  /** the earliest first */
  visits: VisitRecord[];
  petitions: Petition[];
  papers: Paper[];
  sealed: boolean;
}

async function factsOf({ db, from }: Making): Promise<MatterFacts> {
  const matter = await findMatter(db, from.id);
  if (matter === null) throw new AppError('record.missing');
  const filter = { from: null, to: null, receptionId: null, folded: '', limit: mostVisits, offset: 0 };
  const { rows } = await listVisits(db, { ...filter, matterId: matter.id });
  const found = await Promise.all(rows.map(({ id }) => findVisit(db, id)));
  const visits = found.filter((record) => record !== null).toReversed();
  const petitions = await petitionsOfMatter(db, matter.id);
  const conclusions = (await tasksOfMatter(db, matter.id)).flatMap(({ conclusionId }) => conclusionId ?? []);
  const records = [matter.id, ...visits.map(({ visit }) => visit.id), ...petitions.map(({ id }) => id)];
  const sealed =
    matter.secret ||
    matter.kind === 'denunciation' ||
    visits.some(({ visit }) => isSealed(visit)) ||
    petitions.some((petition) => petition.sealed || petition.kind === 'denunciation');
  return { matter, visits, petitions, papers: await papersOfRecords(db, records, conclusions), sealed };
}

async function subjectOf(making: Making, facts: MatterFacts): Promise<Subject> {
  const { matter, sealed, visits, petitions } = facts;
  const { code, kind, summary: content } = matter;
  if (sealed) return { kind: 'sealed', code };
  const [visit] = visits;
  const [petition] = petitions;
  const whose =
    visit !== undefined
      ? subjectOfVisit(visit.visit)
      : petition !== undefined
        ? await subjectOfPetition(making, petition)
        : null;
  if (whose?.kind === 'open') return { ...whose, code, content };
  return { kind: 'anonymous', code, petition: kind, content };
}

function firstDay({ matter, visits, petitions }: MatterFacts): Day {
  const days = [...visits.map(({ visit }) => visit.day), ...petitions.map(({ receivedOn }) => receivedOn)];
  return days.toSorted()[0] ?? dayAt(matter.createdAt);
}

async function cover(making: Making, facts: MatterFacts) {
  const { room, face, today } = making;
  return caseFileCover({
    office: room.office,
    face,
    date: today,
    subject: await subjectOf(making, facts),
    openedOn: firstDay(facts),
    closedOn: null,
    unit: room.office[face].assistant,
    keeper: room.office.regularOfficer,
    documents: facts.petitions.length + facts.papers.length,
    sheets: openCount,
    retention: blankMark,
    retentionBasis: blankMark,
    shelf: '',
  });
}

function fileOf({ matter, petitions, papers, sealed }: MatterFacts): CaseFile {
  if (sealed) {
    return {
      kind: 'sealed',
      code: matter.code,
      documents: [
        ...petitions.map(({ receivedOn }) => ({ kindName: 'Đơn', symbol: '', day: receivedOn, sheets: '' })),
        ...papers.map(({ numberText, day }) => ({
          kindName: 'Văn bản',
          symbol: numberText,
          day,
          sheets: '',
        })),
      ],
    };
  }
  const common = { sheets: '', note: '' };
  const received = petitions.map(
    ({ code, receivedOn, senderLabel }): FiledDocument => ({
      ...common,
      symbol: '',
      day: receivedOn,
      author: senderLabel,
      title: `Đơn ${code}`,
    }),
  );
  const issued = papers.map(
    ({ numberText, day, title, issuedBy }): FiledDocument => ({
      ...common,
      symbol: numberText,
      day,
      author: issuedBy,
      title,
    }),
  );
  const documents = [...received, ...issued].toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  return { kind: 'open', code: matter.code, documents };
}

function contents({ room, face, today, maker }: Making, facts: MatterFacts) {
  const head = room.office.signers.find((one) => one.face === face);
  return caseFileContents({
    office: room.office,
    face,
    date: today,
    file: fileOf(facts),
    sheets: openCount,
    maker,
    head: { name: head?.name ?? '', title: head?.title ?? '' },
  });
}

/** Cover or contents of a matter's file. @throws AppError record.missing */
export async function paperOfMatter(making: Making): Promise<MadePaper> {
  const facts = await factsOf(making);
  const document = making.kind === 'caseFileCover' ? await cover(making, facts) : contents(making, facts);
  const names = facts.sealed
    ? []
    : [
        ...facts.visits.flatMap(({ visit }) => namesOfVisit(visit)),
        ...facts.petitions.flatMap(({ senderLabel, senderAddress }) => [senderLabel, senderAddress]),
      ];
  return { document, names };
}
