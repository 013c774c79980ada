import { useTranslation } from 'react-i18next';
import { type Petition, petition as petitionShape, petitionSource } from '../../../shared/domain/petitions';
import { petitionKind, visitOutcome } from '../../../shared/domain/visits';
import { dmy } from '../../../shared/text/dates';
import { useMay } from '../../office/hooks';
import { ListView } from '../../parts/list/ListView';
import { columnsOf } from '../../parts/list/listColumns';
import { useListSetup } from '../../parts/list/useListSetup';
import { wordsOf } from '../../parts/list/wordsOf';
import type { Column } from '../../parts/RowList';
import { StateChip, type Tone } from '../../parts/StateChip';
import { andStep } from '../../words/andStep';

const petitionTone: Record<Petition['state'], Tone> = {
  received: 'warn',
  processed: 'good',
  filed: 'neutral',
  cancelled: 'neutral',
};

export interface PetitionListProps {
  selectedId: string | null;
  onOpen(petition: Petition): void;
}

export function usePetitionColumns(): Column<Petition>[] {
  const { t } = useTranslation('petitions');
  return [
    { key: 'code', label: t('column.code'), width: 140, render: (row) => row.code },
    { key: 'receivedOn', label: t('column.receivedOn'), width: 118, render: (row) => dmy(row.receivedOn) },
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

function useListColumns() {
  const { t } = useTranslation('petitions');
  return columnsOf('petitions', [
    { key: 'code', label: t('column.code'), width: 140, sortable: true },
    { key: 'receivedOn', label: t('column.receivedOn'), width: 120, sortable: true },
    { key: 'writtenOn', label: t('form.writtenOn'), width: 120, sortable: true, usual: false },
    {
      key: 'kind',
      label: t('column.kind'),
      width: 150,
      sortable: true,
      pickable: true,
      words: wordsOf(petitionKind.options, (kind) => t(`kind.${kind}`)),
    },
    {
      key: 'source',
      label: t('form.source'),
      width: 150,
      sortable: true,
      pickable: true,
      usual: false,
      words: wordsOf(petitionSource.options, (source) => t(`source.${source}`)),
    },
    {
      key: 'sender',
      label: t('column.sender'),
      width: 220,
      sortable: true,
      words: { sealed: t('sealedSender'), anonymous: t('anonymousSender') },
    },
    { key: 'address', label: t('form.senderAddress'), width: 200, usual: false },
    { key: 'summary', label: t('column.summary') },
    {
      key: 'outcome',
      label: t('form.outcome'),
      width: 160,
      sortable: true,
      pickable: true,
      usual: false,
      words: wordsOf(visitOutcome.options, (outcome) => t(`outcome.${outcome}`)),
    },
    { key: 'processedOn', label: t('form.processedOn'), width: 120, sortable: true, usual: false },
    {
      key: 'state',
      label: t('column.state'),
      width: 140,
      sortable: true,
      pickable: true,
      words: wordsOf(petitionShape.shape.state.options, (state) => t(`state.${state}`)),
      render: (row) => <StateChip label={t(`state.${row.state}`)} tone={petitionTone[row.state]} />,
    },
  ]);
}

/** Every petition, newest received first until somebody sorts. */
export function PetitionList({ selectedId, onOpen }: PetitionListProps) {
  const { t } = useTranslation('petitions');
  const mayWrite = useMay('petition.save');
  const { setup, setSetup, setColumns } = useListSetup('petitions');
  const narrowed = setup.text !== '' || setup.picks.length > 0 || setup.from !== null || setup.to !== null;
  return (
    <ListView
      list="petitions"
      call="petition.list"
      title={t('tabs.petitions')}
      columns={useListColumns()}
      setup={setup}
      onSetup={setSetup}
      onColumns={setColumns}
      ask={(asked, page) => ({ ...asked, ...page })}
      source={(asked) => ({ list: 'petitions', query: asked })}
      selectedId={selectedId}
      onOpen={onOpen}
      days={t('column.receivedOn')}
      emptyText={narrowed ? t('nothingFits') : andStep(t('noPetitions'), t('noPetitionsStep'), mayWrite)}
      searchLabel={t('search')}
      searchTestId="matter-search"
      testId="petition-list"
    />
  );
}
