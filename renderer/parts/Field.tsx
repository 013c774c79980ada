import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** What every input of the app takes. */
export interface FieldProps {
  label: string;
  /** said under the field; replaced by `error` while there is one */
  hint?: string;
  error?: string;
  disabled?: boolean;
  required?: boolean;
  autoFocus?: boolean;
  name?: string;
  testId?: string;
}

interface FrameProps extends Pick<FieldProps, 'label' | 'hint' | 'error' | 'required'> {
  inputId: string;
  children: ReactNode;
}

/** Fields right below each other in a block; in a grid or a stack the gap keeps them apart. */
export const fieldsApart = { '& > * + [data-field]': { mt: 1.5 } };

export function helperId(inputId: string): string {
  return `${inputId}-helper`;
}

/** Label above, field, and one line under it: a label inside the frame would hide while a clerk types. */
export function Field({ label, hint, error, required, inputId, children }: FrameProps) {
  const under = error || hint;
  return (
    <Box data-field sx={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
      <Typography
        component="label"
        htmlFor={inputId}
        variant="body2"
        sx={{ fontWeight: 500, mb: '3px', color: error ? 'error.main' : 'text.primary' }}
      >
        {label}
        {required && (
          <Box component="span" aria-hidden="true" sx={{ color: 'error.main' }}>
            {' *'}
          </Box>
        )}
      </Typography>
      {children}
      {under && (
        <Typography
          id={helperId(inputId)}
          variant="caption"
          role={error ? 'alert' : undefined}
          sx={{ mt: '2px', color: error ? 'error.main' : 'text.secondary' }}
        >
          {under}
        </Typography>
      )}
    </Box>
  );
}
