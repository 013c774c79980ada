import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAsk } from '../office/hooks';
import { useOnce } from '../office/useOnce';
import { EmptyNote } from '../parts/EmptyNote';
import { FaultNote } from '../parts/FaultNote';
import { DraftEditor } from './draft/DraftEditor';
import { DraftList } from './draft/DraftList';

/** Phòng soạn thảo: the drafts of the office, and one of them beside the page it will be printed on. */
export function DraftPage() {
  const { id } = useParams();
  return id === undefined ? <DraftList /> : <OpenedDraft key={id} id={id} />;
}

function OpenedDraft({ id }: { id: string }) {
  const { t } = useTranslation('drafts');
  const opened = useOnce('draft.get', { id });
  const office = useAsk('office.get', {});
  const fault = opened.fault ?? office.error?.fault ?? null;
  if (fault !== null) return <FaultNote fault={fault} />;
  if (opened.data === null || office.data === undefined) return <EmptyNote text={t('opening')} />;
  return (
    <DraftEditor
      key={`${opened.data.id} ${opened.data.state} ${opened.data.version}`}
      opened={opened.data}
      office={office.data}
      onReload={opened.again}
    />
  );
}
