import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Conclusion } from '../../shared/domain/chain';
import { type Face, face as faces } from '../../shared/domain/office';
import { useAsk } from '../office/hooks';
import { useOnce } from '../office/useOnce';
import { EmptyNote } from '../parts/EmptyNote';
import { FaultNote } from '../parts/FaultNote';
import { PickInput } from '../parts/PickInput';
import { ConclusionEditor } from './conclusion/ConclusionEditor';
import { NoticeList } from './conclusion/NoticeList';

/** The receptions whose notice is to be written, and one notice when a reception is named. */
export function ConclusionPage() {
  const { receptionId } = useParams();
  if (receptionId === undefined) return <NoticeList />;
  return <FacedNotice key={receptionId} receptionId={receptionId} />;
}

/** Nothing is opened before it is known whose notice it is: the one there is, else the host's or the office's own. */
function FacedNotice({ receptionId }: { receptionId: string }) {
  const { t } = useTranslation('conclusions');
  const asked = useAsk('conclusion.face', { receptionId });
  const [chosen, setChosen] = useState<Face | null>(null);
  const [begun, setBegun] = useState<Face | null>(null);
  if (asked.error !== null) return <FaultNote fault={asked.error.fault} />;
  if (asked.data === undefined) return <EmptyNote text={t('opening')} />;
  const face = chosen ?? begun ?? asked.data.face;
  // opening makes a draft, which must not turn the screen to another face
  if (begun === null) setBegun(face);
  return (
    <>
      <Box sx={{ maxWidth: '22rem', px: 3, pt: 2 }}>
        <PickInput<Face>
          label={t('face')}
          value={face}
          options={faces.options.map((value) => ({ value, label: t(`faceOf.${value}`) }))}
          onChange={setChosen}
          testId="conclusion-face"
        />
      </Box>
      <OpenedNotice key={face} receptionId={receptionId} face={face} />
    </>
  );
}

/** Opened once, see the schedule page: what is typed is the truth, and a cache would name an old version. */
function OpenedNotice({ receptionId, face }: { receptionId: string; face: Face }) {
  const { t } = useTranslation('conclusions');
  const opened = useOnce('conclusion.open', { receptionId, face });
  const reception = useAsk('reception.get', { id: receptionId });
  const office = useAsk('office.get', {});
  const [issued, setIssued] = useState<{ conclusion: Conclusion; paperId: string } | null>(null);
  const notice = issued?.conclusion ?? opened.data;

  const fault = opened.fault ?? reception.error?.fault ?? office.error?.fault ?? null;
  if (fault !== null) return <FaultNote fault={fault} />;
  if (notice === null || reception.data === undefined || office.data === undefined) {
    return <EmptyNote text={t('opening')} />;
  }
  return (
    <ConclusionEditor
      key={`${notice.id} ${notice.state}`}
      opened={notice}
      reception={reception.data}
      office={office.data}
      shownFirst={issued === null ? null : { of: 'paper', id: issued.paperId }}
      onIssued={(conclusion, paperId) => setIssued({ conclusion, paperId })}
      onReload={() => {
        setIssued(null);
        opened.again();
      }}
    />
  );
}
