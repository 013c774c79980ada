import { useTranslation } from 'react-i18next';
import { useAppState, useMay } from '../office/hooks';
import { Band } from './Band';

/** Until the paper key is on paper no backup could be opened: said on every page, with the way to mend it. */
export function KeyBand() {
  const { t } = useTranslation('app');
  const { paperKeyPending, demo } = useAppState();
  const may = useMay('setup.renewPaperKey');
  if (!paperKeyPending || demo) return null;
  if (!may) return <Band text={t('keyPendingAsk')} testId="key-pending" />;
  return <Band text={t('keyPending')} to="/settings/key" go={t('keyPendingGo')} testId="key-pending" />;
}
