import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Paper, paperKind, paper as paperShape } from '../../../shared/domain/chain';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ListView } from '../../parts/list/ListView';
import { columnsOf } from '../../parts/list/listColumns';
import { useListSetup } from '../../parts/list/useListSetup';
import { wordsOf } from '../../parts/list/wordsOf';
import { PickBox } from '../../parts/PickBox';
import { PrintManyDialog } from '../../parts/PrintManyDialog';
import { StateChip, type Tone } from '../../parts/StateChip';
import { PaperActs, ToDrafts } from '../draft/PaperActs';
import type { Period } from './PeriodBar';

/** One call to the printer takes no more. */
const mostPrinted = 1000;

const paperTone: Record<Paper['state'], Tone> = { issued: 'good', replaced: 'neutral', void: 'bad' };

interface Chosen {
  has(id: string): boolean;
  toggle(id: string, on: boolean): void;
}

function useColumns(chosen: Chosen) {
  const { t } = useTranslation('papers');
  return columnsOf('papers', [
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
      onScreenOnly: true,
    },
    { key: 'number', label: t('list.number'), width: 130, sortable: true },
    { key: 'day', label: t('list.day'), width: 118, sortable: true },
    {
      key: 'kind',
      label: t('list.kind'),
      width: 190,
      sortable: true,
      pickable: true,
      words: wordsOf(paperKind.options, (kind) => t(`kind.${kind}`)),
    },
    { key: 'title', label: t('list.title'), sortable: true },
    {
      key: 'state',
      label: t('list.state'),
      width: 150,
      sortable: true,
      pickable: true,
      words: wordsOf(paperShape.shape.state.options, (state) => t(`state.${state}`)),
      render: (row) => <StateChip label={t(`state.${row.state}`)} tone={paperTone[row.state]} />,
    },
    { key: 'acts', label: '', width: 190, render: (row) => <PaperActs paper={row} />, onScreenOnly: true },
  ]);
}

export interface PaperListProps {
  period: Period;
  onPeriod(period: Period): void;
  onOpen(paper: Paper): void;
}

/** Issued papers of a period; each reprints word for word. */
export function PaperList({ period, onPeriod, onOpen }: PaperListProps) {
  const { t } = useTranslation('papers');
  const { setup, setSetup, setColumns } = useListSetup('papers');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [printing, setPrinting] = useState(false);
  const columns = useColumns({
    has: (id) => picked.has(id),
    toggle: (id, on) =>
      setPicked(on ? new Set([...picked, id]) : new Set([...picked].filter((one) => one !== id))),
  });
  const query = { kind: null, ...period, text: setup.text.trim(), picks: setup.picks };
  const asked = { ...query, limit: mostPrinted, offset: 0 };
  const { data } = useAsk('paper.list', asked, { enabled: period.from <= period.to, keep: true });
  const rows = data?.rows ?? [];
  // what a narrower list no longer shows must not be printed with the rest
  const sources = rows.filter(({ id }) => picked.has(id)).map(({ id }) => ({ of: 'paper' as const, id }));
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('list.hint')}
      </Typography>
      <ToDrafts />
      {rows.length > 0 && (
        <Box sx={{ display: 'flex', gap: 1, mb: 1 }}>
          <ActionButton
            small
            label={t('printing.all')}
            onClick={() => setPicked(new Set(rows.map(({ id }) => id)))}
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
      <ListView
        list="papers"
        call="paper.list"
        title={t('list.title')}
        columns={columns}
        setup={{ ...setup, ...period }}
        onSetup={(next) => {
          setSetup(next);
          const { from, to } = next;
          if (from !== null && to !== null) onPeriod({ from, to });
        }}
        onColumns={setColumns}
        ask={(wanted, page) => ({ kind: null, ...wanted, ...page })}
        source={(wanted) => ({ list: 'papers', query: { kind: null, ...wanted } })}
        onOpen={onOpen}
        emptyText={t('list.empty')}
        searchLabel={t('list.search')}
        searchTestId="paper-search"
        testId="paper-list"
      />
    </>
  );
}
