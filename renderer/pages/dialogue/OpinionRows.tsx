import { useTranslation } from 'react-i18next';
import type { Opinion } from '../../../shared/domain/dialogues';
import { dmy } from '../../../shared/text/dates';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip, type Tone } from '../../parts/StateChip';

interface OpinionRowsProps {
  rows: readonly Opinion[];
  selectedId: string | null;
  emptyText: string;
  label: string;
  onOpen(id: string): void;
}

type Status = 'answered' | 'promised' | 'open' | 'sealed';

const tones: Record<Status, Tone> = { answered: 'good', promised: 'good', open: 'warn', sealed: 'neutral' };

function statusOf({ denunciation, promise, answeredThere }: Opinion): Status {
  if (denunciation) return 'sealed';
  if (promise !== '') return 'promised';
  return answeredThere ? 'answered' : 'open';
}

const firstWords = 140;

/** One line each: who, what, and whether it is answered or promised. */
export function OpinionRows({ rows, selectedId, emptyText, label, onOpen }: OpinionRowsProps) {
  const { t } = useTranslation('dialogues');
  const numbers = new Map(
    rows.filter(({ state }) => state === 'kept').map(({ id }, index) => [id, index + 1]),
  );
  const columns: Column<Opinion>[] = [
    {
      key: 'number',
      label: t('opinion.column.number'),
      width: 56,
      align: 'center',
      render: ({ id }) => numbers.get(id) ?? '–',
    },
    {
      key: 'who',
      label: t('opinion.column.who'),
      width: '26%',
      render: (row) =>
        row.denunciation
          ? row.code
          : [row.speaker, row.village].filter((part) => part !== '').join(', ') ||
            t(`opinion.sources.${row.source}`),
    },
    {
      key: 'content',
      label: t('opinion.column.content'),
      render: ({ content, state, cancelReason }) =>
        state === 'cancelled'
          ? t('opinion.cancelled', { reason: cancelReason })
          : content.length > firstWords
            ? `${content.slice(0, firstWords)}…`
            : content,
    },
    {
      key: 'status',
      label: t('opinion.column.status'),
      width: 140,
      render: (row) =>
        row.state === 'cancelled' ? null : (
          <StateChip label={t(`opinion.status.${statusOf(row)}`)} tone={tones[statusOf(row)]} />
        ),
    },
    {
      key: 'due',
      label: t('opinion.column.due'),
      width: 120,
      render: ({ due, vagueDue }) => (due === null ? vagueDue : dmy(due)),
    },
  ];
  return (
    <RowList<Opinion>
      columns={columns}
      rows={rows}
      selectedId={selectedId}
      onOpen={({ id }) => onOpen(id)}
      emptyText={emptyText}
      label={label}
      testId="opinion-list"
    />
  );
}
