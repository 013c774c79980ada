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
  /** stays in sight while a long form is scrolled */
  sticky?: boolean;
  testId: string;
}

/** Settings change what papers say, so they are saved by a deliberate act. */
export function SaveBar({ changed, saving, fault, onSave, onUndo, sticky, testId }: SaveBarProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <FaultNote fault={fault} />
      <Box
        sx={{
          position: sticky ? 'sticky' : 'static',
          bottom: 0,
          zIndex: 5,
          display: 'flex',
          gap: 1,
          py: 1,
          bgcolor: sticky ? 'background.default' : undefined,
        }}
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
