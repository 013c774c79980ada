import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Day, partsOf } from '../../../shared/domain/day';
import { dueFrom } from '../../../shared/domain/deadlines';
import { rulesOn } from '../../../shared/domain/rules';
import { hostMode, receptionState } from '../../../shared/domain/visits';
import type { Input } from '../../../shared/ipc/contract';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { deadlineRows, urgentReasonRows } from '../../office/rules';
import { useCalendar } from '../../office/useCalendar';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { Row } from './FormPart';

export type ReceptionDraft = Input<'reception.save'>;

export interface ReceptionPartProps {
  draft: ReceptionDraft;
  change(part: Partial<ReceptionDraft>): void;
}

/** The two grounds of the side that the host belongs to: of the Party for its secretary, else of the State. */
function useReasons(draft: ReceptionDraft) {
  const hosts = useAsk('host.list', {}).data ?? [];
  const host = hosts.find((each) => each.id === draft.hostId);
  const side = host?.role === 'partySecretary' ? 'party' : 'state';
  const reasons = rulesOn(urgentReasonRows, draft.day).filter((row) => row.side === side);
  return { hosts: hosts.filter((each) => each.active || each.id === draft.hostId), reasons };
}

export function HostFields({ draft, change }: ReceptionPartProps) {
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
export function KindFields({ draft, change }: ReceptionPartProps) {
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
export function OnlineDuties({ day }: { day: Day }) {
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

export function UrgentReason({ draft, change }: ReceptionPartProps) {
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

export function OutcomeFields({ draft, change }: ReceptionPartProps) {
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
