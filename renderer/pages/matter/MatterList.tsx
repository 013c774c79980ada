import { useTranslation } from 'react-i18next';
import { type Matter, matterState } from '../../../shared/domain/petitions';
import { petitionKind } from '../../../shared/domain/visits';
import { ListView } from '../../parts/list/ListView';
import { columnsOf } from '../../parts/list/listColumns';
import { useListSetup } from '../../parts/list/useListSetup';
import { wordsOf } from '../../parts/list/wordsOf';
import { StateChip, type Tone } from '../../parts/StateChip';

export const matterTone: Record<Matter['state'], Tone> = {
  open: 'warn',
  accepted: 'warn',
  inProgress: 'warn',
  settled: 'good',
  closed: 'neutral',
};

function useColumns() {
  const { t } = useTranslation('petitions');
  return columnsOf('matters', [
    { key: 'code', label: t('column.code'), width: 150, sortable: true },
    { key: 'openedOn', label: t('column.openedOn'), width: 120, sortable: true },
    {
      key: 'kind',
      label: t('column.kind'),
      width: 170,
      sortable: true,
      pickable: true,
      words: wordsOf(petitionKind.options, (kind) => t(`kind.${kind}`)),
    },
    { key: 'summary', label: t('column.summary'), words: { secret: t('matter.secret') } },
    {
      key: 'state',
      label: t('column.state'),
      width: 170,
      sortable: true,
      pickable: true,
      words: wordsOf(matterState.options, (state) => t(`matterState.${state}`)),
      render: (row) => <StateChip label={t(`matterState.${row.state}`)} tone={matterTone[row.state]} />,
    },
  ]);
}

/** Every matter, newest first until somebody sorts. */
export function MatterList({ onOpen }: { onOpen(id: string): void }) {
  const { t } = useTranslation('petitions');
  const { setup, setSetup, setColumns } = useListSetup('matters');
  return (
    <ListView
      list="matters"
      call="matter.list"
      title={t('tabs.matters')}
      columns={useColumns()}
      setup={setup}
      onSetup={setSetup}
      onColumns={setColumns}
      ask={({ text, picks, sort }, page) => ({ text, picks, sort, ...page })}
      source={({ text, picks, sort }) => ({ list: 'matters', query: { text, picks, sort } })}
      onOpen={(row) => onOpen(row.id)}
      emptyText={setup.text === '' && setup.picks.length === 0 ? t('noMatters') : t('nothingFits')}
      searchLabel={t('search')}
      searchTestId="matter-search"
      testId="matter-list"
    />
  );
}
