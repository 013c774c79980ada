import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '../../../shared/ipc/calls/petitions';
import { dmy } from '../../../shared/text/dates';
import { useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DueChip } from '../../parts/DueChip';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { Why } from '../../parts/Why';
import { useDutyWords } from '../../words/duty';
import { Arithmetic } from './Arithmetic';
import { type DeadlineAct, DeadlineDialog } from './DeadlineDialog';
import { StartDeadline } from './StartDeadline';

export interface DeadlineListProps {
  noun: 'petition' | 'matter';
  recordId: string;
  deadlines: readonly DeadlineView[];
  onChanged(): void;
}

function actsOf({ state, stop, extendable }: DeadlineView): DeadlineAct[] {
  const grows = extendable && state === 'running' ? (['extend'] as const) : [];
  // the decision on the petition ends these, not a person
  if (stop === 'processed') return [...grows];
  if (state === 'running') return [...grows, 'pause', 'close'];
  if (state === 'paused') return ['resume', 'close'];
  return state === 'done' ? ['reopen'] : [];
}

function Standing({ one }: { one: DeadlineView }) {
  const { t } = useTranslation('petitionWork');
  if (one.state === 'paused') return <StateChip tone="warn" label={t('deadline.paused')} />;
  if (one.state === 'done' && one.closedOn !== null) {
    const isLate = one.due !== null && one.closedOn > one.due;
    const words = { day: dmy(one.closedOn), due: one.due === null ? '' : dmy(one.due) };
    return (
      <StateChip
        tone={isLate ? 'warn' : 'neutral'}
        label={t(isLate ? 'deadline.doneLate' : 'deadline.done', words)}
      />
    );
  }
  return <DueChip due={one.due} state={one.dueState} />;
}

function Told({ one }: { one: DeadlineView }) {
  const { t } = useTranslation('petitionWork');
  const lines = [
    ...one.extensions.map(({ on, reason, paper }) =>
      t('deadline.extended', { on: dmy(on), reason: [reason, paper].filter(Boolean).join('; ') }),
    ),
    ...one.pauses.map(({ from, to, reason, paper }) => {
      const words = {
        from: dmy(from),
        to: to === null ? '' : dmy(to),
        reason: [reason, paper].filter(Boolean).join('; '),
      };
      return t(to === null ? 'deadline.pausedOpen' : 'deadline.pausedFrom', words);
    }),
    one.closeNote,
  ].filter((line) => line !== '');
  return lines.map((line) => (
    <Typography key={line} variant="body2" sx={{ color: 'text.secondary' }}>
      {line}
    </Typography>
  ));
}

/** The deadlines of a record: what, until when, why, and what was done about them. */
export function DeadlineList({ noun, recordId, deadlines, onChanged }: DeadlineListProps) {
  const { t } = useTranslation('petitionWork');
  const duty = useDutyWords();
  const may = useMay('deadline.close');
  const [asked, setAsked] = useState<{ act: DeadlineAct; one: DeadlineView } | null>(null);
  return (
    <Section
      title={t('section.deadlines')}
      aside={may && <StartDeadline noun={noun} recordId={recordId} onStarted={onChanged} />}
      testId="deadlines"
    >
      {deadlines.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('deadline.none')}</Typography>
      )}
      {deadlines.map((one) => (
        <Box
          key={one.id}
          data-testid="deadline-row"
          data-key={one.key}
          sx={{ borderTop: 1, borderColor: 'divider', py: 0.75 }}
        >
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography sx={{ flex: '1 1 14rem' }}>
              {duty(one.key, one.label)}{' '}
              <Why testId="deadline-why">
                <Arithmetic {...one} />
              </Why>
            </Typography>
            <Standing one={one} />
          </Box>
          <Told one={one} />
          {may && (
            <Box sx={{ display: 'flex', gap: 1 }}>
              {actsOf(one).map((act) => (
                <ActionButton
                  key={act}
                  label={t(`deadline.${act}`)}
                  small
                  onClick={() => setAsked({ act, one })}
                  testId={`deadline-${act}`}
                />
              ))}
            </Box>
          )}
        </Box>
      ))}
      {asked !== null && (
        <DeadlineDialog
          act={asked.act}
          one={asked.one}
          onDone={() => {
            setAsked(null);
            onChanged();
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}
