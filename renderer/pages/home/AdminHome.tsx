import { useTranslation } from 'react-i18next';
import { useAppState, useAsk } from '../../office/hooks';
import { Page } from '../../parts/Page';
import { Section } from '../../parts/Section';
import { BackupCard } from './BackupCard';
import { HomeRow } from './HomeRow';

/** The administrator runs the machine and reads no cases. */
export function AdminHome() {
  const { t } = useTranslation('home');
  const { staff } = useAppState();
  const { data } = useAsk('backup.status', {}, { everyMs: 60_000 });
  return (
    <Page title={t('admin.title')} subtitle={t('admin.subtitle', { name: staff?.name ?? '' })} testId="home">
      <Section title={t('admin.acts')}>
        <HomeRow
          to="/backup"
          title={t('admin.backup')}
          detail={t('admin.backupText')}
          testId="home-admin-backup"
        />
        <HomeRow
          to="/settings/staff"
          title={t('admin.staff')}
          detail={t('admin.staffText')}
          testId="home-admin-staff"
        />
        <HomeRow
          to="/settings/calendar"
          title={t('admin.calendar')}
          detail={t('admin.calendarText')}
          testId="home-admin-calendar"
        />
        <HomeRow
          to="/settings/audit"
          title={t('admin.audit')}
          detail={t('admin.auditText')}
          testId="home-admin-audit"
        />
      </Section>
      {data && (
        <BackupCard
          lights={data.places.flatMap(({ id, name, active }) => {
            const state = data.states.find(({ placeId }) => placeId === id);
            return active && state !== undefined ? [{ ...state, placeName: name }] : [];
          })}
        />
      )}
    </Page>
  );
}
