import type { home as vi } from '../vi/home';
import type { Words } from '../words';

export const home: Words<typeof vi> = {
  title: 'Today, {{date}}',
  lunar: 'Lunar {{day}}',
  dayOff: 'Day off: {{label}}',
  receive: 'Receive a citizen',
  receptions: 'Receptions today',
  receptionsNone: 'No periodic reception today.',
  receptionsNoneStep: 'Citizens who come are received all the same: press “Receive a citizen”.',
  upcoming: 'Next receptions',
  upcomingNone: 'No reception ahead. The first step is the month’s schedule.',
  plan: 'Make the schedule',
  counts: 'In the register: {{visits}}, drafts: {{drafts}}',
  kind: { regular: 'Regular', periodic: 'Periodic', urgent: 'Unscheduled', online: 'Online' },
  state: {
    planned: 'Planned',
    held: 'Held',
    noCitizen: 'No citizen came',
    postponed: 'Postponed',
    cancelled: 'Not held',
  },
  late: 'Late tasks',
  lateNone: 'No task is late.',
  soon: 'Tasks due within 7 days',
  soonNone: 'No task is due within 7 days.',
  noUnit: 'No lead unit yet',
  drafts: 'Visits not in the register yet',
  noName: 'No name yet',
  waiting: 'Conclusion notices to be issued',
  waitingNone: 'No notice waits to be issued.',
  waitingOf: 'Reception of {{day}} by {{host}}',
  waitingNew: 'Not drafted yet',
  waitingDraft: 'Drafted',
  noticed: 'Worth a look',
  tone: { info: 'To know', warning: 'To do', late: 'Late' },
  notice: {
    'schedule.missing': 'There is no schedule for {{month}}/{{year}} yet.',
    'schedule.postBy':
      'Reception of {{day}} by {{host}}: the schedule must be posted by {{latest}} (5 working days before, Law on Citizen Reception, Art. 24).',
    'schedule.postAgain':
      'The schedule notice of {{month}}/{{year}} was replaced: take the old sheet down and post the new one.',
    'refusal.due':
      'Visit no. {{number}}/{{year}}: the notice of refusal (form 01/TCD) must be out by {{due}} (Decree 154/2026, Art. 4(3)).',
    'schedule.changeWaits':
      'The change of the reception of {{day}} ({{host}}) has no notice yet: issue or withdraw it.',
    'schedule.changeUntold':
      'The reception of {{day}} ({{host}}) has changed: {{count}} registered citizens are not told.',
    'schedule.changeUnposted': 'The change notice of the reception of {{day}} ({{host}}) is not posted.',
    'dialogue.notice':
      'Dialogue of {{day}}: to be announced publicly by {{due}} (7 days before, Article 43 of the Law on Local Government).',
    'dialogue.publish':
      'Dialogue of {{day}}: its results are to be published by {{due}} (within 10 days, Article 43 of the Law on Local Government).',
    'dialogue.conclude':
      'Leader’s dialogue of {{day}}: its conclusion should be issued by {{due}} (own limit).',
    'complaint.dialogueInvite':
      'Complaint dialogue of {{day}}: invitations go out by {{due}} (5 days before, Decree 124/2020).',
    'dialogue.changeUntold': 'The announced dialogue of {{day}} changed: there is no change notice yet.',
    'dialogue.wasHeld':
      'The dialogue of {{day}} is past its day: note that it was held, postponed or cancelled.',
    'dialogue.off': 'The dialogue of {{day}} falls on a day off ({{reason}}): choose another day.',
    'dialogue.offNoticed':
      'The announced dialogue of {{day}} falls on a day off ({{reason}}): change its day and announce it again.',
    'reception.off':
      'The reception of {{host}} on {{day}} falls on a day off ({{reason}}): choose another day.',
    'reception.offNoticed':
      'The announced reception of {{host}} on {{day}} falls on a day off ({{reason}}): move it with a change notice.',
    'holiday.next': '{{day}} is a day off: {{label}}.',
    'calendar.unknown':
      'The days off of {{year}} are not known, so terms into that year are guesses. Please confirm them.',
    'paperKey.pending': 'The paper key is not kept yet: make and keep it.',
    'backup.noPlace': 'There is no place for backups: add a USB stick, another disk or a server folder.',
    'drill.due':
      'No restore was rehearsed for a month: three clicks on the Backup page, with minutes to sign.',
    other: 'Something needs a look.',
  },
  backup: 'Backup',
  backupNone: 'No backup has been read back and checked yet.',
  backupNoneHere: '{{place}}: no backup has been read back and checked yet.',
  backupAt: '{{place}}: the backup made at {{at}} was read back and checked',
  light: { green: 'Good', amber: 'Getting old', red: 'Too old', none: 'None' },
  admin: {
    title: 'Running the machine',
    subtitle:
      '{{name}}: looks after PC and backups and sees no cases. To receive citizens, sign in as a clerk.',
    acts: 'What the administrator does',
    backup: 'Backup',
    backupText: 'Places, backups, checks and trial restores',
    staff: 'Staff',
    staffText: 'Add staff, set new passwords, take out of use',
    calendar: 'Days off',
    calendarText: 'Confirm the year’s holidays, compensation and make-up days',
    audit: 'Audit trail',
    auditText: 'See who did what, and check that the trail is whole',
  },
};
