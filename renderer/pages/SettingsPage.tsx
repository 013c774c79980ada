import Box from '@mui/material/Box';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CallName } from '../../shared/ipc/contract';
import { mayAsk, useStaff } from '../office/hooks';
import { fetched } from '../parts/fetched';
import { Page } from '../parts/Page';

interface Tab {
  key:
    | 'look'
    | 'office'
    | 'hosts'
    | 'units'
    | 'staff'
    | 'calendar'
    | 'format'
    | 'templates'
    | 'key'
    | 'update'
    | 'audit';
  /** who may make this call may open the tab */
  needs: CallName;
  Body: ComponentType;
}

const tabs: readonly Tab[] = [
  {
    key: 'look',
    needs: 'settings.get',
    Body: fetched(async () => (await import('./settings/LookTab')).LookTab),
  },
  {
    key: 'office',
    needs: 'office.get',
    Body: fetched(async () => (await import('./settings/OfficeTab')).OfficeTab),
  },
  {
    key: 'hosts',
    needs: 'host.list',
    Body: fetched(async () => (await import('./settings/HostTab')).HostTab),
  },
  {
    key: 'units',
    needs: 'unit.list',
    Body: fetched(async () => (await import('./settings/UnitTab')).UnitTab),
  },
  {
    key: 'staff',
    needs: 'staff.list',
    Body: fetched(async () => (await import('./settings/StaffTab')).StaffTab),
  },
  {
    key: 'calendar',
    needs: 'calendar.year',
    Body: fetched(async () => (await import('./settings/CalendarTab')).CalendarTab),
  },
  {
    key: 'format',
    needs: 'format.choose',
    Body: fetched(async () => (await import('./settings/FormatTab')).FormatTab),
  },
  {
    key: 'templates',
    needs: 'template.list',
    Body: fetched(async () => (await import('./settings/TemplateTab')).TemplateTab),
  },
  {
    key: 'key',
    needs: 'setup.renewPaperKey',
    Body: fetched(async () => (await import('./settings/KeyTab')).KeyTab),
  },
  {
    key: 'update',
    needs: 'update.pick',
    Body: fetched(async () => (await import('./settings/UpdateTab')).UpdateTab),
  },
  {
    key: 'audit',
    needs: 'audit.list',
    Body: fetched(async () => (await import('./settings/AuditTab')).AuditTab),
  },
];

/** What the office set, and how this PC looks. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const staff = useStaff();
  const { tab } = useParams();
  const mine = tabs.filter(({ needs }) => mayAsk(needs, staff?.role ?? null));
  const chosen = mine.find(({ key }) => key === tab) ?? mine[0];
  return (
    <Page title={t('title')} testId="settings">
      <Box
        component="nav"
        aria-label={t('tabs')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, borderBottom: 1, borderColor: 'divider', mb: 2 }}
      >
        {mine.map(({ key }) => (
          <Box
            key={key}
            component={Link}
            to={`/settings/${key}`}
            aria-current={key === chosen?.key ? 'page' : undefined}
            data-testid={`settings-tab-${key}`}
            sx={{
              px: 1.5,
              py: 0.75,
              mb: '-1px',
              borderBottom: 3,
              borderColor: key === chosen?.key ? 'primary.main' : 'transparent',
              color: key === chosen?.key ? 'primary.main' : 'text.primary',
              fontWeight: key === chosen?.key ? 600 : 400,
              textDecoration: 'none',
            }}
          >
            {t(`tab.${key}`)}
          </Box>
        ))}
      </Box>
      {chosen && <chosen.Body />}
    </Page>
  );
}
