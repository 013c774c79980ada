import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export interface PickManyInputProps {
  label: string;
  value: readonly number[];
  options: readonly { value: number; label: string }[];
  onChange(value: number[]): void;
  disabled?: boolean;
  error?: string;
  /** each box gets `<testId>-<value>` */
  testId?: string;
}

/** Several of a few numbers, such as weekdays: one small box each. */
export function PickManyInput({
  label,
  value,
  options,
  onChange,
  disabled,
  error,
  testId,
}: PickManyInputProps) {
  function toggle(each: number): void {
    const next = value.includes(each) ? value.filter((one) => one !== each) : [...value, each];
    onChange(next.toSorted((a, b) => a - b));
  }
  return (
    <Box component="fieldset" disabled={disabled} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 500, p: 0, mb: '3px' }}>
        {label}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {options.map((option) => {
          const on = value.includes(option.value);
          return (
            <Box
              key={option.value}
              component="label"
              sx={{
                display: 'inline-flex',
                alignItems: 'center',
                gap: 0.5,
                px: 0.75,
                py: '3px',
                border: 1,
                borderRadius: 1,
                borderColor: on ? 'primary.main' : 'divider',
                color: on ? 'primary.main' : 'text.primary',
                bgcolor: 'background.paper',
                fontSize: '0.875rem',
                fontWeight: on ? 600 : 400,
                cursor: 'pointer',
              }}
            >
              <input
                type="checkbox"
                checked={on}
                onChange={() => toggle(option.value)}
                data-testid={testId && `${testId}-${option.value}`}
              />
              {option.label}
            </Box>
          );
        })}
      </Box>
      {error && (
        <Typography variant="caption" role="alert" sx={{ color: 'error.main' }}>
          {error}
        </Typography>
      )}
    </Box>
  );
}
