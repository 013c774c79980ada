import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallRow, ScheduleChange } from '../../../shared/domain/scheduleChanges';
import { momentText } from '../../../shared/text/dates';
import { useAct, useMay } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { StateChip } from '../../parts/StateChip';

const ways = ['phone', 'letter', 'village'] as const;
type Way = (typeof ways)[number];

/** Who has to be told of a change, with the number to call; a tick keeps when and by whom. */
export function CallList({ change, isPast }: { change: ScheduleChange; isPast: boolean }) {
  const { t } = useTranslation('schedules');
  const tell = useAct('scheduleChange.tell');
  const may = useMay('scheduleChange.tell');
  const [way, setWay] = useState<Way>('phone');
  const hintOf = useHint();
  const { calls } = change;
  if (calls.length === 0) return <Quiet text={t('changes.callsNone')} />;
  if (change.state === 'drafted') return <Quiet text={t('changes.callsDrafted', { count: calls.length })} />;
  if (isPast) return <ToldBefore calls={calls} />;
  const left = calls.filter(({ at }) => at === null).length;

  return (
    <Box data-testid="call-list">
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {t('changes.calls')}
        </Typography>
        <StateChip
          tone={left === 0 ? 'good' : 'warn'}
          label={left === 0 ? t('changes.callsDone') : t('changes.callsLeft', { count: left })}
          testId="call-left"
        />
      </Stack>
      {may && left > 0 ? (
        <Box sx={{ maxWidth: 280, mb: 1 }}>
          <PickInput<Way>
            label={t('changes.how')}
            value={way}
            options={ways.map((each) => ({ value: each, label: t(`changes.ways.${each}`) }))}
            onChange={setWay}
            testId="call-way"
          />
        </Box>
      ) : null}
      {calls.map((row) => (
        <CheckInput
          key={row.registrationId}
          label={t('changes.tell', { name: row.label })}
          hint={hintOf(row)}
          value={row.at !== null}
          disabled={!may || tell.acting}
          onChange={(told) =>
            void tell.act({
              id: change.id,
              registrationId: row.registrationId,
              told,
              how: t(`changes.ways.${way}`),
            })
          }
          testId="call-row"
        />
      ))}
      <FaultNote fault={tell.fault} />
    </Box>
  );
}

function useHint(): (row: CallRow) => string {
  const { t } = useTranslation('schedules');
  return ({ sealed, phone, at, by, how }) => {
    const number = sealed ? t('changes.sealed') : phone === '' ? t('changes.noPhone') : phone;
    return at === null ? number : `${number}; ${t('changes.toldAt', { at: momentText(at), by, how })}`;
  };
}

/** Of a change that a later one put out of force: who was told of it, for the history; nobody else is any more. */
function ToldBefore({ calls }: { calls: readonly CallRow[] }) {
  const { t } = useTranslation('schedules');
  const hintOf = useHint();
  const told = calls.filter(({ at }) => at !== null);
  return (
    <>
      <Quiet text={t('changes.callsPast')} />
      {told.map((row) => (
        <Quiet key={row.registrationId} text={`${row.label}: ${hintOf(row)}`} />
      ))}
    </>
  );
}

function Quiet({ text }: { text: string }) {
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {text}
    </Typography>
  );
}
