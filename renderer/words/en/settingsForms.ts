import type { settingsForms as vi } from '../vi/settingsForms';
import type { Words } from '../words';

export const settingsForms: Words<typeof vi> = {
  place: {
    title: 'Place and hours',
    receptionPlace: 'Place of reception',
    phone: 'Telephone',
    regularHours: 'Regular hours (on the schedule)',
    regularOfficer: 'Officer for regular receptions',
    onDayOff: 'When it falls on a day off',
    sessions: 'Usual hours of periodic receptions',
    week: 'Working weekdays',
    postingTitle: 'Posting and recipients',
    postingPlaces: 'Where the schedule is posted',
    recipientsState: 'Recipients of State papers',
    recipientsParty: 'Recipients of Party papers',
    machine: 'This PC',
    networkStanding: 'How it is connected',
    idleLock: 'Lock the screen after (minutes)',
    usualFace: 'Usual form',
    usualFaceHint: 'New papers begin in this form; it can be changed in each draft.',
    idleLockHint: 'When nobody uses it; drafts are saved',
    toneStyle: 'Placing of tone marks',
  },
  host: {
    name: 'Full name',
    title: 'Title (on the schedule)',
    role: 'Role in the law',
    sessions: 'Hours (empty: as the office)',
    place: 'Place (empty: as the office)',
    participants: 'Participants',
    expectedContent: 'Expected content',
    active: 'Still receives citizens',
    add: 'Add a host',
    new: 'New host',
    none: 'No host yet. Add the heads and their days.',
    noQuota: 'The law names no least number of days for this role at this level.',
    quota: {
      month: 'At least {{count}} days a month',
      month_one: 'At least {{count}} day a month',
      week: 'At least {{count}} days a week',
      week_one: 'At least {{count}} day a week',
    },
    quotaWhy:
      'Basis: {{basis}}.\nOnly days on which the head receives in person count; the law knows no delegation to deputies.',
    nextMonth: 'By these rules {{month}}/{{year}} has {{count}} days: {{days}}',
    nextMonth_one: 'By these rules {{month}}/{{year}} has {{count}} day: {{days}}',
  },
  entitle: {
    byColleague: 'Give the key of the sealed compartment…',
    byPaper: 'Give it again by the paper key…',
    go: 'Give it',
    done: 'May open the sealed compartment now.',
    colleagueText:
      'Both of you are here: you type your password, the other person types theirs. The audit trail keeps it.',
    paperText:
      'For when nobody can open the sealed compartment any more, or the password is forgotten. Type the office’s paper key; the person who gets it types their password. The audit trail keeps it.',
    own: 'Your password',
    theirs: 'Password of {{name}}',
    nobody:
      'Nobody can open the sealed compartment now. What is in it is untouched: open a member of staff and give the key again by the paper key.',
  },
  staff: {
    name: 'Full name',
    jobTitle: 'Job title',
    role: 'Role',
    entitled: 'Opens the sealed compartment',
    entitledHint: 'Without it this person no longer opens what is known of denouncers.',
    active: 'May sign in',
    password: 'First password',
    add: 'Add staff',
    new: 'New staff',
    reset: 'Set a new password…',
    resetGo: 'Set it',
    resetText:
      'This person signs in with the new password. For safety the sealed compartment stays closed to them until granted again.',
  },
};
