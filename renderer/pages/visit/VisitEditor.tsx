import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitFields } from '../../../shared/domain/visits';
import { call } from '../../office/client';
import { useMay } from '../../office/hooks';
import { useAutosave } from '../../office/useAutosave';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { FaultNote } from '../../parts/FaultNote';
import { PaperPreview } from '../../parts/PaperPreview';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { Related } from '../../parts/Related';
import { ScanList } from '../../parts/ScanList';
import { useHotkeys } from '../../parts/useHotkeys';
import { MakePaper } from '../draft/MakePaper';
import { Beside, useBeside } from './Beside';
import { blankDocument } from './DocumentFields';
import { EarlierPanel } from './EarlierPanel';
import { LeaveGuard } from './LeaveGuard';
import { RefusalDuty } from './RefusalFields';
import { ReleaseSealed } from './ReleaseSealed';
import { StaleNote } from './StaleNote';
import { useVisitActs, type VisitActs } from './useVisitActs';
import { VisitForm } from './VisitForm';
import { VisitHead } from './VisitHead';
import { useAgain } from './withEarlier';

export interface VisitEditorProps {
  initial: VisitFields;
  /** the stored record; null for a visit that nobody has written into yet */
  stored: Visit | null;
  onStored(visit: Visit): void;
  onBack(): void;
}

const unstored = { state: 'draft', number: null, numberYear: null, cancelReason: '' } as const;

function useDraft({ initial, stored }: Pick<VisitEditorProps, 'initial' | 'stored'>) {
  const [draft, setDraft] = useState(initial);
  const [matterCode, setMatterCode] = useState(stored?.matterCode ?? '');
  // An amendment is written by a deliberate act with a reason, never while it is typed.
  const [amended, setAmended] = useState<VisitFields | null>(null);
  const autosave = useAutosave<VisitFields, Visit>({
    value: draft,
    version: stored?.version ?? 0,
    save: (fields, version) => call('visit.save', { fields, version }),
    onSaved: (visit) => setMatterCode((code) => visit.matterCode || code),
  });

  function change(part: Partial<VisitFields>) {
    if (amended === null) setDraft((now) => ({ ...now, ...part }));
    else setAmended({ ...amended, ...part });
  }

  function link(matter: { id: string; code: string } | null) {
    setMatterCode(matter?.code ?? '');
    change({ matterId: matter?.id ?? null });
  }

  return { draft, amended, setAmended, matterCode, autosave, change, link };
}

type Asked = 'cancel' | 'discard' | 'amend' | 'receipt' | null;

interface DialogsProps {
  asked: Asked;
  id: string;
  acts: VisitActs;
  amended: VisitFields | null;
  onClose(): void;
}

function VisitDialogs({ asked, id, acts, amended, onClose }: DialogsProps) {
  const { t } = useTranslation('visits');
  if (asked === 'receipt') return <PaperPreview source={{ of: 'receipt', id }} onClose={onClose} />;
  if (asked === 'discard') {
    return (
      <ConfirmDialog
        title={t('desk.discardTitle')}
        text={t('desk.discardText')}
        confirmLabel={t('desk.discard')}
        busy={acts.busy}
        fault={acts.fault}
        onConfirm={() => void acts.discard()}
        onClose={onClose}
        testId="visit-discard-dialog"
      />
    );
  }
  if (asked === 'cancel') {
    return (
      <ReasonDialog
        title={t('cancelTitle')}
        text={t('cancelText')}
        confirmLabel={t('act.cancel')}
        danger
        busy={acts.busy}
        fault={acts.fault}
        onConfirm={(reason) => void acts.cancel(reason)}
        onClose={onClose}
        testId="visit-cancel-dialog"
      />
    );
  }
  if (asked === 'amend' && amended !== null) {
    return (
      <ReasonDialog
        title={t('amendTitle')}
        text={t('amendText')}
        confirmLabel={t('act.amendSave')}
        busy={acts.busy}
        fault={acts.fault}
        onConfirm={(reason) => void acts.amend(amended, reason)}
        onClose={onClose}
        testId="visit-amend-dialog"
      />
    );
  }
  return null;
}

