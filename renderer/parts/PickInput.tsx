import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import { Field, type FieldProps, helperId } from './Field';

export interface PickOption<Value extends string> {
  value: Value;
  label: string;
}

export interface PickInputProps<Value extends string> extends FieldProps {
  value: Value;
  options: readonly PickOption<Value>[];
  onChange(value: Value): void;
  onBlur?(): void;
}

/** One of a few: the system's own list, which every keyboard and screen reader knows. */
export function PickInput<Value extends string>(props: PickInputProps<Value>) {
  const { label, hint, error, required, value, options, onChange, testId } = props;
  const inputId = useId();
  const marks = {
    id: inputId,
    'data-testid': testId,
    'aria-describedby': error || hint ? helperId(inputId) : undefined,
  };
  return (
    <Field label={label} hint={hint} error={error} required={required} inputId={inputId}>
      <NativeSelect
        id={inputId}
        value={value}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.target.value);
          if (picked !== undefined) onChange(picked.value);
        }}
        onBlur={props.onBlur}
        error={Boolean(error)}
        disabled={props.disabled}
        autoFocus={props.autoFocus}
        name={props.name}
        fullWidth
        input={<OutlinedInput size="small" />}
        inputProps={marks}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
