import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, partsOf } from '../../../shared/domain/day';
import { dueFrom } from '../../../shared/domain/deadlines';
import { rulesOn } from '../../../shared/domain/rules';
import { hostMode, receptionState } from '../../../shared/domain/visits';
import type { ReceptionRow } from '../../../shared/ipc/calls/work';
import type { Input } from '../../../shared/ipc/contract';
import { dmy } from '../../../shared/text/dates';
import { useAct, useAsk, useToday } from '../../office/hooks';
import { deadlineRows, urgentReasonRows } from '../../office/rules';
import { useCalendar } from '../../office/useCalendar';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { DayOffNote } from './DayOffNote';
import { Row } from './FormPart';
import { visitFormKeys } from './formKeys';

type Draft = Input<'reception.save'>;

export interface ReceptionDialogProps {
  initial: Draft;
  onSaved(reception: ReceptionRow): void;
  onClose(): void;
}

interface PartProps {
  draft: Draft;
  change(part: Partial<Draft>): void;
}

/** The two grounds of the side that the host belongs to: of the Party for its secretary, else of the State. */
function useReasons(draft: Draft) {
  const hosts = useAsk('host.list', {}).data ?? [];
  const host = hosts.find((each) => each.id === draft.hostId);
  const side = host?.role === 'partySecretary' ? 'party' : 'state';
  const reasons = rulesOn(urgentReasonRows, draft.day).filter((row) => row.side === side);
  return { hosts: hosts.filter((each) => each.active || each.id === draft.hostId), reasons };
}

function HostFields({ draft, change }: PartProps) {
  const { t } = useTranslation('visits');
  const { hosts } = useReasons(draft);
  const options = [
    { value: '', label: '—' },
    ...hosts.map((host) => ({ value: host.id, label: `${host.name} · ${host.title}` })),
  ];
  return (
    <>
      <PickInput
        label={t('reception.host')}
        value={draft.hostId ?? ''}
        options={options}
        onChange={(id) => {
          const host = hosts.find((each) => each.id === id);
          if (host === undefined) change({ hostId: null });
          else change({ hostId: host.id, hostName: host.name, hostTitle: host.title });
        }}
        testId="reception-host"
      />
      <Row columns="1fr 1fr">
        <TextInput
          label={t('reception.hostName')}
          value={draft.hostName}
          onChange={(hostName) => change({ hostName })}
          required
          testId="reception-hostname"
        />
        <TextInput
          label={t('reception.hostTitle')}
          value={draft.hostTitle}
          onChange={(hostTitle) => change({ hostTitle })}
          testId="reception-hosttitle"
        />
      </Row>
      <PickInput
        label={t('reception.mode')}
        value={draft.hostMode}
        options={hostMode.options.map((value) => ({ value, label: t(`hostMode.${value}`) }))}
        onChange={(mode) => change({ hostMode: mode })}
        testId="reception-mode"
      />
      {draft.hostMode !== 'inPerson' && (
        <>
          {draft.hostMode === 'delegated' && <Typography role="note">{t('delegatedNote')}</Typography>}
          <TextInput
            label={t('reception.modeReason')}
            value={draft.modeReason}
            onChange={(modeReason) => change({ modeReason })}
            required={draft.hostMode === 'delegated'}
            testId="reception-modereason"
          />
        </>
      )}
    </>
  );
}

const datedKinds = ['periodic', 'online'] as const;

/** A dated reception outside of any schedule: in the room, or over a line. */
function KindFields({ draft, change }: PartProps) {
  const { t } = useTranslation('visits');
  const kind = draft.kind === 'online' ? 'online' : 'periodic';
  return (
    <PickInput
      label={t('reception.kind')}
      value={kind}
      options={datedKinds.map((value) => ({ value, label: t(`receptionKind.${value}`) }))}
      onChange={(next) => change({ kind: next })}
      testId="reception-kind"
    />
  );
}

