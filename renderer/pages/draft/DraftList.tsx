import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { clockAt, dayAt } from '../../../shared/domain/day';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { FaultNote } from '../../parts/FaultNote';
import { Page } from '../../parts/Page';
import { RowList } from '../../parts/RowList';
import { TabBar } from '../../parts/TabBar';

/** The drafts of the office, whoever began them; the bin keeps what was thrown away. */
export function DraftList() {
  const { t } = useTranslation('drafts');
  const { t: tp } = useTranslation('papers');
  const navigate = useNavigate();
  const [state, setState] = useState<'open' | 'binned'>('open');
  const { data, error } = useAsk('draft.list', { state }, { keep: true });
  return (
    <Page title={t('title')} subtitle={t('subtitle')} testId="draft-list-page">
      <TabBar<'open' | 'binned'>
        value={state}
        tabs={[
          { value: 'open', label: t('list.open'), testId: 'draft-tab-open' },
          { value: 'binned', label: t('list.binned'), testId: 'draft-tab-binned' },
        ]}
        onChange={setState}
        label={t('title')}
      />
      <FaultNote fault={error?.fault} />
      <RowList
        columns={[
          { key: 'kind', label: t('list.kind'), width: 240, render: (row) => tp(`kind.${row.kind}`) },
          { key: 'title', label: t('list.name'), render: (row) => row.title },
          {
            key: 'changed',
            label: t('list.changed'),
            width: 180,
            render: (row) => `${clockAt(row.updatedAt)} ${dmy(dayAt(row.updatedAt))}`,
          },
        ]}
        rows={data ?? []}
        onOpen={(row) => void navigate(`/drafts/${row.id}`)}
        emptyText={t('list.empty')}
        label={t('title')}
        testId="draft-list"
      />
    </Page>
  );
}
