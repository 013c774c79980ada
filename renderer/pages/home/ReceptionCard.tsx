import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ReceptionRow } from '../../../shared/ipc/calls/work';
import { clockRange, dmy } from '../../../shared/text/dates';
import { useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { EmptyNote } from '../../parts/EmptyNote';
import { Section } from '../../parts/Section';
import { StateChip, type Tone } from '../../parts/StateChip';
import { andStep } from '../../words/andStep';
import { capital } from '../../words/capital';
import { useWeekday } from '../../words/weekday';
import { HomeRow } from './HomeRow';

const tones: Record<ReceptionRow['state'], Tone> = {
  planned: 'neutral',
  held: 'good',
  noCitizen: 'good',
  postponed: 'warn',
  cancelled: 'warn',
};

export interface ReceptionCardProps {
  title: string;
  rows: readonly ReceptionRow[];
  when: 'today' | 'later';
}

/** Who receives today, or next. */
export function ReceptionCard({ title, rows, when }: ReceptionCardProps) {
  const { t } = useTranslation('home');
  const weekday = useWeekday();
  const navigate = useNavigate();
  const mayPlan = useMay('schedule.save');
  const mayReceive = useMay('visit.save');
  const testId = when === 'today' ? 'home-reception' : 'home-upcoming';
  return (
    <Section title={title} testId={`${testId}s`}>
      {rows.length === 0 && (
        <EmptyNote
          text={
            when === 'today'
              ? andStep(t('receptionsNone'), t('receptionsNoneStep'), mayReceive)
              : t('upcomingNone')
          }
          action={
            when === 'later' &&
            mayPlan && (
              <ActionButton
                label={t('plan')}
                icon="schedule"
                onClick={() => void navigate('/schedules')}
                testId="home-plan"
              />
            )
          }
        />
      )}
      {rows.map((row) => {
        const hours = row.sessions.map(({ from, to }) => clockRange(from, to)).join('; ');
        const day = when === 'later' ? `${capital(weekday(row.day))}, ${dmy(row.day)}` : '';
        const counts = row.visitCount + row.draftCount > 0 ? t('counts', countsOf(row)) : '';
        const who = [row.hostName, row.hostTitle].filter((each) => each !== '').join(' – ');
        return (
          <HomeRow
            key={row.id}
            to={
              when === 'today' && row.kind !== 'regular' ? `/receptions/${row.id}/day` : `/visits/${row.id}`
            }
            title={[day, who || t(`kind.${row.kind}`)].filter((each) => each !== '').join(': ')}
            // the place last: it is known, and what stands after two lines is cut
            detail={[t(`kind.${row.kind}`), hours, counts, row.place]
              .filter((each) => each !== '')
              .join(' · ')}
            end={<StateChip tone={tones[row.state]} label={t(`state.${row.state}`)} />}
            testId={testId}
          />
        );
      })}
    </Section>
  );
}

function countsOf({ visitCount, draftCount }: ReceptionRow) {
  return { visits: visitCount, drafts: draftCount };
}
