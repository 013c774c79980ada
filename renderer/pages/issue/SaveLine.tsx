import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { clockAt } from '../../../shared/domain/day';
import type { AutosaveView } from '../../office/useAutosave';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';

/** What became of the last change, in words; a refused save offers the newest version. */
export function SaveLine({ autosave, onReload }: { autosave: AutosaveView; onReload(): void }) {
  const { t } = useTranslation('schedules');
  if (autosave.state === 'fault' && autosave.fault !== null) {
    return (
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }} data-testid="save-fault">
        <FaultNote fault={autosave.fault} />
        <ActionButton label={t('reload')} onClick={onReload} testId="save-reload" />
      </Stack>
    );
  }
  return (
    <Typography variant="body2" role="status" data-testid="save-state" sx={{ color: 'text.secondary' }}>
      {words()}
    </Typography>
  );

  function words(): string {
    if (autosave.state === 'saving') return t('save.saving');
    if (autosave.savedAt === null) return t('save.idle');
    return t('save.saved', { at: clockAt(autosave.savedAt) });
  }
}
