import { useTranslation } from 'react-i18next';
import type { VisitFields } from '../../../shared/domain/visits';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { PaperPreview } from '../../parts/PaperPreview';
import { ReasonDialog } from '../../parts/ReasonDialog';
import type { VisitActs } from './useVisitActs';

/** What the editor of a visit asks about before it acts. */
export type Asked = 'cancel' | 'discard' | 'amend' | 'receipt' | null;

interface DialogsProps {
  asked: Asked;
  id: string;
  acts: VisitActs;
  amended: VisitFields | null;
  onClose(): void;
}

export function VisitDialogs({ asked, id, acts, amended, onClose }: DialogsProps) {
  const { t } = useTranslation('visits');
  if (asked === 'receipt') return <PaperPreview source={{ of: 'receipt', id }} onClose={onClose} />;
  if (asked === 'discard') {
    return (
      <ConfirmDialog
        title={t('desk.discardTitle')}
        text={t('desk.discardText')}
        confirmLabel={t('desk.discard')}
        busy={acts.busy}
        fault={acts.fault}
        onConfirm={() => void acts.discard()}
        onClose={onClose}
        testId="visit-discard-dialog"
      />
    );
  }
  if (asked === 'cancel') {
    return (
      <ReasonDialog
        title={t('cancelTitle')}
        text={t('cancelText')}
        confirmLabel={t('act.cancel')}
        danger
        busy={acts.busy}
        fault={acts.fault}
        onConfirm={(reason) => void acts.cancel(reason)}
        onClose={onClose}
        testId="visit-cancel-dialog"
      />
    );
  }
  if (asked === 'amend' && amended !== null) {
    return (
      <ReasonDialog
        title={t('amendTitle')}
        text={t('amendText')}
        confirmLabel={t('act.amendSave')}
        busy={acts.busy}
        fault={acts.fault}
        onConfirm={(reason) => void acts.amend(amended, reason)}
        onClose={onClose}
        testId="visit-amend-dialog"
      />
    );
  }
  return null;
}
