import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../parts/ActionButton';
import { Section } from '../../parts/Section';
import { RestorePanel } from '../RestorePanel';
import { UndoRestore } from './UndoRestore';

/** For those who keep the office: the whole office back to a set, and back again. */
export function WholeRestore() {
  const { t } = useTranslation('recovery');
  const [begun, setBegun] = useState(false);
  return (
    <Section title={t('whole.title')} testId="whole-restore">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('whole.text')}
      </Typography>
      {begun ? (
        <RestorePanel />
      ) : (
        <ActionButton label={t('whole.start')} onClick={() => setBegun(true)} testId="whole-restore-start" />
      )}
      <Box sx={{ mt: 2 }}>
        <UndoRestore />
      </Box>
    </Section>
  );
}
