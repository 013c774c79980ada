import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import { useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DayInput } from '../../parts/DayInput';
import { quickPeriod, quickPeriods } from './quickPeriods';

export interface Period {
  from: Day;
  to: Day;
}

/** From, to, and the periods that offices ask for. */
export function PeriodBar({ period, onChange }: { period: Period; onChange(period: Period): void }) {
  const { t } = useTranslation('registers');
  const today = useToday();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 1.5 }}>
      <Box sx={{ width: 190 }}>
        <DayInput
          label={t('from')}
          value={period.from}
          onChange={(from) => (from === null ? undefined : onChange({ ...period, from }))}
          testId="register-from"
        />
      </Box>
      <Box sx={{ width: 190 }}>
        <DayInput
          label={t('to')}
          value={period.to}
          onChange={(to) => (to === null ? undefined : onChange({ ...period, to }))}
          error={period.from > period.to ? t('wrongOrder') : undefined}
          testId="register-to"
        />
      </Box>
      <Box role="group" aria-label={t('quick.label')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {quickPeriods.map((which) => (
          <ActionButton
            key={which}
            label={t(`quick.${which}`)}
            small
            onClick={() => onChange(quickPeriod(which, today))}
            testId={`register-quick-${which.toLowerCase()}`}
          />
        ))}
      </Box>
    </Box>
  );
}
