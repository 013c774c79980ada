import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Paper, type PaperKind, paperKind } from '../../../shared/domain/chain';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip, type Tone } from '../../parts/StateChip';
import type { Period } from './PeriodBar';

const paperTone: Record<Paper['state'], Tone> = { issued: 'good', replaced: 'neutral', void: 'bad' };

function useColumns(): Column<Paper>[] {
  const { t } = useTranslation('papers');
  return [
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
  ];
}

/** Issued papers of a period; each reprints word for word. */
export function PaperList({ period, onOpen }: { period: Period; onOpen(paper: Paper): void }) {
  const { t } = useTranslation('papers');
  const [kind, setKind] = useState<PaperKind | ''>('');
  const columns = useColumns();
  const asked = { kind: kind === '' ? null : kind, from: period.from, to: period.to };
  const { data, error } = useAsk('paper.list', asked, { enabled: period.from <= period.to, keep: true });
  const options: { value: PaperKind | ''; label: string }[] = [
    { value: '', label: t('list.allKinds') },
    ...paperKind.options.map((value) => ({ value, label: t(`kind.${value}`) })),
  ];
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
