import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Visit, VisitFields } from '../../../shared/domain/visits';
import { call } from '../../office/client';
import { useMay } from '../../office/hooks';
import { FaultNote } from '../../parts/FaultNote';
import { Related } from '../../parts/Related';
import { ScanList } from '../../parts/ScanList';
import { useHotkeys } from '../../parts/useHotkeys';
import { MakePaper } from '../draft/MakePaper';
import { Beside, useBeside } from './Beside';
import { blankDocument } from './DocumentFields';
import { EarlierPanel } from './EarlierPanel';
import { LeaveGuard } from './LeaveGuard';
import { RefusalDuty } from './RefusalDuty';
import { ReleaseSealed } from './ReleaseSealed';
import { StaleNote } from './StaleNote';
import { useVisitActs } from './useVisitActs';
import { useVisitDraft } from './useVisitDraft';
import { type Asked, VisitDialogs } from './VisitDialogs';
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

function useEditing({ initial, stored, onStored, onBack }: VisitEditorProps) {
  const mayWrite = useMay('visit.save');
  const [first] = useState(initial);
  const drafted = useVisitDraft({ initial: first, stored });
  const { draft, amended, autosave, change, link } = drafted;
  const [asked, setAsked] = useState<Asked>(null);
  const acts = useVisitActs(draft.id, autosave, onStored, onBack);
  const visit = stored ?? unstored;
  const editable = mayWrite && (visit.state === 'draft' || amended !== null);
  const untouched = stored === null && autosave.state === 'idle' && draft === first;
  const fields = amended ?? draft;
  const again = useAgain(fields, change, link);

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

  return {
    ...drafted,
    visit,
    fields,
    mayWrite,
    editable,
    untouched,
    stale: autosave.fault?.code === 'record.stale',
    acts,
    asked,
    setAsked,
    again,
    enter,
    showReceipt: () => void showReceipt(),
  };
}

interface EditorHeadProps extends Omit<VisitEditorProps, 'initial'> {
  editing: ReturnType<typeof useEditing>;
}

/** The acts of the visit as it stands now, and under them what follows from it and what went wrong. */
function EditorHead({ editing, stored, onStored, onBack }: EditorHeadProps) {
  const { draft, amended, setAmended, visit, autosave, acts, asked, setAsked } = editing;
  return (
    <VisitHead
      visit={visit}
      autosave={autosave}
      amending={amended !== null}
      mayWrite={editing.mayWrite}
      untouched={editing.untouched}
      busy={acts.busy}
      onEnter={editing.enter}
      onReceipt={editing.showReceipt}
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
      {!editing.stale && <FaultNote fault={autosave.fault} testId="visit-save-fault" />}
      {asked === null && <FaultNote fault={acts.fault} testId="visit-fault" />}
    </VisitHead>
  );
}

/** One visit: its form, its acts and who came before. Mount it anew for each record and after each act. */
export function VisitEditor(props: VisitEditorProps) {
  const { stored, onStored, onBack } = props;
  const editing = useEditing(props);
  const { draft, amended, fields, editable, matterCode, autosave, acts, change, link } = editing;
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
        <EditorHead editing={editing} stored={stored} onStored={onStored} onBack={onBack} />
        {editing.stale && (
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
            onAgain={editing.again}
          />
        </Beside>
      )}
      <VisitDialogs
        asked={editing.asked}
        id={draft.id}
        acts={acts}
        amended={amended}
        onClose={() => editing.setAsked(null)}
      />
      <LeaveGuard unsaved={autosave.state === 'fault' || amended !== null} />
    </Box>
  );
}