/** One visit: its form, its acts and who came before. Mount it anew for each record and after each act. */
export function VisitEditor({ initial, stored, onStored, onBack }: VisitEditorProps) {
  const mayWrite = useMay('visit.save');
  const [first] = useState(initial);
  const { draft, amended, setAmended, matterCode, autosave, change, link } = useDraft({
    initial: first,
    stored,
  });
  const [asked, setAsked] = useState<Asked>(null);
  const acts = useVisitActs(draft.id, autosave, onStored, onBack);
  const visit = stored ?? unstored;
  const editable = mayWrite && (visit.state === 'draft' || amended !== null);
  const untouched = stored === null && autosave.state === 'idle' && draft === first;
  const fields = amended ?? draft;
  const again = useAgain(fields, change, link);
  const stale = autosave.fault?.code === 'record.stale';

  async function showReceipt() {
    if (!untouched && (await acts.settle())) setAsked('receipt');
  }
  function enter() {
    if (visit.state === 'draft' && mayWrite && !untouched) void acts.enter();
  }
  const beside = useBeside();
  useHotkeys({
    F6: beside.swap,
    F7: () => (editable ? change({ documents: [...fields.documents, blankDocument] }) : undefined),
    F9: enter,
    'Ctrl+P': () => void showReceipt(),
    Escape: amended === null ? onBack : () => {},
  });

  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 14rem' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <VisitHead
          visit={visit}
          autosave={autosave}
          amending={amended !== null}
          mayWrite={mayWrite}
          untouched={untouched}
          busy={acts.busy}
          onEnter={enter}
          onReceipt={() => void showReceipt()}
          onCancel={() => setAsked(visit.state === 'draft' ? 'discard' : 'cancel')}
          onAmend={() => setAmended(draft)}
          onAmendSave={() => setAsked('amend')}
          onAmendStop={() => setAmended(null)}
          onBack={onBack}
        >
          {visit.state === 'entered' && amended === null && <MakePaper noun="visit" id={draft.id} />}
          {visit.state === 'entered' && amended === null && <RefusalDuty visit={draft} />}
          {stored?.sealed === true && stored.kind !== 'denunciation' && amended === null && (
            <ReleaseSealed
              noun="visit"
              id={draft.id}
              onReleased={() => void call('visit.get', { id: draft.id }).then(onStored, () => undefined)}
            />
          )}
          {!stale && <FaultNote fault={autosave.fault} testId="visit-save-fault" />}
          {asked === null && <FaultNote fault={acts.fault} testId="visit-fault" />}
        </VisitHead>
        {stale && (
          <StaleNote
            typed={draft}
            onKeep={(version) => {
              autosave.setVersion(version);
              void autosave.flush();
            }}
            onTake={onStored}
          />
        )}
        <VisitForm
          fields={fields}
          change={(part) => {
            acts.clear();
            change(part);
          }}
          disabled={!editable}
          sealed={stored?.sealed ?? false}
          matterCode={matterCode}
          onLink={link}
        />
        <ScanList noun="visit" recordId={draft.id} />
        {stored !== null && <Related noun="visit" id={draft.id} />}
      </Box>
      {stored?.sealed !== true && (
        <Beside>
          <EarlierPanel
            visitId={draft.id}
            person={fields.person}
            editable={editable}
            matterId={fields.matterId}
            onPerson={(person) => change({ person })}
            onMatter={link}
            onAgain={again}
          />
        </Beside>
      )}
      <VisitDialogs
        asked={asked}
        id={draft.id}
        acts={acts}
        amended={amended}
        onClose={() => setAsked(null)}
      />
      <LeaveGuard unsaved={autosave.state === 'fault' || amended !== null} />
    </Box>
  );
}
