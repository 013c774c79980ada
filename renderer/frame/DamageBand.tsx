import { useTranslation } from 'react-i18next';
import { useAsk } from '../office/hooks';
import { Band } from './Band';

/** Damage to the living data is said on every page; the backup page says what is safe and what to do. */
export function DamageBand() {
  const { t } = useTranslation('recovery');
  const { data } = useAsk('data.health', {}, { everyMs: 60_000 });
  if (!data || data.damaged === 0) return null;
  return (
    <Band
      text={t('health.band', { count: data.damaged })}
      to="/backup"
      go={t('health.bandGo')}
      testId="data-damaged"
    />
  );
}
