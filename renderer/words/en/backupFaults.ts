import type { FaultCode } from '../../../shared/ipc/fault';

/** The faults of backups, their places and keys. */
export const backupFaults: Record<Extract<FaultCode, `backup.${string}`>, string> = {
  'backup.noKey':
    'The office has no backup key yet. The data are safe. Finish setting up the office and print the paper key.',
  'backup.noPlace':
    'There is no place for backups yet. The data are safe. Add a folder on another disk, a USB stick or the server.',
  'backup.placeGone':
    'The place for backups cannot be reached. The data on this PC are safe and the backup waits. Check the name of the folder or server, reconnect it and retry.',
  'backup.noFolder':
    'There is no folder at this path, so the place was not added. The data on this PC are safe. Check the path or make the folder first; if it is on a stick or another PC, plug it in or connect, then save again.',
  'backup.cloudFolder':
    '{{service}} sends this folder to the internet, so backups with citizens’ data must not go there. Nothing was written. Choose another disk, a USB stick or a shared folder of the office.',
  'backup.wrongKey':
    'The paper key does not open this backup. The present data are untouched. Check each line and its two last figures, or take the right sheet.',
  'backup.keyOnPaperOnly':
    'The key sheet goes onto paper only, not into a file: whoever copies that file can open every backup. The key is still on this screen. See to the printer and print again, or copy the lines by hand.',
  'backup.keyLine':
    'Line {{line}} of the paper key is not right: a letter is wrong, missing or too many, so that the two digits at its end do not fit. The present data are untouched. Compare line {{line}} with the sheet letter by letter and type it again.',
  'backup.damaged':
    'This backup is damaged and cannot be used. The present data are untouched. Choose another one.',
  'backup.mismatch':
    'The backup opens but its counts differ from its manifest. The present data are untouched. Choose another one and tell the administrator.',
  'backup.incomplete':
    'This backup was not copied completely. The present data are untouched. Choose another one or back up again.',
  'backup.fromFuture':
    'This backup was made by a newer version. The present data are untouched. Install that version and restore then.',
  'backup.targetNotEmpty':
    'The folder to restore into is not empty. Its files are kept. Choose an empty folder.',
  'backup.busy': 'A backup or restore is running. The data are safe. Wait until it is done and try again.',
  'backup.hostKeyNew':
    'This PC meets the server for the first time and has sent nothing. Its host key is {{fingerprint}}. Compare every letter with what the server’s keeper reads out; confirm only if it is the same.',
  'backup.hostKeyChanged':
    'The server’s host key has changed: it was {{known}} and is now {{fingerprint}}. Another machine may be posing as the server, so nothing was sent. Ask the server’s keeper; if the key was really replaced, open this place and confirm the new one.',
  'backup.loginRefused':
    'The server does not accept this user name, password or key. Nothing was sent or fetched and the data on this PC are safe. Look at them and type them again; if that does not help, ask who keeps the server.',
  'backup.secretMissing':
    'This PC holds no password or key for the server. The data are safe. Open the place and type them again.',
  'backup.badRecipient':
    'This public key is not right. A right one begins with age1 and has 62 letters. Nothing was changed; copy it again from the key sheet.',
  'backup.notKey':
    'This file is no private OpenSSH key. Nothing was changed. Choose the file without .pub at its end, whose first line says PRIVATE KEY; a PuTTY key (.ppk) has to be exported to OpenSSH first.',
  'backup.wrongStick':
    'The USB stick in this PC is not the one of this place. Nothing was written to it. Plug in the right stick, or add this one as a new place.',
};
