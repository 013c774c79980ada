import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type DraftRow, draftKindsOf } from '../../../shared/domain/drafts';
import { momentText } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { FaultNote } from '../../parts/FaultNote';
import { Page } from '../../parts/Page';
import { RowList } from '../../parts/RowList';
import { TabBar } from '../../parts/TabBar';
import { BookList } from './BookList';
import { MakePaper } from './MakePaper';
import { ReserveNumber } from './ReserveNumber';

type Tab = 'open' | 'binned' | 'books';

function Drafts({ rows }: { rows: DraftRow[] }) {
  const { t } = useTranslation('drafts');
  const { t: tp } = useTranslation('papers');
  const navigate = useNavigate();
  return (
    <RowList
      columns={[
        { key: 'kind', label: t('list.kind'), width: 240, render: (row) => tp(`kind.${row.kind}`) },
        {
          key: 'title',
          label: t('list.name'),
          render: (row) => (row.sealed ? t('list.sealed', { title: row.title }) : row.title),
        },
        {
          key: 'changed',
          label: t('list.changed'),
          width: 180,
          render: (row) => momentText(row.updatedAt),
        },
      ]}
      rows={rows}
      onOpen={(row) => void navigate(`/drafts/${row.id}`)}
      emptyText={t('list.empty')}
      label={t('title')}
      testId="draft-list"
    />
  );
}

/** The drafts of the office, whoever began them; the bin keeps what was thrown away. */
export function DraftList() {
  const { t } = useTranslation('drafts');
  const { t: tp } = useTranslation('papers');
  const [tab, setTab] = useState<Tab>('open');
  const state = tab === 'binned' ? 'binned' : 'open';
  const office = useAsk('office.get', {});
  // a year's schedule is announced from its plan
  const offers = draftKindsOf.office
    .filter((kind) => kind !== 'scheduleNotice')
    .map((kind) => ({ kind, part: null, label: tp(`kind.${kind}`) }));
  const drafts = useAsk('draft.list', { state }, { keep: true });
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        office.data !== undefined && (
          <MakePaper noun="office" id={office.data.id} offers={offers} label={t('makeDialogue')} />
        )
      }
      testId="draft-list-page"
    >
      <TabBar<Tab>
        value={tab}
        tabs={[
          { value: 'open', label: t('list.open'), testId: 'draft-tab-open' },
          { value: 'binned', label: t('list.binned'), testId: 'draft-tab-binned' },
          { value: 'books', label: t('books.title'), testId: 'draft-tab-books' },
        ]}
        onChange={setTab}
        label={t('title')}
      />
      <FaultNote fault={drafts.error?.fault} />
      {tab === 'books' ? (
        <>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'end', my: 1, flexWrap: 'wrap' }}>
            <ReserveNumber />
          </Box>
          <BookList />
        </>
      ) : (
        <Drafts rows={drafts.data ?? []} />
      )}
    </Page>
  );
}
