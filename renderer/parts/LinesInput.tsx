import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './ActionButton';
import { IconButton } from './IconButton';
import { growing, rowsBetween } from './TextInput';

export interface LinesInputProps {
  label: string;
  value: readonly string[];
  onChange(value: string[]): void;
  onBlur?(): void;
  disabled?: boolean;
  hint?: string;
  onLineKeyDown?(event: KeyboardEvent<HTMLElement>, index: number): void;
  /** what a line says of itself beside its text */
  below?(index: number): ReactNode;
  /** put on the first line; the others get `-1`, `-2` and so on, the add button `-add` */
  testId?: string;
}

function moved(lines: readonly string[], from: number, to: number): string[] {
  const next = [...lines];
  const [taken = ''] = next.splice(from, 1);
  next.splice(to, 0, taken);
  return next;
}

/** One line with what moves it and takes it away. */
function Line(props: LinesInputProps & { index: number }) {
  const { label, value, index, onChange, onBlur, disabled, onLineKeyDown, testId } = props;
  const { t } = useTranslation('parts');
  const number = index + 1;
  return (
    <Box sx={{ display: 'flex', gap: 0.5, mb: 0.5, alignItems: 'center' }}>
      <OutlinedInput
        size="small"
        fullWidth
        {...growing}
        value={value[index]}
        onChange={(event) => onChange(value.map((each, at) => (at === index ? event.target.value : each)))}
        onBlur={onBlur}
        onKeyDown={(event) => onLineKeyDown?.(event, index)}
        disabled={disabled}
        inputProps={{
          style: rowsBetween(1),
          'aria-label': `${label}, ${t('lines.line', { number })}`,
          'data-testid': testId && (index === 0 ? testId : `${testId}-${index}`),
          spellCheck: false,
        }}
      />
      <IconButton
        icon="up"
        label={t('lines.up', { number })}
        disabled={disabled || index === 0}
        onClick={() => onChange(moved(value, index, index - 1))}
      />
      <IconButton
        icon="down"
        label={t('lines.down', { number })}
        disabled={disabled || index === value.length - 1}
        onClick={() => onChange(moved(value, index, index + 1))}
      />
      <IconButton
        icon="close"
        label={t('lines.remove', { number })}
        disabled={disabled}
        onClick={() => onChange(value.filter((_, at) => at !== index))}
      />
    </Box>
  );
}

/** A list of lines, such as `Nơi nhận`: add, change, remove, reorder. */
export function LinesInput(props: LinesInputProps) {
  const { label, value, onChange, disabled, hint, below, testId } = props;
  const { t } = useTranslation('parts');
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 500, p: 0, mb: '3px' }}>
        {label}
      </Typography>
      {value.map((_, index) => {
        const number = index + 1;
        return (
          <Fragment key={`line-${number}`}>
            <Line {...props} index={index} />
            {below?.(index)}
          </Fragment>
        );
      })}
      {hint && (
        <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
          {hint}
        </Typography>
      )}
      <ActionButton
        label={t('lines.add')}
        icon="add"
        small
        disabled={disabled}
        testId={testId && `${testId}-add`}
        onClick={() => onChange([...value, ''])}
      />
    </Box>
  );
}
