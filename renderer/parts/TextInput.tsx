import OutlinedInput from '@mui/material/OutlinedInput';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Field, type FieldProps, helperId } from './Field';

export interface TextInputProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
  onFocus?(): void;
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void;
  type?: 'text' | 'password';
  inputMode?: 'text' | 'numeric';
  autoComplete?: string;
  /** grows with its text from this many rows on */
  minRows?: number;
  maxRows?: number;
  /** what stands in it was not understood: a dialog is not confirmed over it */
  unread?: boolean;
  /** stands at the end inside the frame */
  end?: ReactNode;
}

/** The page's own growing (`field-sizing`, see the theme): MUI's measures every field anew at every key of a form. */
export const growing = { multiline: true, inputComponent: 'textarea' } as const;

export function rowsBetween(least: number, most?: number) {
  return { minHeight: `${least}lh`, maxHeight: most === undefined ? undefined : `${most}lh` };
}

/**
 * The value is set in the same turn as the key, and never rewritten: Unikey and EVKey type by Backspace and
 * letters, and a late or changed value garbles them (https://github.com/facebook/react/issues/3926).
 */
export function TextInput(props: TextInputProps) {
  const { label, hint, error, required, value, onChange, testId } = props;
  const inputId = useId();
  return (
    <Field label={label} hint={hint} error={error} required={required} inputId={inputId}>
      <OutlinedInput
        id={inputId}
        size="small"
        fullWidth
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={props.onBlur}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
        error={Boolean(error)}
        disabled={props.disabled}
        autoFocus={props.autoFocus}
        name={props.name}
        type={props.type ?? 'text'}
        {...(props.minRows === undefined ? {} : growing)}
        endAdornment={props.end}
        inputProps={{
          style: props.minRows === undefined ? undefined : rowsBetween(props.minRows, props.maxRows),
          'data-testid': testId,
          'data-unread': props.unread || undefined,
          'aria-describedby': error || hint ? helperId(inputId) : undefined,
          'aria-required': required,
          inputMode: props.inputMode,
          autoComplete: props.autoComplete ?? 'off',
          spellCheck: false,
        }}
      />
    </Field>
  );
}
