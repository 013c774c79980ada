import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Conclusion } from '../../shared/domain/chain';
import type { Face } from '../../shared/domain/office';
import { useAsk } from '../office/hooks';
import { useOnce } from '../office/useOnce';
import { Unopened } from '../parts/Unopened';
import { ConclusionEditor } from './conclusion/ConclusionEditor';
import { NoticeList } from './conclusion/NoticeList';

/** The receptions whose notice is to be written, and one notice when a reception is named. */
export function ConclusionPage() {
  const { receptionId } = useParams();
  if (receptionId === undefined) return <NoticeList />;
  return <OpenedNotice key={receptionId} receptionId={receptionId} />;
}

/** Opened once, see the schedule page: what is typed is the truth, and a cache would name an old version. */
function OpenedNotice({ receptionId }: { receptionId: string }) {
  const { t } = useTranslation('conclusions');
  const navigate = useNavigate();
  // null: the notice there is, else the host's; an issued one has at times a sister on the other face
  const [face, setFace] = useState<Face | null>(null);
  const opened = useOnce('conclusion.open', { receptionId, face });
  const reception = useAsk('reception.get', { id: receptionId });
  const office = useAsk('office.get', {});
  const [issued, setIssued] = useState<{ conclusion: Conclusion; paperId: string } | null>(null);
  const notice = issued?.conclusion ?? opened.data;

  function reload() {
    setIssued(null);
    opened.again();
  }

  const fault = opened.fault ?? reception.error?.fault ?? office.error?.fault ?? null;
  if (fault !== null || notice === null || reception.data === undefined || office.data === undefined) {
    const back = { label: t('back'), onClick: () => void navigate('/conclusions') };
    return <Unopened title={t('title')} fault={fault} waiting={t('opening')} back={back} />;
  }
  return (
    <ConclusionEditor
      key={`${notice.id} ${notice.state}`}
      opened={notice}
      reception={reception.data}
      office={office.data}
      shownFirst={issued === null ? null : { of: 'paper', id: issued.paperId }}
      onIssued={(conclusion, paperId) => setIssued({ conclusion, paperId })}
      onReload={reload}
      onFace={(other) => {
        setIssued(null);
        setFace(other);
      }}
    />
  );
}
