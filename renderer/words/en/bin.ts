import type { bin as vi } from '../vi/bin';
import type { Words } from '../words';

export const bin: Words<typeof vi> = {
  title: 'Bin and undo',
  subtitle:
    'Discarded drafts and withdrawn registrations are kept here; the last acts can be taken back, also after a restart.',
  open: 'Bin, undo',
  binned: 'In the bin',
  none: 'The bin is empty.',
  restore: 'Bring back',
  restored: 'Brought back',
  acts: 'Last acts',
  noActs: 'Nothing can be taken back. Entering is not taken back: a number stays taken.',
  undo: 'Undo',
  undone: 'Taken back',
  ask: 'Take the last act back?',
  nothing: 'There is nothing to take back.',
  more: 'Other acts',
  column: { what: 'Act', who: 'Record', at: 'At', by: 'By', noun: 'Kind', day: 'Day' },
  noun: { visit: 'Visit', petition: 'Petition', registration: 'Registration' },
  act: {
    visit_discarded: 'Discarded a visit draft',
    visit_cancelled: 'Cancelled a visit of the register',
    visit_amended: 'Corrected a visit',
    petition_discarded: 'Discarded a petition draft',
    petition_cancelled: 'Cancelled a petition of the register',
    petition_joined: 'Joined a copy or kept it apart',
    registration_cancelled: 'Withdrew a registration',
    registration_moved: 'Changed the order of the day',
  },
  unnamed: '(no name yet)',
};
