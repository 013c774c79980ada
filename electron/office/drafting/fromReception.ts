import { receptionKindText } from '../../../shared/documents/conclusionView';
import { type Guest, invitation } from '../../../shared/documents/invitation';
import { clockTime } from '../../../shared/domain/day';
import { AppError } from '../../../shared/ipc/fault';
import { findReception } from '../../data/receptions';
import { hostTitles } from '../officeWords';
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
  const { db, room, from } = making;
  const reception = await findReception(db, from.id);
  if (reception === null) throw new AppError('record.missing');
  const { hostName, hostTitle, kind, participants, expectedContent, place } = reception;
  const begins = clockTime.safeParse(reception.sessions[0]?.from);
  const title = hostTitles(room.office, null, hostTitle).short;
  const document = invitation({
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
  return { document, names: [hostName] };
}
