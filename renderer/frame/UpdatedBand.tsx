import { useTranslation } from 'react-i18next';
import { useAsk, useMay } from '../office/hooks';
import { Band } from './Band';

/** After an update: that it happened, until somebody who keeps the app has seen what is new. */
export function UpdatedBand() {
  const { t } = useTranslation('settings');
  const may = useMay('update.seen');
  const { data } = useAsk('update.state', {}, { enabled: may });
  if (!may || !data?.updated || data.last === null || data.last.seen) return null;
  return (
    <Band
      tone="info"
      text={t('update.band', { from: data.last.from, version: data.version })}
      to="/settings/update"
      go={t('update.bandGo')}
      testId="updated"
    />
  );
}
