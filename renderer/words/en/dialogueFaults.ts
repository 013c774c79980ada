import type { FaultCode } from '../../../shared/ipc/fault';

/** The faults of dialogue conferences. */
export const dialogueFaults: Record<Extract<FaultCode, `dialogue.${string}`>, string> = {
  'dialogue.announced':
    'This day, time and place have been announced, so they cannot be changed silently. Everything else is saved. Use “Change day or place” and give the reason.',
  'dialogue.noDay': 'The dialogue has no day yet. What was typed is still there. Set the day and try again.',
  'dialogue.dayToCome':
    'This day is still to come: only what was done is noted. Nothing changed. Check the day, or note it afterwards.',
  'dialogue.notOpen':
    'The dialogue is in a state in which this cannot be done (cancelled, postponed or held). Nothing changed. Open the page again to see how it stands.',
  'dialogue.reasonNeeded':
    'Moving, postponing, cancelling or reopening a dialogue needs a reason. Nothing changed. Give the reason and try again.',
  'dialogue.sameDay':
    'The new day, time and place are those that were announced. Nothing changed. Choose others.',
  'dialogue.denunciation':
    'A denunciation and who made it are not written down here (Law on Denunciations, Article 8). Nothing more was saved. Enter it under “Petitions and cases”; here only its code.',
  'dialogue.sent':
    'This promise has become a task of the unit and cannot be changed here. The task is as it was. Open the task to extend, return or cancel it.',
  'dialogue.gaps':
    '{{count}} opinions were not answered on the spot and lack the work, the unit or the date, so the conclusion cannot be issued. The draft is kept. Fill them in on the page of the dialogue, then issue.',
  'dialogue.notHeld':
    'The dialogue is not noted as held yet. Nothing changed. Press “Held” on its page first.',
  'dialogue.concluded':
    'This dialogue has its conclusion notice, and its tasks are being followed. Nothing changed. To correct it, replace the issued notice.',
  'dialogue.draftOld':
    'The promise of opinion {{number}} differs from the draft: its words, unit or date are not in it. Draft and opinions are kept. Correct the draft, or make a new one from the page of the dialogue.',
};
