import type { registers as source } from '../vi/registers';
import type { Words } from '../words';

export const registers: Words<typeof source> = {
  title: 'Registers and reports',
  petitions: 'Register of petitions',
  subtitle: 'The reception register is printed from the visits entered.',
  tabs: { register: 'Reception register', papers: 'Papers issued' },
  from: 'From',
  to: 'To',
  quick: {
    label: 'Period',
    thisMonth: 'This month',
    lastMonth: 'Last month',
    quarter: 'This quarter',
    year: 'This year',
  },
  wrongOrder: 'The first day must not be after the last.',
  layout: 'Form: {{title}}, {{columns}} columns ({{basis}}).',
  twoParts:
    'This period crosses a change of the form, so the register prints in {{parts}} parts, each in the form of its days (a part without visits is left out):',
  part: '{{from}} – {{to}}: {{columns}} columns, {{form}} ({{basis}})',
  preview: 'View and print',
  rows: '{{count}} visits in the period',
  draftsLeft: '{{count}} visits are not entered yet: they are not in the printed register.',
  empty: 'No visits in this period.',
  search: 'Search the register',
  book: { present: 'Present book', old: 'Imported old book' },
  column: {
    book: 'Book',
    name: 'Name',
    address: 'Address',
    groupSize: 'People',
    host: 'Host',
    matter: 'Matter',
    number: 'No.',
    day: 'Day',
    kind: 'Kind',
    content: 'Content',
    outcome: 'Outcome',
    state: 'State',
  },
};
