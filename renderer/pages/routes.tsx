import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteObject } from 'react-router';
import { Page } from '../parts/Page';

/** Every place but today's is fetched when first opened, so that the first screen waits for none of them. */
const places = {
  home: lazy(async () => ({ default: (await import('./HomePage')).HomePage })),
  schedules: lazy(async () => ({ default: (await import('./SchedulePage')).SchedulePage })),
  visits: lazy(async () => ({ default: (await import('./VisitPage')).VisitPage })),
  matters: lazy(async () => ({ default: (await import('./MatterPage')).MatterPage })),
  conclusions: lazy(async () => ({ default: (await import('./ConclusionPage')).ConclusionPage })),
  tasks: lazy(async () => ({ default: (await import('./TaskPage')).TaskPage })),
  drafts: lazy(async () => ({ default: (await import('./DraftPage')).DraftPage })),
  registers: lazy(async () => ({ default: (await import('./RegisterPage')).RegisterPage })),
  backup: lazy(async () => ({ default: (await import('./BackupPage')).BackupPage })),
  settings: lazy(async () => ({ default: (await import('./SettingsPage')).SettingsPage })),
  help: lazy(async () => ({ default: (await import('./HelpPage')).HelpPage })),
};

function place(Place: ComponentType) {
  return (
    <Suspense fallback={<Opening />}>
      <Place />
    </Suspense>
  );
}

function Opening() {
  const { t } = useTranslation('parts');
  return <Page title={t('loading')}>{null}</Page>;
}

/** The places under the frame, by the part of the address after `#`. */
export const routes: RouteObject[] = [
  { index: true, element: place(places.home) },
  { path: 'schedules/:year?/:month?', element: place(places.schedules) },
  { path: 'visits/:receptionId?/:visitId?', element: place(places.visits) },
  { path: 'matters/:id?', element: place(places.matters) },
  { path: 'conclusions/:receptionId?', element: place(places.conclusions) },
  { path: 'tasks/:id?', element: place(places.tasks) },
  { path: 'drafts/:id?', element: place(places.drafts) },
  { path: 'registers', element: place(places.registers) },
  { path: 'backup', element: place(places.backup) },
  { path: 'settings/:tab?', element: place(places.settings) },
  { path: 'help', element: place(places.help) },
];
