import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type Day } from '../../../shared/domain/day';
import type { Output } from '../../../shared/ipc/contract';
import { momentText } from '../../../shared/text/dates';
import { useAct, useAsk, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DayInput } from '../../parts/DayInput';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { auditDetail } from './auditDetail';

type Row = Output<'audit.list'>['rows'][number] & { id: string };

const pageSize = 100;

/** Who did what; each row is hashed with the one before, which the check proves. */
export function AuditTab() {
  const { t } = useTranslation('settings');
  const today = useToday();
  const [from, setFrom] = useState<Day | null>(addDays(today, -7));
  const [to, setTo] = useState<Day | null>(today);
  const [offset, setOffset] = useState(0);
  const { data, error } = useAsk('audit.list', { from, to, limit: pageSize, offset }, { keep: true });
  const rows: Row[] = (data?.rows ?? []).map((row) => ({ ...row, id: String(row.seq) }));
  const total = data?.total ?? 0;
  return (
    <Section title={t('tab.audit')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'end', mb: 1 }}>
        <DayInput label={t('audit.from')} value={from} onChange={setFrom} testId="audit-from" />
        <DayInput label={t('audit.to')} value={to} onChange={setTo} testId="audit-to" />
        <AuditCheck />
      </Box>
      <FaultNote fault={error?.fault} />
      <RowList<Row>
        label={t('tab.audit')}
        columns={[
          { key: 'seq', label: t('audit.seq'), align: 'right', render: (row) => row.seq },
          { key: 'at', label: t('audit.at'), render: (row) => momentText(row.at) },
          { key: 'who', label: t('audit.who'), render: (row) => row.staffName },
          { key: 'act', label: t('audit.act'), render: (row) => <Act act={row.act} /> },
          { key: 'detail', label: t('audit.detail'), render: (row) => <Detail detail={row.detail} /> },
        ]}
        rows={rows}
        emptyText={t('audit.none')}
        testId="audit"
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1 }}>
        <ActionButton
          label={t('audit.newer')}
          small
          disabled={offset === 0}
          onClick={() => setOffset(Math.max(0, offset - pageSize))}
          testId="audit-newer"
        />
        <Typography variant="body2">
          {t('audit.count', { from: total === 0 ? 0 : offset + 1, to: offset + rows.length, total })}
        </Typography>
        <ActionButton
          label={t('audit.older')}
          small
          disabled={offset + rows.length >= total}
          onClick={() => setOffset(offset + pageSize)}
          testId="audit-older"
        />
      </Box>
    </Section>
  );
}

/** An act in words; its code where the words know none, so that nothing is hidden. */
function Act({ act }: { act: string }) {
  const { t, i18n } = useTranslation('settings');
  const key = `act.${act.replace('.', '_')}`;
  return i18n.exists(key, { ns: 'settings' }) ? t(key) : act;
}

function Detail({ detail }: { detail: string }) {
  const { t, i18n } = useTranslation('settings');
  return <>{auditDetail(detail, (key) => (i18n.exists(key) ? t(key) : null))}</>;
}

function AuditCheck() {
  const { t } = useTranslation('settings');
  const { act, acting, fault } = useAct('audit.verify');
  const [found, setFound] = useState<Output<'audit.verify'> | null>(null);
  return (
    <>
      <ActionButton
        label={t('audit.verify')}
        busy={acting}
        onClick={() => void act({}).then((answer) => setFound(answer ?? null))}
        testId="audit-verify"
      />
      {found && (
        <StateChip
          tone={found.whole ? 'good' : 'bad'}
          label={
            found.whole
              ? t('audit.whole', { rows: found.rows })
              : t('audit.broken', { seq: found.firstBadSeq ?? 0 })
          }
          testId="audit-verdict"
        />
      )}
      <FaultNote fault={fault} />
    </>
  );
}
