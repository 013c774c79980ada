import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useAsk } from '../office/hooks';
import { useOnce } from '../office/useOnce';
import { Unopened } from '../parts/Unopened';
import { DraftEditor } from './draft/DraftEditor';
import { DraftList } from './draft/DraftList';

/** Phòng soạn thảo: the drafts of the office, and one of them beside the page it will be printed on. */
export function DraftPage() {
  const { id } = useParams();
  return id === undefined ? <DraftList /> : <OpenedDraft key={id} id={id} />;
}

function OpenedDraft({ id }: { id: string }) {
  const { t } = useTranslation('drafts');
  const navigate = useNavigate();
  const opened = useOnce('draft.get', { id });
  const office = useAsk('office.get', {});
  const fault = opened.fault ?? office.error?.fault ?? null;
  if (fault !== null || opened.data === null || office.data === undefined) {
    const back = { label: t('back'), onClick: () => void navigate('/drafts') };
    return <Unopened title={t('title')} fault={fault} waiting={t('opening')} back={back} />;
  }
  return (
    <DraftEditor
      key={`${opened.data.id} ${opened.data.state} ${opened.data.version}`}
      opened={opened.data}
      office={office.data}
      onReload={opened.again}
    />
  );
}
