import type { FaultCode } from '../../../shared/ipc/fault';
import { backupFaults } from './backupFaults';
import { dialogueFaults } from './dialogueFaults';

/** For every fault: what happened, what is safe, what to do next. */
export const fault: Record<FaultCode, string> = {
  'call.unknown':
    'The screen asked for something the app does not know. Your data are safe. Close the app and open it again.',
  'call.badInput':
    'A field is not filled in correctly, so this was not saved. What was saved before is safe. Look at the fields again and retry.',
  'call.tooLarge': 'The text is too long and was not taken. What was saved is safe. Shorten what you pasted.',
  'call.cancelled': 'This was stopped as you asked. Nothing has changed.',
  'call.failed':
    'This failed unexpectedly. What was saved is safe. Try again; if it fails again, give the administrator the reference.',
  'auth.needed': 'You have to sign in for this. Saved drafts are safe. Sign in and go on.',
  'auth.locked':
    'The screen locked because nobody used it. Saved drafts are safe. Enter your password to go on.',
  'auth.wrong':
    'The password is wrong. Nothing has changed. Check Caps Lock and the Vietnamese keyboard, then type it again.',
  'auth.wait':
    'Too many wrong passwords: wait {{seconds}} seconds. Your data are safe. Try again then, or ask the administrator for a new password.',
  'auth.forbidden':
    'Your role may not do this. Nothing has changed. Ask the person in charge or the administrator.',
  'auth.weakPassword':
    'The password is too short or too easy to guess. Nothing has changed. Choose at least 8 characters, no name and no run of figures.',
  'record.missing':
    'This record cannot be found. All others are untouched. Go back to the list and open it again.',
  'record.stale':
    'This record was changed elsewhere, so it was not overwritten. The newest version is safe. Open it again and go on from there.',
  'record.exists':
    'There is such a record already. It is untouched. Open it, or give the new one another name or number.',
  'record.inUse':
    'This record is used elsewhere and cannot be removed. Nothing has changed. Take it out of use instead.',
  'record.closed':
    'This record is closed or cancelled and cannot be changed. Its content is kept. If it must be corrected, amend it with a reason.',
  'data.missing':
    'The data folder is not where it was. The app does not put empty data in its place. Reconnect the disk, choose the folder, or restore a backup.',
  'data.damaged':
    'The data file is damaged and was not opened. It is kept as it is. Restore the newest verified backup.',
  'data.pagesDamaged':
    'The data file in use has {{pages}} pages that are no longer as they were written, so no new backup was made: a damaged one must not get among the good ones. The backups checked before are untouched. Open the Backup page, look at State of the data file and follow what it says.',
  'data.fromFuture':
    'These data were made by a newer version. They were not opened and are safe. Install the newer version.',
  'data.inUse':
    'The data are open in another window or on another PC. They are safe. Close them there and try again.',
  'data.diskFull':
    'The disk is full, so the last change is not saved yet. What was saved before is safe. Free some space and retry; do not close this screen.',
  'data.readOnly':
    'The data folder may not be written to. The data are safe. Check the folder’s permissions or the disk’s write lock, then retry.',
  'data.notReady': 'The data are not open yet. Nothing is lost. Wait a moment and try again.',
  'data.exists':
    'This folder already holds an office’s data. They are kept and not overwritten. Open them, or choose another folder.',
  'visit.noDocuments':
    'No document received from the citizen is noted for this visit, so there is nothing to acknowledge (form 02/TCD). What was typed is safe. Press F7 to note what was received and print again; if the citizen only spoke, make the record of the statement.',
  'visit.incomplete':
    'Not entered in the register: missing {{fields}}. The draft is safe. Fill them in and enter it again.',
  'visit.representatives':
    'The number of representatives is wrong: 1 or 2 for groups of 5–10, at most 5 for more than 10 (Law on Citizen Reception, Art. 29). The draft is safe. Correct the list.',
  'undo.changedSince':
    'The record was changed after this act, so it cannot be taken back any more. What stands there is kept. Open the record and change it directly.',
  'visit.groundNeeded':
    'A refusal needs a ground: Art. 9 of the Law on Citizen Reception, or Art. 4(1) of Decree 154/2026 from 1 July 2026. The draft is kept. Choose a ground in force on that day and enter again.',
  'visit.reasonNeeded':
    'This visit is in the register, so a change or cancellation needs a reason. Its content is kept. Give the reason and retry.',
  'reception.reasonNeeded':
    'Putting off or cancelling a reception needs a reason, because the reason is made public (Law on Reception, Article 24). The reception is as it was. Give the reason and retry.',
  'reception.delegatedWhy':
    'A delegated reception needs the reason why the head did not receive in person, because it does not count to that person’s days. The reception is as it was. Give the reason and save again.',
  'reception.hasVisits':
    'This reception has {{visits}} visits, so it cannot be without citizens, put off, called off or moved to another day. It is as it was. Cancel a visit that was entered here by mistake first, then save again.',
  'reception.notYet':
    'The reception of {{day}} has not come yet, so it cannot be held or without citizens. It is as it was. Note it on its day, or correct the day if it was mistyped.',
  'reception.gaps':
    'The reception cannot be closed: {{count}} places are open: a visit without a number, somebody registered who is neither received nor absent, or nobody came and that was not said. What is stored is safe. Choose each line, complete it and close again.',
  'reception.closeReason':
    '{{count}} visits have no result, or nobody to answer the citizen. What is stored is safe. Complete them, or say why the day ends without.',
  'reception.dayClosed':
    'This reception is closed, so nobody else is called or received. What is stored is unchanged. If it goes on, choose “Open the reception again” and give the reason.',
  'schedule.notPostable':
    'The schedule cannot be issued yet: something breaks a rule. The draft is safe. Look at the checks marked “must fix” and correct them.',
  'schedule.empty':
    'The schedule has no reception. The draft is safe. Add one, or plan again from the rules.',
  'schedule.frozen':
    'This schedule is issued and cannot be changed. The issued paper is kept. Issue a change notice if needed.',
  'schedule.dayOff':
    'This is a day off. The schedule has not changed. Choose a working day, or correct the days off in Settings.',
  'schedule.noticeNeeded':
    'This reception stands on an issued schedule, so its day, hours, place, the head who receives or calling off change by a change notice only. The reception is as it was. Open Schedule, choose the reception and press “Change the reception”; if somebody stands in, choose “Somebody else receives”. On the day itself delegated or assigned is noted at the reception with the reason.',
  'checklist.days':
    'The second day cannot be before the first, and a check or a course cannot be on a day to come. Nothing was saved, what was typed is kept. Correct the day and try again.',
  'host.ruleSpan':
    'Rule {{number}} ends before it begins and gives no day at all. Nothing was saved, what was changed is kept. Correct one of its days and save again.',
  'schedule.notChangeable':
    'The reception cannot be changed this way: it stands on no issued schedule, was held, or is in another state. Nothing changed. Open the schedule again and look at its state.',
  'schedule.changeWaits':
    'Another change of this reception waits for its notice. That change is kept. Issue its notice or withdraw it before beginning another.',
  'schedule.sameSlot':
    'The new day, hours and place are the same as before, so there is nothing to announce. The reception is as it was. Choose another day, hour or place.',
  'schedule.pastDay': 'The new day has passed. The reception is as it was. Choose today or a later day.',
  'posting.witness':
    'The witness must be somebody else than who posted. Nothing was noted, what was typed is kept. Name another witness.',
  'posting.days':
    'It cannot have been taken down before it was posted. Nothing was noted, what was typed is kept. Correct one of the days.',
  'posting.notYet':
    '{{day}} has not come, so nothing can have been posted or taken down on it. Nothing was noted, what was typed is kept. Correct the day, or note it once it is done.',
  'posting.beforeNotice':
    'The paper {{number}} was issued on {{day}} and cannot have been posted before. Nothing was noted, what was typed is kept. Correct the day of posting.',
  'petition.incomplete':
    'The petition was not saved because something is missing or does not fit: {{fields}}. What was typed is kept. Fill it in and save again.',
  'petition.notYet':
    '{{day}} has not come yet, so a petition can be neither received nor processed on it. Nothing was saved, what you typed is still there. Correct the day and save again.',
  'petition.notMixed':
    'Only a petition of several contents that is not cancelled can be split. The petition is unchanged. Change its kind to “several contents”, then split it.',
  'petition.split':
    'Each part needs a content and one kind of its own (complaint, denunciation or proposal). The petition is unchanged. Correct the parts and split again.',
  'petition.linked':
    'These two petitions were already decided about, are one and the same, or one lies in the sealed compartment. Nothing changed. Undo the earlier decision to decide anew.',
  'deadline.noRule':
    'No rule sets this deadline on the chosen day. Other deadlines are unchanged. Choose another first day or another duty.',
  'deadline.exists':
    'This record already has a deadline for that duty. It is unchanged. Open it to extend or close it.',
  'deadline.notRunning':
    'This deadline is not in a state in which that can be done (closed, suspended, or closed by the petition). Nothing changed. Reload and look at its state.',
  'deadline.notExtendable':
    'The law does not allow this deadline to be extended in that way. It is unchanged. See the clause behind “why?” beside the deadline.',
  'deadline.badDay':
    'The chosen day does not fit this deadline. It is unchanged. Choose a day after its first day; a closing day cannot be in the future.',
  'calendar.moves':
    'This change of days off moves {{count}} deadlines that you have not seen. The calendar is unchanged. Look at the list of moved deadlines, then confirm.',
  'calendar.receptions':
    'This change of days off lets {{count}} receptions and dialogues that you have not seen fall on a day off. The calendar is unchanged. Press Save again to look at the list, then confirm.',
  'calendar.doubled':
    'Two rows of the table have the day {{day}}. The calendar is unchanged. Change or remove one of them, then save again.',
  'calendar.otherYear':
    'The day {{day}} is not in {{year}}. The calendar is unchanged. Correct the day, or open its own year and add it there.',
  'conclusion.gaps':
    'Not issued: a task lacks its lead unit or due date. The draft is safe. Fill them in, or record why the leader’s own wording stays.',
  'conclusion.empty': 'The notice has no conclusion yet. The draft is safe. Add one for at least one matter.',
  'conclusion.frozen':
    'This notice is issued and cannot be changed. The issued paper is kept. Issue a replacing notice for a mistake.',
  'conclusion.faceTaken':
    'This reception already has a notice in that form. Both notices are kept as they are. Go on with the other one, or keep the present form.',
  'task.resultNeeded': 'A task is closed with a result. It is still open. Write the result and retry.',
  'task.evidenceNeeded':
    'A task is closed with a paper, a scan, or a reason that somebody signs for. It is still open. Name the paper, attach a scan, or write the reason and who answers for it.',
  'task.notProof':
    'Paper {{number}} gave the task, urges it or is older than it, so it proves nothing. The task is still open. Choose another paper, attach a scan, or write the reason and who signs for it.',
  'task.badDue':
    'The new day must be a working day, not past, and later than the present one. The old day stays. Choose another; the nearest working day is {{proposed}}.',
  'task.badDay':
    'The day must lie between the day of the notice and today. The task is unchanged. Correct the day.',
  'task.notLater':
    'Only another conclusion notice, issued on the same day or later, can take this task away. It is still open. Choose the right notice.',
  'task.closed': 'This task is closed. Its result is kept. Reopen it with a reason if work goes on.',
  ...dialogueFaults,
  'draft.blanks':
    'The draft still has {{count}} unfilled places, so it was not issued. The draft is kept. Press each place in the list to fill it in.',
  'draft.closed':
    'This draft is issued or in the bin, so it cannot be changed. Its text is kept. Take it back from the bin, or make a paper that replaces it.',
  'draft.sealed':
    'What was said of a denunciation must not go out in an extract. No paper was made. Tell the denouncer in the protected way.',
  'draft.noPetition':
    'This dialogue is not linked to a complaint, so the paper cannot be made. Nothing changed. Choose the petition under “Preparation” and try again.',
  'draft.urgedToday':
    'All {{units}} late units got an urging letter today, so none is drafted again. Those letters are unchanged. Urge again on another day, or make one from the task itself.',
  'draft.oralGround':
    'The chosen ground leads to an explanation by word of mouth, not to a written notice (Decree 154/2026, Art. 4(2)). No paper was made. If form 01/TCD is right, correct the ground: Art. 9(3) or point h.',
  'draft.nothingLate':
    'No task is late, so there is nothing to urge. No paper was made. Look at the list of tasks.',
  'paper.frozen':
    'This paper is issued and cannot be changed. It reprints as it was. Issue a replacing paper for a mistake.',
  'paper.leaks':
    'The paper was not made because its part {{block}} (counted from its top) has the name, address or id number of a denouncer. Nothing was printed or issued. Change that part; give only the code. If it is somebody else of the same name, a person entitled to open the sealed compartment can say so, with a reason.',
  'paper.notNamesake':
    'This paper was not stopped for a name alone: an address or id number of a denouncer is in it, or it was not stopped at all. Nothing was printed or issued. Change the paper; give only the code.',
  'paper.unchecked':
    'This PC lacks the key by which papers are searched for denouncers, so the paper was not made. Nothing is lost. Somebody entitled to the sealed compartment has to sign in once on this PC; then do it again.',
  'paper.renderFailed':
    'The page could not be made. The content is safe. Try again; if it fails again, give the administrator the reference.',
  'number.taken':
    'Number {{number}} is used by another paper. This one is not issued. Take the next number or enter another.',
  'print.failed':
    'The printer did not print. The paper is safe and can be saved as PDF. Check the printer and print again.',
  'scan.badFile':
    'This file is not a PDF, JPG, PNG or TIFF scan, or is damaged. Nothing was attached. Choose another file or scan again.',
  'scan.lost':
    'The scan is gone or is no longer what was attached. The record and its papers are unharmed. Restore it from a backup, or scan and attach it again.',
  'scan.tooLarge':
    'The file is larger than {{most}} MB and was not attached. The record is unharmed. Scan at a lower resolution (200-300 dpi) or in several files.',
  'scan.tooManyDots':
    'The picture has {{millions}} million dots, more than {{most}} million, and was not attached. The record is unharmed. Scan it again at 300 dpi.',
  'scan.sourceGone':
    'The file of the scanner is gone or its share was cut off. Nothing was attached and the record is unharmed. Look at the scanner folder and attach it again.',
  'scan.secretLan':
    'On a PC that is linked to a network a secret matter is a register line only and takes no scans. The record is unharmed. Keep the paper as secret papers are kept.',
  'scan.notSent':
    'The file did not arrive whole and was not attached. The record is unharmed. Choose the file and attach it again.',
  'template.badFile':
    'This file cannot be a template: not a Word file (DOCX), larger than 5 MB, or a brace { } is opened and not closed. The present template stays. Change the file in Word and choose it again.',
  'import.badFile':
    'This file cannot be read: it is not Excel (.xlsx, .xls) or CSV, has a password, is damaged, or is larger than 60 MB. Nothing was imported. Open it in Excel, save it as .xlsx and choose it again.',
  'import.gone':
    'The file of the old book is no longer open. Nothing was imported. Please choose the file again.',
  'import.already':
    'This sheet was imported on {{day}}. It is not imported twice; the data are unchanged. To import it again, first undo the earlier import in the list below.',
  'import.misfits':
    '{{count}} rows do not fit yet. Nothing was imported. Correct them in the file and choose it again, or agree to leave them out.',
  'import.nothing':
    'No row can be imported. The data are unchanged. Check the sheet, the heading row and the columns.',
  'import.touched':
    'The import cannot be undone because {{count}} of its visits were changed or have papers since: number {{numbers}}. Nothing was changed. Deal with those visits by themselves, or keep the import.',
  'file.writeFailed':
    'The file could not be written there. The data in the app are safe. Choose another folder or check the disk.',
  ...backupFaults,
  'update.notInstaller':
    'This file is no installer of Tiếp Dân (.exe, .AppImage or .deb). Nothing was started and the data are safe. Choose the installer on the stick or the shared folder.',
  'update.hashDiffers':
    'The installer does not fit the hash or signature that came with it: it was damaged in copying, or changed. Nothing was started and the data are safe. Copy the installer again from where it is issued.',
  'update.noSet':
    'Not updated, because no backup could be made before it: no place can be reached. The data and the app are as they were. Plug in the stick or connect the server, press “Back up now” until one is made, and update again.',
  'update.startFailed':
    'The installer could not be started. The app and the data are as they were, and the backup just made is kept. Close the app and open the installer by hand, or copy it again.',
  'vault.plainOnly':
    'This computer has no encrypted store for passwords, so nothing was kept. Tick that it may be kept as plain text if you accept that, or ask the administrator to turn on the system’s key store.',
  'sealed.locked':
    'This password does not open the sealed compartment. It stays sealed. Type your own sign-in password again.',
  'sealed.notAllowed':
    'You are not entitled to open the sealed compartment. It stays sealed. An entitled person has to do it.',
  'sealed.stillSecret':
    'This record is a denunciation or belongs to one, so it stays sealed. Nothing changed. If the kind was chosen by mistake, correct the kind and the matter, save, and do this again.',
  'sealed.nobody':
    'The sealed compartment holds nobody for this record: it came without a name, or nobody was noted. The record is untouched. If the sender is known by now, write the name and save: it goes straight into the compartment.',
};
