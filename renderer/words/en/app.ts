import type { app as vi } from '../vi/app';
import type { Words } from '../words';

export const app: Words<typeof vi> = {
  waiting: 'Opening…',
  skip: 'To the main content',
  places: 'Places',
  place: {
    home: 'Today',
    schedules: 'Schedule',
    visits: 'Reception',
    matters: 'Petitions, matters',
    conclusions: 'Conclusions, tasks',
    registers: 'Registers',
    backup: 'Backup',
    settings: 'Settings',
    help: 'Help',
  },
  lock: 'Lock the screen (Ctrl+L)',
  signOut: 'Sign out',
  role: {
    clerk: 'Reception clerk',
    headOfOffice: 'Head of office',
    leader: 'Leader',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
  backup: {
    label: 'Newest verified backup: {{age}}',
    none: 'No backup yet',
    fresh: 'Backup: under 1 hour',
    hours: 'Backup: {{count}} h ago',
    days: 'Backup: {{count}} days ago',
    running: 'Backing up…',
  },
  demo: { band: 'PRACTICE WORKSPACE – invented data', leave: 'Leave the practice workspace' },
  crash: {
    title: 'The screen failed',
    text: 'This screen cannot go on. What was saved is safe. Open it again; if it fails again, tell the administrator.',
    ref: 'Reference: {{ref}}',
    reload: 'Open the screen again',
  },
};
