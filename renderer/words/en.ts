import { access } from './en/access';
import { app } from './en/app';
import { backup } from './en/backup';
import { bin } from './en/bin';
import { conclusions } from './en/conclusions';
import { dialogues } from './en/dialogues';
import { drafts } from './en/drafts';
import { fault } from './en/fault';
import { home } from './en/home';
import { imports } from './en/imports';
import { inspection } from './en/inspection';
import { lists } from './en/lists';
import { papers } from './en/papers';
import { parts } from './en/parts';
import { petitions } from './en/petitions';
import { petitionWork } from './en/petitionWork';
import { receptionDay } from './en/receptionDay';
import { recovery } from './en/recovery';
import { registers } from './en/registers';
import { registrations } from './en/registrations';
import { related } from './en/related';
import { scans } from './en/scans';
import { schedules } from './en/schedules';
import { search } from './en/search';
import { settings } from './en/settings';
import { tasks } from './en/tasks';
import { visits } from './en/visits';
import type { vi } from './vi';
import type { Words } from './words';

/** Every noun's words in English; a key that Vietnamese has and English lacks does not compile. */
export const en: Words<typeof vi> = {
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
