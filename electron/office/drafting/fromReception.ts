import { receptionKindText } from '../../../shared/documents/conclusionView';
import { type Guest, invitation } from '../../../shared/documents/invitation';
import type { OfficialDocument } from '../../../shared/documents/model';
import { clockTime } from '../../../shared/domain/day';
import type { Reception } from '../../../shared/domain/visits';
import { AppError } from '../../../shared/ipc/fault';
import { findReception } from '../../data/receptions';
import { hostTitles } from '../officeWords';
import { notesPaper } from './fromNotes';
import { changePaper } from './fromPosted';
import { hearingPaper } from './fromRegistration';
import { headOf, type MadePaper, type Making, orBlank } from './making';

/** `Trưởng phòng Kinh tế; Chánh Văn phòng` → one guest each. */
function guestsOf(participants: string): Guest[] {
  const names = participants
    .split(/[;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return (names.length === 0 ? [orBlank('')] : names).map((name) => ({ kind: 'body', name }));
}

/** @throws AppError record.missing */
export async function paperOfReception(making: Making): Promise<MadePaper> {
  const { db, from } = making;
  if (making.kind === 'hearingProposal') return hearingPaper(making);
  if (making.kind === 'noteSheet') return notesPaper(making);
  const reception = await findReception(db, from.id);
  if (reception === null) throw new AppError('record.missing');
  const { hostName } = reception;
  const build = making.kind === 'changeNotice' ? changePaper : invitationPaper;
  return { document: await build(making, reception), names: [hostName] };
}

function invitationPaper(making: Making, reception: Reception): OfficialDocument {
  const { room } = making;
  const { hostName, hostTitle, kind, participants, expectedContent, place } = reception;
  const begins = clockTime.safeParse(reception.sessions[0]?.from);
  const title = hostTitles(room.office, null, hostTitle).short;
  return invitation({
    ...headOf(making),
    event: `buổi tiếp công dân ${receptionKindText[kind]} của ${orBlank(title)}`,
    guests: guestsOf(participants),
    host: [hostName, title].filter((part) => part !== '').join(', '),
    day: reception.day,
    time: begins.success ? begins.data : (room.office.sessions[0]?.from ?? '08:00'),
    place: place === '' ? room.office.receptionPlace : place,
    agenda: orBlank(expectedContent),
    preparations: [],
    note: '',
  });
}
