import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Schedule } from '../../../shared/domain/chain';
import type { Face } from '../../../shared/domain/office';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { type Month, wantedFace } from './plan';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function stateOf(schedules: readonly Schedule[], month: Month, usual: Face): Schedule['state'] | 'none' {
  const face = wantedFace(schedules, month, usual);
  const ofMonth = schedules.filter((each) => each.month === month.month && each.face === face);
  return ofMonth.find((each) => each.state !== 'replaced')?.state ?? ofMonth[0]?.state ?? 'none';
}

/** The twelve months of a year, each with how far its schedule has come. Looking at them makes none. */
export function MonthPicker({ year, month, onPick }: Month & { onPick(month: Month): void }) {
  const { t } = useTranslation('schedules');
  const schedules = useAsk('schedule.list', { year }, { keep: true }).data ?? [];
  const usual = useAsk('office.get', {}).data?.usualFace ?? 'state';
  return (
    <Box component="nav" aria-label={t('months')} sx={{ mb: 2 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <ActionButton
          label={t('yearBefore')}
          onClick={() => onPick({ year: year - 1, month })}
          testId="schedule-year-prev"
        />
        <Typography component="span" sx={{ fontWeight: 600, minWidth: 96, textAlign: 'center' }}>
          {t('year', { year })}
        </Typography>
        <ActionButton
          label={t('yearAfter')}
          onClick={() => onPick({ year: year + 1, month })}
          testId="schedule-year-next"
        />
      </Stack>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(12, minmax(0, 1fr))',
          // twelve in a row are narrower than their own names there
          '@media (max-width: 1100px)': { gridTemplateColumns: 'repeat(6, minmax(0, 1fr))' },
          gap: 0.75,
        }}
      >
        {months.map((each) => (
          <MonthButton
            key={each}
            label={t('month', { month: each })}
            state={t(`state.${stateOf(schedules, { year, month: each }, usual)}`)}
            chosen={each === month}
            testId={`schedule-month-${each}`}
            onClick={() => onPick({ year, month: each })}
          />
        ))}
      </Box>
    </Box>
  );
}

interface MonthButtonProps {
  label: string;
  state: string;
  chosen: boolean;
  testId: string;
  onClick(): void;
}

function MonthButton({ label, state, chosen, testId, onClick }: MonthButtonProps) {
  return (
    <ButtonBase
      onClick={onClick}
      aria-current={chosen ? 'page' : undefined}
      data-testid={testId}
      sx={{
        display: 'block',
        p: 0.75,
        border: 1,
        borderRadius: 1,
        borderColor: chosen ? 'primary.main' : 'divider',
        borderBottomWidth: chosen ? 3 : 1,
        textAlign: 'center',
        '&:focus-visible': { outline: 2, outlineColor: 'primary.main' },
      }}
    >
      <Typography component="span" variant="body2" sx={{ display: 'block', fontWeight: chosen ? 700 : 500 }}>
        {label}
      </Typography>
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
        {state}
      </Typography>
    </ButtonBase>
  );
}
