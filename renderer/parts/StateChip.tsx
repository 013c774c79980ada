import Box from '@mui/material/Box';
import { Icon, type IconName } from './Icon';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad';

const looks: Record<Tone, { color: string; icon: IconName }> = {
  // the lighter grey is too faint on a chosen line in the dark (4.22 : 1)
  neutral: { color: 'text.primary', icon: 'info' },
  good: { color: 'success.main', icon: 'ok' },
  warn: { color: 'warning.main', icon: 'soon' },
  bad: { color: 'error.main', icon: 'late' },
};

export interface StateChipProps {
  label: string;
  tone: Tone;
  icon?: IconName;
  testId?: string;
}

/** A state in words with a drawing; the colour only repeats what both say. */
export function StateChip({ label, tone, icon, testId }: StateChipProps) {
  const look = looks[tone];
  return (
    <Box
      component="span"
      data-testid={testId}
      data-tone={tone}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 0.75,
        py: '1px',
        border: 1,
        borderColor: 'currentcolor',
        borderRadius: 1,
        color: look.color,
        fontSize: '0.8125rem',
        fontWeight: 500,
        lineHeight: 1.5,
        whiteSpace: 'nowrap',
      }}
    >
      <Icon name={icon ?? look.icon} size={15} />
      {/* states that also stand inside sentences are small in the words; alone they begin with a capital */}
      {label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)}
    </Box>
  );
}
