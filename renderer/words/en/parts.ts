import type { parts as vi } from '../vi/parts';
import type { Words } from '../words';

export const parts: Words<typeof vi> = {
  day: {
    unknown:
      'This is not a day I know. Type 5/12, 05/12/2026, mai (tomorrow), +3 or +3 ngày làm việc (working days).',
  },
  time: { unknown: 'This is not a time I know. Type 8h, 8h30 or 13:30.' },
  number: { unknown: 'Figures only.' },
  sessions: { from: 'From', to: 'To', add: 'Add hours', remove: 'Remove these hours' },
  lines: {
    add: 'Add a line',
    remove: 'Remove line {{number}}',
    up: 'Move line {{number}} up',
    down: 'Move line {{number}} down',
    line: 'Line {{number}}',
  },
  weekend: 'weekend',
  why: 'Why?',
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'OK',
  reason: 'Reason',
  reasonNeeded: 'A reason is needed.',
  busy: 'Working…',
  loading: 'Opening…',
  fieldName: {
    name: 'full name',
    content: 'what the citizen said',
    kind: 'kind of petition',
    day: 'a day in the same year of the register',
    senderLabel: 'who sent it',
    summary: 'the content',
    processedOn: 'the day of the decision',
    outcome: 'the decision',
  },
  ref: 'Reference: {{ref}}',
  due: {
    late: 'Working days late: {{count}}',
    today: 'Due today',
    left: 'Working days left: {{count}}',
    none: 'No due date yet',
  },
  columnsEmpty: 'Nothing here yet.',
};
