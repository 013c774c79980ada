import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './Field';
import { TextInput } from './TextInput';

export interface TimeInputProps extends FieldProps {
  /** `08:00`, or empty */
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
}

/** `8`, `8h`, `8h30`, `8:30`, `0830` → `08:30`; null when it is no time of day. */
export function parseTime(text: string): string | null {
  const found =
    /^(\d{1,2})(?:\s*(?:[h:g.]|giờ)\s*(\d{1,2})?)?$/iu.exec(text.trim()) ??
    /^(\d{2})(\d{2})$/.exec(text.trim());
  if (found === null) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A time of day typed as people write it, understood when the field is left or on Enter. */
export function TimeInput({ value, onChange, onBlur, error, ...rest }: TimeInputProps) {
  const { t } = useTranslation('parts');
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);

  function understand(): void {
    if (typed === null) return;
    const meant = typed.trim() === '' ? '' : parseTime(typed);
    setWrong(meant === null);
    if (meant === null) return;
    setTyped(null);
    if (meant !== value) onChange(meant);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Enter') understand();
  }

  return (
    <TextInput
      {...rest}
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        setWrong(false);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        understand();
        onBlur?.();
      }}
      error={wrong ? t('time.unknown') : error}
      unread={wrong}
    />
  );
}
