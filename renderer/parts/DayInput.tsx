import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/day';
import { dmy } from '../../shared/text/dates';
import { parseDay } from '../../shared/text/parseDay';
import { useToday } from '../office/hooks';
import { useWorkingDays } from '../office/useWorkingDays';
import { useWeekday } from '../words/weekday';
import type { FieldProps } from './Field';
import { TextInput } from './TextInput';

export interface DayInputProps extends FieldProps {
  value: Day | null;
  onChange(value: Day | null): void;
  onBlur?(): void;
}

/**
 * A day typed as people say it (`5/12`, `mai`, `+3 ngày làm việc`), understood when the field is left or on
 * Enter, and shown as dd/mm/yyyy with its weekday. What is not understood stays as typed, with a sentence.
 */
export function DayInput({ value, onChange, onBlur, error, ...rest }: DayInputProps) {
  const { t } = useTranslation('parts');
  const today = useToday();
  const weekday = useWeekday();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const isWorking = useWorkingDays(typed?.includes('+') ?? false);
  const shown = value === null ? '' : dmy(value);

  function understand(): void {
    if (typed === null) return;
    const meant = typed.trim() === '' ? null : parseDay(typed, today, isWorking);
    const unknown = meant === null && typed.trim() !== '';
    setWrong(unknown);
    if (unknown) return;
    setTyped(null);
    if (meant !== value) onChange(meant);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Enter') understand();
  }

  return (
    <TextInput
      {...rest}
      value={typed ?? shown}
      onChange={(text) => {
        setTyped(text);
        setWrong(false);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        understand();
        onBlur?.();
      }}
      error={wrong ? t('day.unknown') : error}
      unread={wrong}
      end={
        value !== null && typed === null ? (
          <Typography variant="caption" noWrap sx={{ color: 'text.secondary', pl: 1, flexShrink: 0 }}>
            {weekday(value)}
          </Typography>
        ) : undefined
      }
    />
  );
}
