import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../shared/domain/office';
import { ActionButton } from './ActionButton';
import { IconButton } from './IconButton';
import { TimeInput } from './TimeInput';

export interface SessionsInputProps {
  label: string;
  value: readonly Session[];
  onChange(value: Session[]): void;
  disabled?: boolean;
  error?: string;
  /** most rows; the contract allows four */
  most?: number;
  /** put on the first `from`; others get `-to`, `-1-from` and so on */
  testId?: string;
}

/** Rows of hours have no identity of their own: the place among so many rows is one. */
function rowKey(index: number, count: number): string {
  return `${index}-of-${count}`;
}

/** Hours of a reception: rows of from and to. */
export function SessionsInput({
  label,
  value,
  onChange,
  disabled,
  error,
  most = 4,
  testId,
}: SessionsInputProps) {
  const { t } = useTranslation('parts');

  function change(index: number, part: Partial<Session>): void {
    onChange(value.map((each, at) => (at === index ? { ...each, ...part } : each)));
  }

  function idOf(index: number, end: 'from' | 'to'): string | undefined {
    return testId && (index === 0 ? `${testId}-${end}` : `${testId}-${index}-${end}`);
  }

  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 500, p: 0 }}>
        {label}
      </Typography>
      {value.map((each, index) => (
        <Box
          key={rowKey(index, value.length)}
          sx={{ display: 'grid', gridTemplateColumns: '8rem 8rem auto', gap: 1, alignItems: 'end', mb: 0.5 }}
        >
          <TimeInput
            label={t('sessions.from')}
            value={each.from}
            onChange={(from) => change(index, { from })}
            disabled={disabled}
            testId={idOf(index, 'from')}
          />
          <TimeInput
            label={t('sessions.to')}
            value={each.to}
            onChange={(to) => change(index, { to })}
            disabled={disabled}
            testId={idOf(index, 'to')}
          />
          <Box sx={{ pb: 0.5 }}>
            <IconButton
              icon="close"
              label={t('sessions.remove')}
              disabled={disabled}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </Box>
        </Box>
      ))}
      {error && (
        <Typography variant="caption" role="alert" sx={{ color: 'error.main', display: 'block' }}>
          {error}
        </Typography>
      )}
      {value.length < most && (
        <ActionButton
          label={t('sessions.add')}
          icon="add"
          small
          disabled={disabled}
          testId={testId && `${testId}-add`}
          onClick={() => onChange([...value, { from: '13:30', to: '16:30' }])}
        />
      )}
    </Box>
  );
}
