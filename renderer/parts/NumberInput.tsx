import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './Field';
import { TextInput } from './TextInput';

export interface NumberInputProps extends FieldProps {
  value: number | null;
  onChange(value: number | null): void;
  onBlur?(): void;
}

/** A whole number from 0 on; what is not one is kept as typed and said, and the value stays as it was. */
export function NumberInput({ value, onChange, error, onBlur, ...rest }: NumberInputProps) {
  const { t } = useTranslation('parts');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : String(value);
  const wrong = typed !== null && !/^\d*$/.test(typed.trim());

  function take(text: string): void {
    setTyped(text);
    const bare = text.trim();
    if (bare === '') onChange(null);
    else if (/^\d{1,9}$/.test(bare)) onChange(Number(bare));
  }

  function leave(): void {
    if (!wrong) setTyped(null);
    onBlur?.();
  }

  return (
    <TextInput
      {...rest}
      value={typed ?? shown}
      onChange={take}
      onBlur={leave}
      inputMode="numeric"
      error={wrong ? t('number.unknown') : error}
      unread={wrong}
    />
  );
}
