import { useTranslation } from 'react-i18next';
import type { DueState } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import { dmy } from '../../shared/text/dates';
import { StateChip, type Tone } from './StateChip';

const tones: Record<DueState['kind'], Tone> = { green: 'good', amber: 'warn', red: 'bad' };

export interface DueChipProps {
  due: Day | null;
  state: DueState | null;
  testId?: string;
}

/** How long there is, in working days and words, with the day itself. */
export function DueChip({ due, state, testId }: DueChipProps) {
  const { t } = useTranslation('parts');
  if (due === null) return <StateChip tone="neutral" label={t('due.none')} testId={testId} />;
  if (state === null) return <StateChip tone="neutral" icon="schedule" label={dmy(due)} testId={testId} />;
  const count = Math.abs(state.workingDaysLeft);
  const words =
    state.kind === 'red'
      ? t('due.late', { count })
      : state.workingDaysLeft === 0
        ? t('due.today')
        : t('due.left', { count });
  return <StateChip tone={tones[state.kind]} label={`${words} · ${dmy(due)}`} testId={testId} />;
}
