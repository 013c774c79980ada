import Box from '@mui/material/Box';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CallName } from '../../shared/ipc/contract';
import { mayAsk, useStaff } from '../office/hooks';
import { Page } from '../parts/Page';

interface Tab {
  key: 'look' | 'office' | 'hosts' | 'units' | 'staff' | 'calendar' | 'templates' | 'key' | 'audit';
  /** who may make this call may open the tab */
  needs: CallName;
  Body: ComponentType;
}

const tabs: readonly Tab[] = [
  {
    key: 'look',
    needs: 'settings.get',
    Body: lazy(async () => ({ default: (await import('./settings/LookTab')).LookTab })),
  },
  {
    key: 'office',
    needs: 'office.get',
    Body: lazy(async () => ({ default: (await import('./settings/OfficeTab')).OfficeTab })),
  },
  {
    key: 'hosts',
    needs: 'host.list',
    Body: lazy(async () => ({ default: (await import('./settings/HostTab')).HostTab })),
  },
  {
    key: 'units',
    needs: 'unit.list',
    Body: lazy(async () => ({ default: (await import('./settings/UnitTab')).UnitTab })),
  },
  {
    key: 'staff',
    needs: 'staff.list',
    Body: lazy(async () => ({ default: (await import('./settings/StaffTab')).StaffTab })),
  },
  {
    key: 'calendar',
    needs: 'calendar.year',
    Body: lazy(async () => ({ default: (await import('./settings/CalendarTab')).CalendarTab })),
  },
  {
    key: 'templates',
    needs: 'template.list',
    Body: lazy(async () => ({ default: (await import('./settings/TemplateTab')).TemplateTab })),
  },
  {
    key: 'key',
    needs: 'setup.renewPaperKey',
    Body: lazy(async () => ({ default: (await import('./settings/KeyTab')).KeyTab })),
  },
  {
    key: 'audit',
    needs: 'audit.list',
    Body: lazy(async () => ({ default: (await import('./settings/AuditTab')).AuditTab })),
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
      <Suspense fallback={null}>{chosen && <chosen.Body />}</Suspense>
    </Page>
  );
}
