import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BackupPlace, BackupPlaceState } from '../../../shared/ipc/calls/care';
import { momentText } from '../../../shared/text/dates';
import { StateChip } from '../../parts/StateChip';
import { ageWords } from './ageWords';

const tones = { green: 'good', amber: 'warn', red: 'bad', none: 'bad' } as const;

interface PlaceStateProps {
  place: BackupPlace;
  state: BackupPlaceState | null;
}

/** How old the last proved set of a place is, and what a person should do about it. */
export function PlaceState({ place, state }: PlaceStateProps) {
  const { t } = useTranslation('backup');
  if (!place.active || state === null) return <StateChip label={t('placeOff')} tone="neutral" />;
  const age = state.hours === null ? t('neverVerified') : t('ageAgo', { age: ageWords(state.hours, t) });
  return (
    <Stack
      spacing={0.25}
      sx={{ alignItems: 'flex-start' }}
      data-testid="backup-place-state"
      data-tone={state.tone}
    >
      <StateChip label={age} tone={tones[state.tone]} />
      <Notes place={place} state={state} />
    </Stack>
  );
}

function Notes({ place, state }: { place: BackupPlace; state: BackupPlaceState }) {
  const { t } = useTranslation('backup');
  const { t: fault } = useTranslation('fault');
  const lines: string[] = [];
  if (state.tone !== 'green') lines.push(t(`todo.${place.kind}.${state.tone}`));
  else if (place.kind === 'usb') lines.push(t('mayPull'));
  if (state.waiting !== null) {
    lines.push(fault(state.waiting.code, state.waiting.params));
    lines.push(t('nextTry', { at: momentText(state.waiting.nextTryAt) }));
  }
  if (state.halfSent) lines.push(t('halfSent'));
  if (state.held !== null) lines.push(t(`held.${state.held}`));
  if (state.addOnly) lines.push(t('addOnly'));
  if (state.sameDisk) lines.push(t('sameDisk'));
  return lines.map((line) => (
    <Typography
      key={line}
      variant="caption"
      sx={{ color: 'text.secondary', display: 'block', maxWidth: 420 }}
    >
      {line}
    </Typography>
  ));
}
