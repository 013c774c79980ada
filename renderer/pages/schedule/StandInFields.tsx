import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Face } from '../../../shared/domain/office';
import type { StandIn } from '../../../shared/domain/scheduleChanges';
import { useAsk } from '../../office/hooks';
import { ComboInput } from '../../parts/ComboInput';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';

/** In the Party a committee assigns; the law of the State knows no delegation, but offices do it. */
export function blankStandIn(face: Face): StandIn {
  return { name: '', title: '', mode: face === 'party' ? 'assigned' : 'delegated' };
}

interface StandInProps {
  standIn: StandIn;
  /** the head, who cannot stand in for himself */
  hostId: string | null;
  error: string | undefined;
  onChange(standIn: StandIn): void;
}

const modes = ['delegated', 'assigned'] as const;

/** Who receives in place of the head, and by whose word. */
export function StandInFields({ standIn, hostId, error, onChange }: StandInProps) {
  const { t } = useTranslation('schedules');
  const { t: visit } = useTranslation('visits');
  const { name, title, mode } = standIn;
  const office = useAsk('office.get', {}).data;
  const hosts = (useAsk('host.list', {}).data ?? []).filter(({ active, id }) => active && id !== hostId);
  const signers = (office?.signers ?? []).filter((signer) => signer.name !== '');
  const known = [...hosts, ...signers];
  return (
    <>
      <ComboInput
        label={t('changes.standInName')}
        value={name}
        suggestions={[...new Set(known.map((one) => one.name))]}
        onChange={(next) =>
          onChange({
            ...standIn,
            name: next,
            title: known.find((one) => one.name === next)?.title ?? title,
          })
        }
        error={error}
        required
        testId="change-standin"
      />
      <TextInput
        label={t('changes.standInTitle')}
        value={title}
        onChange={(next) => onChange({ ...standIn, title: next })}
        testId="change-standin-title"
      />
      <PickInput
        label={t('changes.standInMode')}
        value={mode}
        options={modes.map((value) => ({ value, label: visit(`hostMode.${value}`) }))}
        onChange={(next) => onChange({ ...standIn, mode: next })}
        testId="change-standin-mode"
      />
      {mode === 'delegated' ? <Typography role="note">{visit('delegatedNote')}</Typography> : null}
    </>
  );
}
