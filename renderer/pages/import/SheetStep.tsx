import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { dayAt } from '../../../shared/domain/day';
import type { Output } from '../../../shared/ipc/contract';
import { dmy } from '../../../shared/text/dates';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';

type Look = Output<'import.look'>;

export interface SheetStepProps {
  sheets: Output<'import.open'>['sheets'];
  sheet: number;
  onSheet(sheet: number): void;
  look: Look | null;
  onHead(row: number): void;
}

/** Which sheet and which row of headings, both proposed, and what was noticed in them. */
export function SheetStep({ sheets, sheet, onSheet, look, onHead }: SheetStepProps) {
  const { t } = useTranslation('imports');
  return (
    <Section title={t('step.sheet')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Box sx={{ width: 320 }}>
          <PickInput
            label={t('sheet')}
            value={String(sheet)}
            options={sheets.map(({ name, rows }, index) => ({
              value: String(index),
              label: t('sheetOption', { name, rows }),
            }))}
            onChange={(value) => onSheet(Number(value))}
            testId="import-sheet"
          />
        </Box>
        <Box sx={{ width: 320 }}>
          <NumberInput
            label={t('headRow')}
            hint={t('headHint')}
            value={look === null ? null : look.headFirst + 1}
            onChange={(row) => (row === null || row < 1 ? undefined : onHead(row - 1))}
            testId="import-head"
          />
        </Box>
      </Box>
      {look !== null && <Noticed look={look} />}
    </Section>
  );
}

function Noticed({ look }: { look: Look }) {
  const { t } = useTranslation('imports');
  const notes = [
    look.found ? '' : t('headUnknown'),
    look.kept ? t('kept') : '',
    look.tcvn3 > 0 ? t('tcvn3', { count: look.tcvn3 }) : '',
    look.vni > 0 ? t('vni', { count: look.vni }) : '',
    look.importedOn === null ? '' : t('already', { day: dmy(dayAt(look.importedOn)) }),
  ].filter((note) => note !== '');
  return (
    <Box role="status" data-testid="import-noticed" sx={{ mt: 1 }}>
      {notes.map((note) => (
        <Typography key={note} variant="body2">
          {note}
        </Typography>
      ))}
    </Box>
  );
}
