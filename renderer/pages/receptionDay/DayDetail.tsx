import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { DayRow } from '../../../shared/domain/receptionDay';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DueChip } from '../../parts/DueChip';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { taskTones } from '../task/tones';
import { standingTone } from './DayList';
import { type DayActs, hasVisit, mayBeAbsent, mayCall, mayReceive } from './useDayActs';

export interface DayDetailProps {
  row: DayRow;
  receptionId: string;
  acts: DayActs;
  /** nobody acts on a closed day */
  mayAct: boolean;
}

function Acts({ row, receptionId, acts, mayAct }: DayDetailProps) {
  const { t } = useTranslation('receptionDay');
  const navigate = useNavigate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1.5 }}>
      {mayAct && mayCall(row) && (
        <ActionButton
          label={t(row.standing === 'called' ? 'act.uncall' : 'act.call')}
          shortcut="F7"
          busy={acts.busy}
          onClick={() => acts.call(row)}
          testId="day-call"
        />
      )}
      {mayAct && mayReceive(row) && (
        <ActionButton
          label={t('act.receive')}
          shortcut="F8"
          primary
          busy={acts.busy}
          onClick={() => acts.receive(row)}
          testId="day-receive"
        />
      )}
      {hasVisit(row) && (
        <ActionButton
          label={t('act.openVisit')}
          shortcut="F8"
          onClick={() => acts.receive(row)}
          testId="day-visit"
        />
      )}
      {mayAct && row.standing === 'receiving' && (
        <ActionButton
          label={t('act.done')}
          shortcut="F9"
          primary
          busy={acts.busy}
          onClick={() => acts.done(row)}
          testId="day-done"
        />
      )}
      {mayAct && mayBeAbsent(row) && (
        <ActionButton
          label={t('act.absent')}
          shortcut="F6"
          busy={acts.busy}
          onClick={() => acts.absent(row)}
          testId="day-absent"
        />
      )}
      {row.registrationId !== null && (
        <ActionButton
          label={t('act.edit')}
          small
          onClick={() => void navigate(`/receptions/${receptionId}/${row.registrationId}`)}
          testId="day-edit"
        />
      )}
    </Box>
  );
}

function MatterTasks({ matterId }: { matterId: string }) {
  const { t } = useTranslation('receptionDay');
  const { t: tt } = useTranslation('tasks');
  const tasks = useAsk('task.ofMatter', { matterId }).data ?? [];
  if (tasks.length === 0) return null;
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600, mt: 1 }}>
        {t('detail.tasks')}
      </Typography>
      {tasks.map(({ id, leadUnit, what, due, dueState, state }) => (
        <Box key={id} data-testid="day-task" sx={{ mt: 0.5, '& a': { color: 'primary.main' } }}>
          <Link to={`/tasks/${id}`}>{[leadUnit, what].filter((part) => part !== '').join(': ')}</Link>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <DueChip due={due} state={dueState} />
            <StateChip label={tt(`state.${state}`)} tone={taskTones[state]} />
          </Box>
        </Box>
      ))}
    </>
  );
}

/** Who sits at the table: what it is about, what the units prepared, what was given before, and the next step. */
export function DayDetail(props: DayDetailProps) {
  const { t } = useTranslation('receptionDay');
  const { row } = props;
  const prepared = row.preparation.split('\n').filter((line) => line.trim() !== '');
  return (
    <Section
      title={row.label || t('unnamed')}
      aside={<StateChip label={t(`standing.${row.standing}`)} tone={standingTone[row.standing]} />}
      testId="day-detail"
    >
      <Acts {...props} />
      {row.content !== '' && (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('detail.content')}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line', mb: 1 }}>{row.content}</Typography>
        </>
      )}
      {row.registrationId !== null && !row.sealed && (
        <Box data-testid="day-prepared">
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('detail.prepared')}
          </Typography>
          {prepared.length === 0 && <Typography variant="body2">{t('detail.notPrepared')}</Typography>}
          {prepared.map((line) => (
            <Typography key={line}>{line}</Typography>
          ))}
        </Box>
      )}
      {row.matterId !== null && (
        <Box sx={{ mt: 1, '& a': { color: 'primary.main' } }}>
          <Link to={`/matters/${row.matterId}`} data-testid="day-matter">
            {t('detail.matter', { code: row.matterCode })}
          </Link>
          <MatterTasks matterId={row.matterId} />
        </Box>
      )}
    </Section>
  );
}
