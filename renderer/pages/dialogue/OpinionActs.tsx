import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Opinion } from '../../../shared/domain/dialogues';
import { useAct } from '../../office/hooks';
import type { AutosaveView } from '../../office/useAutosave';
import { ActionButton } from '../../parts/ActionButton';
import { ReasonDialog } from '../../parts/ReasonDialog';

interface OpinionActsProps {
  opinion: Opinion;
  autosave: AutosaveView;
  disabled: boolean;
  onGone(): void;
}

/** The way to its task, or out of the list with a reason. */
export function OpinionActs({ opinion, autosave, disabled, onGone }: OpinionActsProps) {
  const { t } = useTranslation('dialogues');
  const navigate = useNavigate();
  const cancel = useAct('opinion.cancel');
  const [asking, setAsking] = useState(false);
  const { id, taskId } = opinion;

  async function confirm(reason: string) {
    if (!(await autosave.flush())) return;
    const gone = await cancel.act({ id, version: autosave.version(), reason });
    if (gone === undefined) return;
    setAsking(false);
    onGone();
  }

  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mt: 1.5 }}>
      {taskId === null ? null : (
        <ActionButton
          label={t('opinion.openTask')}
          small
          onClick={() => void navigate(`/tasks/${taskId}`)}
          testId="opinion-task"
        />
      )}
      {disabled || taskId !== null ? null : (
        <ActionButton
          label={t('opinion.cancel')}
          small
          danger
          onClick={() => setAsking(true)}
          testId="opinion-cancel"
        />
      )}
      {asking ? (
        <ReasonDialog
          title={t('opinion.cancelTitle')}
          text={t('opinion.cancelText')}
          confirmLabel={t('opinion.cancel')}
          danger
          busy={cancel.acting}
          fault={cancel.fault}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => setAsking(false)}
          testId="opinion-cancel-dialog"
        />
      ) : null}
    </Stack>
  );
}
