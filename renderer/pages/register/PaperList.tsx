import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Paper, type PaperKind, paperKind } from '../../../shared/domain/chain';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { PickBox } from '../../parts/PickBox';
import { PickInput } from '../../parts/PickInput';
import { PrintManyDialog } from '../../parts/PrintManyDialog';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip, type Tone } from '../../parts/StateChip';
import { PaperActs, ToDrafts } from '../draft/PaperActs';
import type { Period } from './PeriodBar';

const paperTone: Record<Paper['state'], Tone> = { issued: 'good', replaced: 'neutral', void: 'bad' };

interface Chosen {
  has(id: string): boolean;
  toggle(id: string, on: boolean): void;
}

function useColumns(chosen: Chosen): Column<Paper>[] {
  const { t } = useTranslation('papers');
  return [
    {
      key: 'pick',
      label: t('printing.pick'),
      width: 70,
      render: (row) => (
        <PickBox
          label={t('printing.choose', { title: row.numberText || row.title })}
          checked={chosen.has(row.id)}
          onChange={(on) => chosen.toggle(row.id, on)}
        />
      ),
    },
    { key: 'number', label: t('list.number'), width: 150, render: (row) => row.numberText || '—' },
    { key: 'day', label: t('list.day'), width: 110, render: (row) => dmy(row.day) },
    { key: 'kind', label: t('list.kind'), width: 190, render: (row) => t(`kind.${row.kind}`) },
    { key: 'title', label: t('list.title'), render: (row) => row.title },
    {
      key: 'state',
      label: t('list.state'),
      width: 170,
      render: (row) => <StateChip label={t(`state.${row.state}`)} tone={paperTone[row.state]} />,
    },
    {
      key: 'acts',
      label: '',
      width: 120,
      render: (row) => <PaperActs paper={row} />,
    },
  ];
}

/** Issued papers of a period; each reprints word for word. */
export function PaperList({ period, onOpen }: { period: Period; onOpen(paper: Paper): void }) {
  const { t } = useTranslation('papers');
  const [kind, setKind] = useState<PaperKind | ''>('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [printing, setPrinting] = useState(false);
  const columns = useColumns({
    has: (id) => picked.has(id),
    toggle: (id, on) =>
      setPicked(on ? new Set([...picked, id]) : new Set([...picked].filter((one) => one !== id))),
  });
  const asked = { kind: kind === '' ? null : kind, from: period.from, to: period.to };
  const { data, error } = useAsk('paper.list', asked, { enabled: period.from <= period.to, keep: true });
  const options: { value: PaperKind | ''; label: string }[] = [
    { value: '', label: t('list.allKinds') },
    ...paperKind.options.map((value) => ({ value, label: t(`kind.${value}`) })),
  ];
  // what a narrower list no longer shows must not be printed with the rest
  const sources = (data ?? [])
    .filter(({ id }) => picked.has(id))
    .map(({ id }) => ({ of: 'paper' as const, id }));
  return (
    <>
      <Box sx={{ maxWidth: 280, mb: 1 }}>
        <PickInput<PaperKind | ''>
          label={t('list.kind')}
          value={kind}
          options={options}
          onChange={setKind}
          testId="paper-kind"
        />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('list.hint')}
      </Typography>
      <FaultNote fault={error?.fault} />
      <ToDrafts />
      {data !== undefined && data.length > 0 && (
        <Box sx={{ display: 'flex', gap: 1, mb: 1 }}>
          <ActionButton
            small
            label={t('printing.all')}
            onClick={() => setPicked(new Set(data.map(({ id }) => id)))}
            testId="paper-all"
          />
          <ActionButton
            small
            icon="print"
            label={t('printing.chosen', { count: sources.length })}
            disabled={sources.length === 0}
            onClick={() => setPrinting(true)}
            testId="paper-print-many"
          />
        </Box>
      )}
      {printing && <PrintManyDialog sources={sources} onClose={() => setPrinting(false)} />}
      {data !== undefined && (
        <RowList
          columns={columns}
          rows={data}
          onOpen={onOpen}
          emptyText={t('list.empty')}
          label={t('list.title')}
          testId="paper-list"
        />
      )}
    </>
  );
}
