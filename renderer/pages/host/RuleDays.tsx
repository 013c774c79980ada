import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { addDays, type Day } from '../../../shared/domain/day';
import type { HostRule } from '../../../shared/domain/people';
import { useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { PickManyInput } from '../../parts/PickManyInput';

export interface RuleDaysProps {
  value: HostRule;
  onChange(value: HostRule): void;
  disabled?: boolean;
  testId: string;
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** The days of one rule. A rule without a day is none, so the last day cannot be taken away. */
export function RuleDays({ value, onChange, disabled, testId }: RuleDaysProps) {
  const { t } = useTranslation('settings');
  const numbers = (last: number) => upTo(last).map((each) => ({ value: each, label: String(each) }));
  const weekdays = upTo(7).map((each) => ({ value: each, label: t(`weekday.${each}`) }));
  const weekdayPick = (weekday: number, pick: (weekday: number) => void) => (
    <PickInput
      label={t('rule.weekday')}
      value={String(weekday)}
      options={weekdays.map((each) => ({ value: String(each.value), label: each.label }))}
      onChange={(picked) => pick(Number(picked))}
      disabled={disabled}
      testId={`${testId}-weekday`}
    />
  );
  const many = (label: string, chosen: readonly number[], last: number, take: (next: number[]) => void) => (
    <PickManyInput
      label={label}
      value={chosen}
      options={numbers(last)}
      onChange={(next) => next.length > 0 && take(next)}
      disabled={disabled}
      testId={`${testId}-on`}
    />
  );
  const pair = { display: 'grid', gridTemplateColumns: '9rem 1fr', gap: 1 };
  switch (value.type) {
    case 'dayOfMonth':
      return many(t('rule.days'), value.days, 31, (days) => onChange({ ...value, days }));
    case 'nthWeekday':
      return (
        <Box sx={pair}>
          {weekdayPick(value.weekday, (weekday) => onChange({ ...value, weekday }))}
          {many(t('rule.nth'), value.nth, 5, (nth) => onChange({ ...value, nth }))}
        </Box>
      );
    case 'weekdayOfWeek':
      return (
        <Box sx={pair}>
          {weekdayPick(value.weekday, (weekday) => onChange({ ...value, weekday }))}
          {many(t('rule.weeks'), value.weeks, 6, (weeks) => onChange({ ...value, weeks }))}
        </Box>
      );
    case 'everyWeekday':
      return (
        <PickManyInput
          label={t('rule.weekdays')}
          value={value.weekdays}
          options={weekdays}
          onChange={(next) => next.length > 0 && onChange({ ...value, weekdays: next })}
          disabled={disabled}
          testId={`${testId}-on`}
        />
      );
    case 'explicit':
      return (
        <ExplicitDays
          value={value.days}
          onChange={(days) => onChange({ ...value, days })}
          disabled={disabled}
          testId={testId}
        />
      );
  }
}

interface ExplicitDaysProps {
  value: readonly Day[];
  onChange(value: Day[]): void;
  disabled?: boolean;
  testId: string;
}

function ExplicitDays({ value, onChange, disabled, testId }: ExplicitDaysProps) {
  const { t } = useTranslation('settings');
  const today = useToday();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'end' }}>
      {value.map((day, index) => (
        <DayInput
          key={day}
          label={t('rule.explicitDay', { number: index + 1 })}
          value={day}
          onChange={(next) => {
            const rest = value.filter((_, at) => at !== index);
            const days = next === null ? rest : [...rest, next];
            if (days.length > 0) onChange([...new Set(days)].toSorted());
          }}
          disabled={disabled}
          testId={`${testId}-day-${index + 1}`}
        />
      ))}
      <ActionButton
        label={t('rule.addDay')}
        icon="add"
        small
        disabled={disabled}
        onClick={() => onChange([...value, addDays(value.at(-1) ?? today, 1)])}
        testId={`${testId}-add-day`}
      />
    </Box>
  );
}
