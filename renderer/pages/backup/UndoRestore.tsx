import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../shared/text/dates';
import { useAct, useAppState, useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';

/** One click back to what a whole restore set aside; nothing where there is nothing to go back to. */
export function UndoRestore() {
  const { t } = useTranslation('recovery');
  const { refresh } = useAppState();
  const last = useAsk('backup.lastRestore', {});
  const undo = useAct('backup.undoRestore');
  if (!last.data) return null;

  async function back() {
    if ((await undo.act({})) !== undefined) await refresh();
  }

  return (
    <Section title={t('undo.title')} testId="undo-restore">
      <Typography variant="body2" sx={{ mb: 1 }}>
        {t('undo.text', { at: momentText(last.data.at) })}
      </Typography>
      <ActionButton
        label={t('undo.go')}
        busy={undo.acting}
        onClick={() => void back()}
        testId="undo-restore-go"
      />
      <FaultNote fault={undo.fault} />
    </Section>
  );
}
