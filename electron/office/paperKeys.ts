import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { generateBackupKey, recipientOf } from '../backup/keys';
import { paperKeyText } from '../backup/paperKey';
import { dropFact, writeFact } from '../data/facts';
import { findStaff } from '../data/staff';
import type { DeskHandlers } from './handlers';
import { passwordFits } from './passwords';
import { type Acting, changed, type Room, write } from './room';
import { rewrapForPaper } from './sealing';

function bare(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The last printed line is typed back: proof that the sheet is in somebody's hand before the key is forgotten. */
async function confirm(
  room: Room,
  input: Parsed<'setup.confirmPaperKey'>,
  acting: Acting,
): Promise<Output<'setup.confirmPaperKey'>> {
  if (room.paperKey === null) throw new AppError('backup.noKey');
  const last = paperKeyText(room.paperKey).split('\n').at(-1) ?? '';
  const withoutLineNumber = last.replace(/^\d+\.\s*/, '');
  const typed = bare(input.lastLine);
  if (typed !== bare(last) && typed !== bare(withoutLineNumber))
    throw new AppError('backup.keyLine', { line: 5 });
  await write(room, acting, async (tx) => {
    await dropFact(tx, 'backup.pendingPaperKey');
    acting.about = { noun: 'office', recordId: room.office.id };
  });
  if (!room.demo) room.paperKey = null;
  changed(room, 'backup', '');
  return { ok: true };
}

/** A new key when the sheet was lost. Earlier sets open with the old sheet only, later ones with the new. */
async function renew(
  room: Room,
  input: Parsed<'setup.renewPaperKey'>,
  acting: Acting,
): Promise<Output<'setup.renewPaperKey'>> {
  const staffId = acting.staff?.id ?? '';
  const found = await findStaff(room.data.db, staffId);
  if (found === null || !(await passwordFits(input.password, found.passwordHash)))
    throw new AppError('auth.wrong');
  const identity = await generateBackupKey();
  const recipient = await recipientOf(identity);
  const opensSealed = await write(room, acting, async (tx, stamp) => {
    await writeFact(tx, 'backup.recipient', recipient, stamp.now);
    await writeFact(tx, 'backup.pendingPaperKey', '1', stamp.now);
    acting.about = { noun: 'office', recordId: room.office.id };
    return rewrapForPaper(tx, stamp, staffId, input.password, recipient);
  });
  room.paperKey = identity;
  changed(room, 'backup', '');
  return { recipient, lines: paperKeyText(identity).split('\n'), opensSealed };
}

export const paperKeyHandlers = {
  'setup.confirmPaperKey': confirm,
  'setup.renewPaperKey': renew,
} satisfies Partial<DeskHandlers>;
