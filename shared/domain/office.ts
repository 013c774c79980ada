import { z } from 'zod';
import { clockTime } from './day';

export const id = z.uuid();
export type Id = z.infer<typeof id>;

/**
 * One line that a person typed: trimmed, NFC, so that the same name is the same bytes everywhere. Measured again
 * after NFC, which makes some signs longer (U+0958): what was let in must be let out.
 */
export const line = z.string().max(500).normalize('NFC').trim().max(500);

/** Free text of a clerk; long, but bounded so that a pasted file cannot stall the app. */
export const prose = z.string().max(20_000).normalize('NFC').max(20_000);

/** Text of ours made of several lines that people typed, cut so that the record that takes it can be read back. */
export function asLine(text: string): string {
  return cut(text, 500).trim();
}

/** Like `asLine` for what is as long as a clerk's own text. */
export function asProse(text: string): string {
  return cut(text, 20_000);
}

function cut(text: string, most: number): string {
  // normalised first, for NFC can make a text longer
  return text.normalize('NFC').slice(0, most);
}

export const officeLevel = z.enum(['huyen', 'xa', 'tinh']);
export type OfficeLevel = z.infer<typeof officeLevel>;

/** Whose form a paper takes: the State's (NĐ 30/2020) or the Party's (HD 36, then HD 05). */
export const face = z.enum(['state', 'party']);
export type Face = z.infer<typeof face>;

export const hostRole = z.enum(['partySecretary', 'chairman', 'councilChair', 'agencyHead', 'other']);
export type HostRole = z.infer<typeof hostRole>;

/** What to do when a rule's day is a day off; offices choose, the law does not. */
export const onDayOff = z.enum(['next', 'previous', 'nearest', 'weekLater', 'notHeld']);
export type OnDayOff = z.infer<typeof onDayOff>;

export const session = z.object({ from: clockTime, to: clockTime });
export type Session = z.infer<typeof session>;

/** How the office appears on papers of one face. `issuer` lines are printed as they stand, upper case. */
export const officeFace = z.object({
  parent: line,
  issuer: z.array(line).max(3),
  symbol: line,
  bodyName: line,
  shortName: line,
  headTitle: line,
  assistant: line,
});
export type OfficeFace = z.infer<typeof officeFace>;

/** Who signs papers: `authority` such as `TL. CHỦ TỊCH`, `title` such as `CHÁNH VĂN PHÒNG`. */
export const signer = z.object({ face, authority: line, title: line, name: line });
export type Signer = z.infer<typeof signer>;

/** How the PC stands towards networks (Luật 117/2025/QH15, Điều 5). */
export const networkStanding = z.enum(['standalone', 'independentLan', 'linkedLan']);

export const office = z.object({
  id,
  level: officeLevel,
  /** Latin capitals and digits: it names backup sets, so it holds nothing personal. */
  code: z.string().regex(/^[A-Z0-9]{2,12}$/),
  /** `xã Bình Nguyên Thượng` */
  name: line,
  /** `Bình Nguyên Thượng`: the place beside the date of a paper */
  placeName: line,
  provinceName: line,
  state: officeFace,
  party: officeFace,
  signers: z.array(signer).max(20),
  receptionPlace: line,
  phone: line,
  sessions: z.array(session).min(1).max(4),
  /** printed in the schedule: `7h30–11h30; 13h30–17h00` */
  regularHours: line,
  regularOfficer: line,
  /** working weekdays, 1 = Monday … 7 = Sunday */
  week: z.array(z.int().min(1).max(7)).min(1).max(7),
  onDayOff,
  toneStyle: z.enum(['new', 'old']),
  networkStanding,
  /** `Nơi nhận` lines offered on a new paper, per face */
  recipients: z.object({ state: z.array(line).max(40), party: z.array(line).max(40) }),
  /** where the schedule is posted, offered when a posting is noted */
  postingPlaces: z.array(line).max(40),
  idleLockMinutes: z.int().min(1).max(240),
  /** the face on which a paper begins where both exist; offices set up before it was asked are the State's */
  usualFace: face.default('state'),
});
export type Office = z.infer<typeof office>;
