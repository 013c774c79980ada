import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../parts/ConfirmDialog';

/** Asks before leaving a page on which something typed could not be saved. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation('visits');
  const blocker = useBlocker(unsaved);
  if (blocker.state !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t('leave.title')}
      text={t('leave.text')}
      confirmLabel={t('leave.confirm')}
      danger
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
      testId="leave-dialog"
    />
  );
}
