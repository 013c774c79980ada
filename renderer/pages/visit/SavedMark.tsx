import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { clockAt } from '../../../shared/domain/day';
import type { AutosaveView } from '../../office/useAutosave';
import { ActionButton } from '../../parts/ActionButton';

/** How safe the draft is, in words. */
export function SavedMark({ autosave }: { autosave: AutosaveView }) {
  const { t } = useTranslation('visits');
  const { state, savedAt } = autosave;
  const time = savedAt === null ? '' : clockAt(savedAt);
  return (
    <Box
      component="span"
      role="status"
      data-testid="visit-saved"
      data-state={state}
      sx={{ fontSize: '0.8125rem', color: state === 'fault' ? 'error.main' : 'text.secondary' }}
    >
      {t(`saved.${state}`, { time })}
      {state === 'fault' && (
        <ActionButton
          label={t('saved.retry')}
          small
          onClick={() => void autosave.flush()}
          testId="visit-save-again"
        />
      )}
    </Box>
  );
}
