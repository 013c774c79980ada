import { useTranslation } from 'react-i18next';
import type { Petition } from '../../../shared/domain/visits';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { useGrowth } from '../../office/useGrowth';
import { FaultNote } from '../../parts/FaultNote';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip, type Tone } from '../../parts/StateChip';
import { MoreRows } from './MoreRows';

const petitionTone: Record<Petition['state'], Tone> = {
  received: 'warn',
  processed: 'good',
  filed: 'neutral',
  cancelled: 'neutral',
};

export interface PetitionListProps {
  text: string;
  selectedId: string | null;
  onOpen(petition: Petition): void;
}

export function usePetitionColumns(): Column<Petition>[] {
  const { t } = useTranslation('petitions');
  return [
    { key: 'code', label: t('column.code'), width: 140, render: (row) => row.code },
    { key: 'receivedOn', label: t('column.receivedOn'), width: 110, render: (row) => dmy(row.receivedOn) },
    { key: 'kind', label: t('column.kind'), width: 150, render: (row) => t(`kind.${row.kind}`) },
    {
      key: 'sender',
      label: t('column.sender'),
      render: (row) =>
        row.sealed ? t('sealedSender') : row.anonymous ? t('anonymousSender') : row.senderLabel,
    },
    { key: 'summary', label: t('column.summary'), width: '35%', render: (row) => row.summary },
    {
      key: 'state',
      label: t('column.state'),
      width: 130,
      render: (row) => <StateChip label={t(`state.${row.state}`)} tone={petitionTone[row.state]} />,
    },
  ];
}

export function PetitionList({ text, selectedId, onOpen }: PetitionListProps) {
  const { t } = useTranslation('petitions');
  const growth = useGrowth(text);
  const asked = { text, limit: growth.limit, offset: 0 };
  const { data, error } = useAsk('petition.list', asked, { keep: true });
  const columns = usePetitionColumns();
  return (
    <>
      <FaultNote fault={error?.fault} />
      {data !== undefined && (
        <RowList
          columns={columns}
          rows={data.rows}
          selectedId={selectedId}
          onOpen={onOpen}
          emptyText={t('noPetitions')}
          label={t('tabs.petitions')}
          testId="petition-list"
        />
      )}
      <MoreRows growth={growth} total={data?.total ?? 0} testId="petition-list" />
    </>
  );
}
