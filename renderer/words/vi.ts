import { access } from './vi/access';
import { app } from './vi/app';
import { backup } from './vi/backup';
import { bin } from './vi/bin';
import { conclusions } from './vi/conclusions';
import { dialogues } from './vi/dialogues';
import { drafts } from './vi/drafts';
import { fault } from './vi/fault';
import { home } from './vi/home';
import { imports } from './vi/imports';
import { inspection } from './vi/inspection';
import { lists } from './vi/lists';
import { papers } from './vi/papers';
import { parts } from './vi/parts';
import { petitions } from './vi/petitions';
import { petitionWork } from './vi/petitionWork';
import { receptionDay } from './vi/receptionDay';
import { recovery } from './vi/recovery';
import { registers } from './vi/registers';
import { registrations } from './vi/registrations';
import { related } from './vi/related';
import { scans } from './vi/scans';
import { schedules } from './vi/schedules';
import { search } from './vi/search';
import { settings } from './vi/settings';
import { tasks } from './vi/tasks';
import { visits } from './vi/visits';

/** Every noun's words in Vietnamese; the noun is the namespace: `useTranslation('visits')`. */
export const vi = {
  access,
  app,
  backup,
  bin,
  conclusions,
  dialogues,
  drafts,
  fault,
  home,
  imports,
  inspection,
  lists,
  papers,
  parts,
  petitions,
  petitionWork,
  receptionDay,
  recovery,
  registers,
  registrations,
  related,
  scans,
  schedules,
  search,
  settings,
  tasks,
  visits,
};
