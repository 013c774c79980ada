import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../parts/IconButton';

/** One year and the ways to those beside it. */
export function YearBar({ year, onYear }: { year: number; onYear(year: number): void }) {
  const { t } = useTranslation('dialogues');
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1.5 }}>
      <IconButton
        icon="back"
        label={t('filter.yearBefore')}
        disabled={year <= 2000}
        onClick={() => onYear(year - 1)}
        testId="dialogue-year-before"
      />
      <Typography
        sx={{ fontWeight: 600 }}
        data-testid="dialogue-year"
      >{`${t('filter.year')} ${year}`}</Typography>
      <IconButton
        icon="forward"
        label={t('filter.yearAfter')}
        disabled={year >= 2100}
        onClick={() => onYear(year + 1)}
        testId="dialogue-year-after"
      />
    </Box>
  );
}
