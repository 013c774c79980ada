import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { type FieldProps, helperId } from './Field';

export interface CheckInputProps extends Omit<FieldProps, 'error' | 'required'> {
  value: boolean;
  onChange(value: boolean): void;
}

export function CheckInput({
  label,
  hint,
  value,
  onChange,
  disabled,
  autoFocus,
  name,
  testId,
}: CheckInputProps) {
  const inputId = useId();
  const marks = { 'data-testid': testId, 'aria-describedby': hint ? helperId(inputId) : undefined };
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Checkbox
        id={inputId}
        size="small"
        checked={value}
        onChange={(_, checked) => onChange(checked)}
        disabled={disabled}
        autoFocus={autoFocus}
        name={name}
        sx={{ p: 0.5, ml: -0.5 }}
        slotProps={{
          input: marks,
        }}
      />
      <Box sx={{ pt: '3px' }}>
        <Typography component="label" htmlFor={inputId} variant="body1">
          {label}
        </Typography>
        {hint && (
          <Typography
            id={helperId(inputId)}
            variant="caption"
            sx={{ display: 'block', color: 'text.secondary' }}
          >
            {hint}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
