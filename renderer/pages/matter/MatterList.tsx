import { useTranslation } from 'react-i18next';
import type { Matter } from '../../../shared/domain/visits';
import { useAsk } from '../../office/hooks';
import { useGrowth } from '../../office/useGrowth';
import { FaultNote } from '../../parts/FaultNote';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip, type Tone } from '../../parts/StateChip';
import { MoreRows } from './MoreRows';

export const matterTone: Record<Matter['state'], Tone> = {
  open: 'warn',
  accepted: 'warn',
  inProgress: 'warn',
  settled: 'good',
  closed: 'neutral',
};

/** Matters that fit what was typed, newest code first as the office stores them. */
export function MatterList({ text, onOpen }: { text: string; onOpen(id: string): void }) {
  const { t } = useTranslation('petitions');
  const growth = useGrowth(text);
  const asked = { text, limit: growth.limit, offset: 0 };
  const { data, error } = useAsk('matter.list', asked, { keep: true });
  const columns: Column<Matter>[] = [
    { key: 'code', label: t('column.code'), width: 150, render: (row) => row.code },
    { key: 'kind', label: t('column.kind'), width: 170, render: (row) => t(`kind.${row.kind}`) },
    {
      key: 'summary',
      label: t('column.summary'),
      render: (row) => (row.secret ? t('matter.secret') : row.summary),
    },
    {
      key: 'state',
      label: t('column.state'),
      width: 170,
      render: (row) => <StateChip label={t(`matterState.${row.state}`)} tone={matterTone[row.state]} />,
    },
  ];
  return (
    <>
      <FaultNote fault={error?.fault} />
      {data !== undefined && (
        <RowList
          columns={columns}
          rows={data.rows}
          onOpen={(row) => onOpen(row.id)}
          emptyText={t('noMatters')}
          label={t('tabs.matters')}
          testId="matter-list"
        />
      )}
      <MoreRows growth={growth} total={data?.total ?? 0} testId="matter-list" />
    </>
  );
}
