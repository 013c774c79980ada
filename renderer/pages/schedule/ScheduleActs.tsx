import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check, Schedule } from '../../../shared/domain/chain';
import type { Office } from '../../../shared/domain/office';
import type { NoticeForm } from '../../../shared/domain/postedSheets';
import type { PaperSource } from '../../../shared/ipc/calls/work';
import type { Input } from '../../../shared/ipc/contract';
import { useAct, useMay } from '../../office/hooks';
import type { AutosaveView } from '../../office/useAutosave';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { checkWords } from '../issue/checkWords';
import { IssueDialog } from '../issue/IssueDialog';
import { IssuedNote } from '../issue/IssuedNote';
import { SaveLine } from '../issue/SaveLine';

interface ScheduleActsProps {
  schedule: Schedule;
  office: Office;
  /** null while they are asked for */
  checks: Check[] | null;
  editable: boolean;
  /** in which form the notice tells its days */
  form: NoticeForm;
  autosave: AutosaveView;
  onAdd(): void;
  onPreview(): void;
  onReplaced(schedule: Schedule, shown: PaperSource | null): void;
  onReload(): void;
}

const tones = { draft: 'neutral', issued: 'warn', posted: 'good', replaced: 'neutral' } as const;

/** What can be done with the month now, and why not where it cannot. */
export function ScheduleActs(props: ScheduleActsProps) {
  const { schedule, checks, editable, autosave } = props;
  const { t } = useTranslation('schedules');
  const [asking, setAsking] = useState<'replan' | 'issue' | null>(null);
  const mayIssue = useMay('schedule.issue');
  const stop = checks?.find((check) => check.severity === 'stop');
  const close = () => setAsking(null);

  return (
    <Box sx={{ mb: 2 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <StateChip
          label={t(`state.${schedule.state}`)}
          tone={tones[schedule.state]}
          testId="schedule-state"
        />
        {editable ? <SaveLine autosave={autosave} onReload={props.onReload} /> : null}
        <Box sx={{ flex: 1 }} />
        {editable ? (
          <>
            <ActionButton label={t('add')} icon="add" onClick={props.onAdd} testId="schedule-add" />
            <ActionButton label={t('replan')} onClick={() => setAsking('replan')} testId="schedule-replan" />
          </>
        ) : null}
        <ActionButton
          label={schedule.paperId === null ? t('preview') : t('viewPaper')}
          icon="paper"
          shortcut="Ctrl+P"
          disabled={schedule.version === 0}
          onClick={props.onPreview}
          testId="schedule-preview"
        />
        {editable && mayIssue ? (
          <ActionButton
            label={t('issue')}
            primary
            disabled={checks === null || stop !== undefined}
            onClick={() => setAsking('issue')}
            testId="schedule-issue"
          />
        ) : null}
      </Stack>
      {editable && stop !== undefined ? (
        <Typography variant="body2" sx={{ color: 'error.main', mt: 1 }} data-testid="schedule-blocked">
          {t('blocked', { reason: checkWords(stop, t) })}
        </Typography>
      ) : null}
      {schedule.paperId === null ? null : (
        <IssuedNote noun="schedules" kind="scheduleNotice" paperId={schedule.paperId} />
      )}
      {asking === 'replan' ? <ReplanDialog {...props} onClose={close} /> : null}
      {asking === 'issue' ? <IssueSchedule {...props} onClose={close} /> : null}
    </Box>
  );
}

function ReplanDialog({ schedule, autosave, onReplaced, onClose }: ScheduleActsProps & { onClose(): void }) {
  const { t } = useTranslation('schedules');
  const toast = useToast();
  const replan = useAct('schedule.replan');

  async function confirm() {
    await autosave.flush();
    const planned = await replan.act({ id: schedule.id });
    if (planned === undefined) return;
    toast(t('replanned'));
    onReplaced(planned, null);
  }

  return (
    <ConfirmDialog
      title={t('replanTitle')}
      text={t('replanText')}
      confirmLabel={t('replan')}
      danger
      busy={replan.acting}
      fault={replan.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="schedule-replan-dialog"
    />
  );
}

function IssueSchedule(props: ScheduleActsProps & { onClose(): void }) {
  const { schedule, office, autosave } = props;
  const { t } = useTranslation('schedules');
  const toast = useToast();
  const issue = useAct('schedule.issue');

  async function confirm(input: Input<'schedule.issue'>) {
    // A paper is made of what is stored, so nothing may still wait to be written.
    if (!(await autosave.flush())) return;
    const issued = await issue.act({ ...input, form: props.form });
    if (issued === undefined) return;
    toast(t('issued', { number: issued.paper.numberText }));
    props.onReplaced(issued.schedule, { of: 'paper', id: issued.paper.id });
  }

  return (
    <IssueDialog
      source={{ of: 'schedule', id: schedule.id, form: props.form }}
      id={schedule.id}
      kind="scheduleNotice"
      face={schedule.face}
      office={office}
      title={t('issueTitle')}
      text={`${t('issueText')} ${t('issueForm', { form: t(`formOf.${props.form}`) })}`}
      confirm={t('issue')}
      signer={null}
      recipients={office.recipients[schedule.face]}
      busy={issue.acting}
      fault={issue.fault}
      onIssue={(input) => void confirm(input)}
      onClose={props.onClose}
    />
  );
}
