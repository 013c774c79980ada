import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/ipc/contract';
import { DayInput } from '../../parts/DayInput';
import { IconButton } from '../../parts/IconButton';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';

export type CalendarDay = Output<'calendar.year'>[number];

interface CalendarRowProps {
  row: CalendarDay;
  /** from 1, as the test ids of its fields count */
  number: number;
  disabled: boolean;
  onChange(part: Partial<CalendarDay>): void;
  onRemove(): void;
}

const kinds = ['holiday', 'compensation', 'swappedOff', 'makeUp'] as const;

/** One day that differs from the week: which, how, and by what paper. */
export function CalendarRow({ row, number, disabled, onChange, onRemove }: CalendarRowProps) {
  const { t } = useTranslation('settings');
  return (
    <Box
      data-testid="calendar-day"
      sx={{
        display: 'grid',
        gridTemplateColumns: '13rem 13rem 1fr 1.4fr auto',
        gap: 1,
        mb: 1,
        alignItems: 'end',
      }}
    >
      <DayInput
        label={t('calendar.day')}
        value={row.day}
        onChange={(day) => day !== null && onChange({ day })}
        disabled={disabled}
        testId={`calendar-${number}-day`}
      />
      <PickInput
        label={t('calendar.kind')}
        value={row.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`calendar.is.${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
        disabled={disabled}
        testId={`calendar-${number}-kind`}
      />
      <TextInput
        label={t('calendar.label')}
        value={row.label}
        onChange={(label) => onChange({ label })}
        disabled={disabled}
        testId={`calendar-${number}-label`}
      />
      <TextInput
        label={t('calendar.basis')}
        value={row.basis}
        onChange={(basis) => onChange({ basis })}
        disabled={disabled}
        testId={`calendar-${number}-basis`}
      />
      <IconButton icon="close" label={t('calendar.remove')} disabled={disabled} onClick={onRemove} />
    </Box>
  );
}
