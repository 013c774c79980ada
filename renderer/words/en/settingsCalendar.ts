import type { settingsCalendar as vi } from '../vi/settingsCalendar';
import type { Words } from '../words';

export const settingsCalendar: Words<typeof vi> = {
  title: 'Holidays, compensation, swapped and make-up days',
  year: 'Year {{year}}',
  before: 'Year before',
  after: 'Year after',
  proposed:
    'These days are proposed from the law and the lunar calendar and are not confirmed. Compare them with the State’s announcement and press Save.',
  none: 'No day off in this year yet.',
  day: 'Day',
  kind: 'Kind',
  is: {
    holiday: 'Holiday',
    compensation: 'Compensation',
    swappedOff: 'Swapped off',
    makeUp: 'Make-up working day',
  },
  label: 'Name',
  basis: 'Basis',
  add: 'Add a day',
  remove: 'Remove this day',
  dialogueOff: {
    title: 'Dialogue conferences on a day off',
    announced: 'Announced: open the conference, change its day, hour or place, then announce it again.',
    planned: 'No announcement is noted: open the conference and choose another day.',
  },
  off: {
    title: 'Receptions on a day off',
    text: 'The receptions below keep their day until you move them. Press one to move it.',
    will: 'Once this is saved these receptions fall on a day off. Nothing is moved by itself; this page and Today go on telling of them until they are moved.',
    day: '{{day}} ({{weekday}})',
    reason: 'Day off: {{reason}}.',
    stands: {
      posted:
        'Posted: move it with a change notice and post that too (clause 4, Article 24 of the Law on Reception of Citizens).',
      issued: 'Schedule issued, not posted yet: move it with a change notice.',
      draft: 'The schedule is a draft: choose another day on it.',
      alone: 'Outside the monthly schedule: change the day of the reception.',
    },
    registered: '{{count}} people are registered and have to be told.',
    registered_one: '{{count}} person is registered and has to be told.',
    waits: 'A change notice is drafted and waits to be issued.',
  },
  confirm: 'Save the days off',
  confirmText: 'Look at what changes, then confirm.',
  confirmTitle: 'Change of days off',
};
