import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataHealth } from '../../../shared/ipc/calls/health';
import { momentText } from '../../../shared/text/dates';
import { thousands } from '../../../shared/text/numbers';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useLongAct } from './useLongAct';

/** Whether every page of the data file is still as it was written; where not, what is safe and what to do. */
export function HealthSection() {
  const { t } = useTranslation('recovery');
  const asked = useAsk('data.health', {}, { everyMs: 60_000 });
  const check = useLongAct('data.checkPages');
  const may = useMay('data.checkPages');
  const health = asked.data ?? null;

  async function look() {
    if ((await check.act({})) !== undefined) await asked.refetch();
  }

  return (
    <Section
      title={t('health.title')}
      aside={
        may ? (
          <ActionButton
            label={t('health.check')}
            busy={check.acting}
            onClick={() => void look()}
            testId="health-check"
          />
        ) : null
      }
      testId="health"
    >
      {health === null ? (
        <Typography variant="body2">{t('health.notYet')}</Typography>
      ) : (
        <Found {...health} />
      )}
      <FaultNote fault={check.fault} />
      {health !== null && health.damaged > 0 ? <WhatToDo health={health} /> : null}
    </Section>
  );
}

function Found({ checkedAt, pages, damaged }: DataHealth) {
  const { t } = useTranslation('recovery');
  const good = damaged === 0;
  return (
    <Stack
      direction="row"
      spacing={1}
      sx={{ alignItems: 'center' }}
      data-testid="health-state"
      data-good={good}
    >
      <StateChip label={t(good ? 'health.good' : 'health.bad')} tone={good ? 'good' : 'bad'} />
      <Typography variant="body2">
        {t(good ? 'health.whole' : 'health.broken', {
          at: momentText(checkedAt),
          pages: thousands(pages),
          damaged: thousands(damaged),
        })}
      </Typography>
    </Stack>
  );
}

function WhatToDo({ health }: { health: DataHealth }) {
  const { t, i18n } = useTranslation('recovery');
  const { t: tBackup } = useTranslation('backup');
  const accept = useAct('data.acceptPages');
  const mayAccept = useMay('data.acceptPages');
  const [asking, setAsking] = useState(false);
  const { lastGood, tables } = health;
  const nameOf = (table: string) => {
    if (/^(sqlite_|search)/.test(table)) return t('health.index');
    return i18n.exists(`backup:counts.${table}`)
      ? tBackup(`counts.${table}`)
      : t('health.otherTable', { table });
  };
  const names = [...new Set(tables.map(nameOf))];
  return (
    <Stack spacing={0.5} sx={{ mt: 1 }} data-testid="health-todo">
      <Typography variant="body2">
        {names.length === 0 ? t('health.nowhere') : t('health.where', { names: names.join(', ') })}
      </Typography>
      <Typography variant="body2">
        {lastGood === null
          ? t('health.noGood')
          : t('health.lastGood', {
              sequence: lastGood.sequence,
              place: lastGood.placeName,
              at: momentText(lastGood.madeAt),
            })}
      </Typography>
      {(['restore', 'retype', 'disk'] as const).map((step) => (
        <Typography key={step} variant="body2">
          {t(`health.do.${step}`)}
        </Typography>
      ))}
      {mayAccept ? (
        <div>
          <ActionButton label={t('health.accept')} onClick={() => setAsking(true)} testId="health-accept" />
        </div>
      ) : null}
      {asking ? (
        <ReasonDialog
          title={t('health.acceptTitle')}
          text={t('health.acceptText')}
          confirmLabel={t('health.accept')}
          danger
          busy={accept.acting}
          fault={accept.fault}
          onConfirm={(reason) =>
            void accept.act({ reason }).then((done) => {
              if (done !== undefined) setAsking(false);
            })
          }
          onClose={() => setAsking(false)}
          testId="health-accept-dialog"
        />
      ) : null}
    </Stack>
  );
}
