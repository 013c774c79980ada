import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, type RouteObject } from 'react-router';
import { fetched } from '../parts/fetched';
import { Page } from '../parts/Page';

/** Every place but today's is fetched when first opened, so that the first screen waits for none of them. */
const places = {
  home: fetched(async () => (await import('./HomePage')).HomePage, Opening),
  schedules: fetched(async () => (await import('./SchedulePage')).SchedulePage, Opening),
  year: fetched(async () => (await import('./YearPage')).YearPage, Opening),
  lobby: fetched(async () => (await import('./LobbyPage')).LobbyPage, Opening),
  visits: fetched(async () => (await import('./VisitPage')).VisitPage, Opening),
  receptions: fetched(async () => (await import('./ReceptionPage')).ReceptionPage, Opening),
  receptionDay: fetched(async () => (await import('./ReceptionDayPage')).ReceptionDayPage, Opening),
  bin: fetched(async () => (await import('./BinPage')).BinPage, Opening),
  matters: fetched(async () => (await import('./MatterPage')).MatterPage, Opening),
  petitions: fetched(async () => (await import('./PetitionPage')).PetitionPage, Opening),
  conclusions: fetched(async () => (await import('./ConclusionPage')).ConclusionPage, Opening),
  dialogues: fetched(async () => (await import('./DialoguePage')).DialoguePage, Opening),
  tasks: fetched(async () => (await import('./TaskPage')).TaskPage, Opening),
  drafts: fetched(async () => (await import('./DraftPage')).DraftPage, Opening),
  registers: fetched(async () => (await import('./RegisterPage')).RegisterPage, Opening),
  inspection: fetched(async () => (await import('./InspectionPage')).InspectionPage, Opening),
  imports: fetched(async () => (await import('./ImportPage')).ImportPage, Opening),
  backup: fetched(async () => (await import('./BackupPage')).BackupPage, Opening),
  settings: fetched(async () => (await import('./SettingsPage')).SettingsPage, Opening),
  help: fetched(async () => (await import('./HelpPage')).HelpPage, Opening),
};

/** Brings the other places' code once the first one stands, so that each opens at once. */
export function fetchPlaces(): void {
  for (const { fetch } of Object.values(places)) void fetch().catch(() => undefined);
}

function place(Place: ComponentType) {
  return <Place />;
}

function Opening() {
  const { t } = useTranslation('parts');
  return <Page title={t('loading')}>{null}</Page>;
}

/** What a monitor in the lobby shows. */
export const lobby = place(places.lobby);

/** The places under the frame, by the part of the address after `#`. */
export const routes: RouteObject[] = [
  { index: true, element: place(places.home) },
  { path: 'schedules/plan/:year?', element: place(places.year) },
  { path: 'schedules/:year?/:month?', element: place(places.schedules) },
  { path: 'visits/:receptionId?/:visitId?', element: place(places.visits) },
  { path: 'receptions/:receptionId/day', element: place(places.receptionDay) },
  { path: 'receptions/:receptionId/:registrationId?', element: place(places.receptions) },
  { path: 'bin', element: place(places.bin) },
  { path: 'matters/:id?', element: place(places.matters) },
  { path: 'petitions/:id', element: place(places.petitions) },
  { path: 'conclusions/:receptionId?', element: place(places.conclusions) },
  { path: 'dialogues/:id?', element: place(places.dialogues) },
  { path: 'tasks/:id?', element: place(places.tasks) },
  { path: 'drafts/:id?', element: place(places.drafts) },
  { path: 'registers', element: place(places.registers) },
  { path: 'registers/import', element: place(places.imports) },
  { path: 'inspection/:period?/:figure?', element: place(places.inspection) },
  { path: 'backup', element: place(places.backup) },
  { path: 'settings/:tab?', element: place(places.settings) },
  { path: 'help', element: place(places.help) },
  // Escape goes up one part of an address, also to where there is no place: the router's own page is no answer
  { path: '*', element: <Navigate to="/" replace /> },
];