/** Điều 23 NĐ 154/2026/NĐ-CP: whom to tell, when to test the line, when all points are connected. */
function OnlineDuties({ day }: { day: Day }) {
  const { t } = useTranslation('visits');
  const calendar = useCalendar(partsOf(day).year, true);
  if (calendar === undefined) return null;
  const duties = (['online.notify', 'online.test'] as const).flatMap(
    (key) => dueFrom(deadlineRows, key, day, calendar) ?? [],
  );
  return (
    <Box component="ul" role="note" data-testid="reception-online" sx={{ m: 0, pl: 2.5 }}>
      {duties.map((duty) => (
        <li key={duty.key}>
          {t('reception.by', { label: duty.label, day: dmy(duty.due), basis: duty.basis })}
        </li>
      ))}
    </Box>
  );
}

function UrgentReason({ draft, change }: PartProps) {
  const { t } = useTranslation('visits');
  const { reasons } = useReasons(draft);
  return (
    <Box role="radiogroup" aria-label={t('reception.reason')} sx={{ display: 'grid', gap: 0.75 }}>
      <Typography sx={{ fontWeight: 500 }}>{t('reception.reason')}</Typography>
      {reasons.map((reason) => (
        <Box component="label" key={reason.code} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <input
            type="radio"
            name="urgent-reason"
            checked={draft.urgentReason === reason.code}
            onChange={() => change({ urgentReason: reason.code })}
            data-testid={`reception-reason-${reason.code}`}
          />
          <Typography variant="body2" component="span">
            {reason.value}
            <Typography variant="caption" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
              {t('reception.basis', { basis: reason.basis })}
            </Typography>
          </Typography>
        </Box>
      ))}
      {draft.urgentReason === '' && <Typography variant="caption">{t('reception.reasonNeeded')}</Typography>}
    </Box>
  );
}

function OutcomeFields({ draft, change }: PartProps) {
  const { t } = useTranslation('visits');
  return (
    <>
      <PickInput
        label={t('reception.state')}
        value={draft.state}
        options={receptionState.options.map((value) => ({ value, label: t(`receptionState.${value}`) }))}
        onChange={(state) => change({ state })}
        testId="reception-state"
      />
      {(draft.state === 'postponed' || draft.state === 'cancelled') && (
        <TextInput
          label={t('reception.stateReason')}
          value={draft.stateReason}
          onChange={(stateReason) => change({ stateReason })}
          required
          testId="reception-statereason"
        />
      )}
    </>
  );
}

/** A new unscheduled reception, or what became of one that was planned. */
export function ReceptionDialog({ initial, onSaved, onClose }: ReceptionDialogProps) {
  const { t } = useTranslation('visits');
  const [draft, setDraft] = useState(initial);
  const today = useToday();
  const save = useAct('reception.save');
  const urgent = draft.kind === 'urgent';
  const isNew = draft.version === 0;
  const part = { draft, change: (next: Partial<Draft>) => setDraft((now) => ({ ...now, ...next })) };

  async function confirm() {
    const isAhead = isNew && draft.day > today;
    const saved = await save.act(isAhead ? { ...draft, state: 'planned' } : draft);
    if (saved !== undefined) onSaved(saved);
  }

  return (
    <ConfirmDialog
      title={t(urgent ? 'reception.urgentTitle' : isNew ? 'reception.newTitle' : 'reception.editTitle')}
      confirmLabel={t('reception.save')}
      busy={save.acting}
      disabled={
        (urgent && draft.urgentReason === '') || (draft.kind !== 'regular' && draft.hostName.trim() === '')
      }
      fault={save.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="reception-dialog"
    >
      <Box onKeyDown={visitFormKeys} sx={{ display: 'grid', gap: 1.25 }}>
        <DayInput
          label={t('reception.day')}
          value={draft.day}
          onChange={(day) => (day === null ? undefined : part.change({ day }))}
          testId="reception-day"
        />
        <DayOffNote day={draft.day} />
        {isNew && !urgent && <KindFields {...part} />}
        {draft.kind !== 'regular' && <HostFields {...part} />}
        {draft.kind === 'online' && <OnlineDuties day={draft.day} />}
        {urgent && <UrgentReason {...part} />}
        <TextInput
          label={t('reception.place')}
          value={draft.place}
          onChange={(place) => part.change({ place })}
          testId="reception-place"
        />
        <ProseInput
          label={t('reception.participants')}
          value={draft.participants}
          onChange={(participants) => part.change({ participants })}
          minRows={2}
          testId="reception-participants"
        />
        <OutcomeFields {...part} />
      </Box>
    </ConfirmDialog>
  );
}
