import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/ipc/fault';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';

export interface SaveBarProps {
  changed: boolean;
  saving: boolean;
  fault: Fault | null;
  onSave(): void;
  onUndo(): void;
  testId: string;
}

/** Settings change what papers say, so they are saved by a deliberate act. */
export function SaveBar({ changed, saving, fault, onSave, onUndo, testId }: SaveBarProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <FaultNote fault={fault} />
      <Box
        sx={{ position: 'sticky', bottom: 0, display: 'flex', gap: 1, py: 1, bgcolor: 'background.default' }}
      >
        <ActionButton
          label={t('save')}
          primary
          busy={saving}
          disabled={!changed}
          onClick={onSave}
          testId={`${testId}-save`}
        />
        <ActionButton
          label={t('undo')}
          disabled={!changed || saving}
          onClick={onUndo}
          testId={`${testId}-undo`}
        />
      </Box>
    </>
  );
}
