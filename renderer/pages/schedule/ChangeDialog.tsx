import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { Face } from '../../../shared/domain/office';
import {
  type ChangeKind,
  changesOf,
  hasNewSlot,
  type ScheduleChange,
  type Slot,
  type StandIn,
} from '../../../shared/domain/scheduleChanges';
import type { ReceptionRow } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { newId } from '../../office/client';
import { useAct, useAsk } from '../../office/hooks';
import { ComboInput } from '../../parts/ComboInput';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { SessionsInput } from '../../parts/SessionsInput';
import { CheckList } from '../issue/CheckList';
import { blankStandIn, StandInFields } from './StandInFields';

interface ChangeDialogProps {
  reception: ReceptionRow;
  face: Face;
  places: string[];
  /** where to, and why, when the day became a day off */
  proposed: { day: Day; reason: string } | null;
  onBegun(change: ScheduleChange): void;
  onClose(): void;
}

type ChangeOptions = Pick<ChangeDialogProps, 'reception' | 'face' | 'proposed' | 'onBegun'>;

/** The change as it is answered, and what of the answer is still lacking once it was tried. */
function useChange({ reception, face, proposed, onBegun }: ChangeOptions) {
  const kinds = changesOf(reception.state);
  const begin = useAct('scheduleChange.begin');
  const [id] = useState(newId);
  const [kind, setKind] = useState<ChangeKind>(kinds[0] ?? 'moved');
  const [to, setTo] = useState<Slot>({ ...slotOf(reception), day: proposed?.day ?? null });
  const [standIn, setStandIn] = useState<StandIn>(() => blankStandIn(face));
  const [reason, setReason] = useState(proposed?.reason ?? '');
  const [tried, setTried] = useState(false);
  const asked = { id, receptionId: reception.id, kind, to, face, standIn: null };
  const checks = useAsk('scheduleChange.check', asked, { keep: true, enabled: to.day !== null }).data ?? [];
  const lacksDay = hasNewSlot(kind) && to.day === null;
  const lacksPerson = kind === 'substituted' && standIn.name.trim() === '';
  const lacksReason = reason.trim() === '';

  /** What was refused is no longer asked for. */
  function clearing<Value>(take: (value: Value) => void): (value: Value) => void {
    return (value) => {
      begin.clear();
      take(value);
    };
  }

  async function confirm() {
    setTried(true);
    if (lacksDay || lacksReason || lacksPerson) return;
    const other = kind === 'substituted' ? standIn : null;
    const change = await begin.act({ ...asked, standIn: other, reason: reason.trim() });
    if (change !== undefined) onBegun(change);
  }

  return {
    kinds,
    kind,
    setKind: clearing(setKind),
    to,
    setTo: clearing(setTo),
    standIn,
    setStandIn,
    reason,
    setReason,
    checks: to.day !== null && hasNewSlot(kind) ? checks : [],
    lacks: { day: tried && lacksDay, person: tried && lacksPerson, reason: tried && lacksReason },
    begin,
    confirm: () => void confirm(),
  };
}

/** What becomes of a posted reception, and why; its notice is drafted from the answer. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { reception, places, onClose } = props;
  const { t } = useTranslation('schedules');
  const change = useChange(props);
  const { kind, begin, checks, lacks } = change;
  const lack = (lacking: boolean) => (lacking ? t('changes.lacks') : undefined);

  return (
    <ConfirmDialog
      title={t('changes.dialogTitle', { day: dmy(reception.day) })}
      text={t('changes.dialogText')}
      confirmLabel={t('changes.confirm')}
      busy={begin.acting}
      fault={begin.fault}
      onConfirm={change.confirm}
      onClose={onClose}
      testId="change-dialog"
    >
      <Stack spacing={1.5}>
        <PickInput<ChangeKind>
          label={t('changes.kindLabel')}
          value={kind}
          options={change.kinds.map((each) => ({ value: each, label: t(`changes.kind.${each}`) }))}
          onChange={change.setKind}
          autoFocus
          testId="change-kind"
        />
        {kind === 'substituted' ? (
          <StandInFields
            standIn={change.standIn}
            hostId={reception.hostId}
            error={lack(lacks.person)}
            onChange={change.setStandIn}
          />
        ) : null}
        <SlotFields
          kind={kind}
          to={change.to}
          places={places}
          error={lack(lacks.day)}
          onChange={change.setTo}
        />
        <ProseInput
          label={t('changes.reason')}
          value={change.reason}
          onChange={change.setReason}
          hint={t('changes.reasonHint')}
          error={lack(lacks.reason)}
          minRows={2}
          required
          testId="change-reason"
        />
        {checks.length > 0 ? <CheckList noun="schedules" checks={checks} testId="change-checks" /> : null}
      </Stack>
    </ConfirmDialog>
  );
}

function slotOf({ day, sessions, place }: ReceptionRow): Slot {
  return { day, sessions, place };
}

interface SlotFieldsProps {
  kind: ChangeKind;
  to: Slot;
  places: string[];
  error?: string;
  onChange(to: Slot): void;
}

function SlotFields({ kind, to, places, error, onChange }: SlotFieldsProps) {
  const { t } = useTranslation('schedules');
  if (kind === 'cancelled' || kind === 'substituted') return null;
  const isNew = hasNewSlot(kind);
  return (
    <>
      <DayInput
        label={t(isNew ? 'changes.newDay' : 'changes.expectedDay')}
        value={to.day}
        onChange={(day) => onChange({ ...to, day })}
        error={error}
        required={isNew}
        testId="change-day"
      />
      {isNew ? (
        <>
          <SessionsInput
            label={t('changes.hours')}
            value={to.sessions}
            onChange={(sessions) => onChange({ ...to, sessions })}
            testId="change-hours"
          />
          <ComboInput
            label={t('changes.place')}
            value={to.place}
            suggestions={places}
            onChange={(place) => onChange({ ...to, place })}
            testId="change-place"
          />
        </>
      ) : null}
    </>
  );
}
