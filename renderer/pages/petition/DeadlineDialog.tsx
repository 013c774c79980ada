import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { DeadlineView } from '../../../shared/ipc/calls/petitions';
import { dmy } from '../../../shared/text/dates';
import { useAct, useToday } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { TextInput } from '../../parts/TextInput';
import { useDutyWords } from '../../words/duty';

export type DeadlineAct = 'extend' | 'pause' | 'resume' | 'close' | 'reopen';

interface Typed {
  day: Day;
  due: Day | null;
  reason: string;
  paper: string;
}

function useDeadlineAct(act: DeadlineAct, { id, version, nextKey }: DeadlineView) {
  const extend = useAct('deadline.extend');
  const pause = useAct('deadline.pause');
  const resume = useAct('deadline.resume');
  const close = useAct('deadline.close');
  const reopen = useAct('deadline.reopen');
  const calls = { extend, pause, resume, close, reopen };
  const { acting, fault } = calls[act];

  function run({ day, due, reason, paper }: Typed) {
    const of = { id, version };
    switch (act) {
      case 'extend':
        return extend.act({
          ...of,
          key: nextKey,
          due: nextKey === null ? due : null,
          on: day,
          reason,
          paper,
        });
      case 'pause':
        return pause.act({ ...of, from: day, reason, paper });
      case 'resume':
        return resume.act({ ...of, to: day, reason });
      case 'close':
        return close.act({ ...of, closedOn: day, note: reason });
      case 'reopen':
        return reopen.act({ ...of, reason });
    }
  }
  return { run, acting, fault };
}

interface DeadlineDialogProps {
  act: DeadlineAct;
  one: DeadlineView;
  onDone(): void;
  onClose(): void;
}

/** Day, reason and paper of an act on a deadline; the office keeps them with it. */
export function DeadlineDialog({ act, one, onDone, onClose }: DeadlineDialogProps) {
  const { t } = useTranslation('petitionWork');
  const duty = useDutyWords();
  const today = useToday();
  const { run, acting, fault } = useDeadlineAct(act, one);
  const [typed, setTyped] = useState<Typed>({ day: today, due: null, reason: '', paper: '' });
  const hasPaper = act === 'extend' || act === 'pause';
  const isByDay = act === 'extend' && one.nextKey === null;
  const isReady = (act === 'close' || typed.reason.trim() !== '') && (!isByDay || typed.due !== null);

  async function confirm() {
    if ((await run(typed)) !== undefined) onDone();
  }

  return (
    <ConfirmDialog
      title={`${t(`deadline.${act}`)}: ${duty(one.key, one.label)}`}
      text={
        act === 'extend' && one.nextKey !== null
          ? t(one.nextDue === null ? 'deadline.extendText' : 'deadline.extendTo', {
              label: duty(one.nextKey, one.nextLabel),
              due: one.nextDue === null ? '' : dmy(one.nextDue),
            })
          : undefined
      }
      confirmLabel={t(`deadline.${act}`)}
      busy={acting}
      disabled={!isReady}
      fault={fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="deadline-dialog"
    >
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {isByDay && (
          <DayInput
            label={t('deadline.newDue')}
            value={typed.due}
            onChange={(due) => setTyped({ ...typed, due })}
            required
            testId="deadline-due"
          />
        )}
        {act !== 'reopen' && (
          <DayInput
            label={t(`deadline.dayOf.${act}`)}
            value={typed.day}
            onChange={(day) => (day === null ? undefined : setTyped({ ...typed, day }))}
            required
            testId="deadline-day"
          />
        )}
        <TextInput
          label={t(act === 'close' ? 'deadline.note' : 'deadline.reason')}
          value={typed.reason}
          onChange={(reason) => setTyped({ ...typed, reason })}
          required={act !== 'close'}
          autoFocus
          testId="deadline-reason"
        />
        {hasPaper && (
          <TextInput
            label={t('deadline.paper')}
            value={typed.paper}
            onChange={(paper) => setTyped({ ...typed, paper })}
            testId="deadline-paper"
          />
        )}
      </Box>
    </ConfirmDialog>
  );
}
