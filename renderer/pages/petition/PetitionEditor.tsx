import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Petition } from '../../../shared/domain/petitions';
import type { PetitionView } from '../../../shared/ipc/calls/petitions';
import { dmy } from '../../../shared/text/dates';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { Related } from '../../parts/Related';
import { ScanList } from '../../parts/ScanList';
import { useToast } from '../../parts/Toast';
import { useHotkeys } from '../../parts/useHotkeys';
import { visitFormKeys } from '../visit/formKeys';
import { LeaveGuard } from '../visit/LeaveGuard';
import { MatterLink } from '../visit/MatterLink';
import { SealedPerson } from '../visit/SealedPerson';
import { ArrivalFields, ContentFields } from './ArrivalFields';
import { CriteriaFields, FactFields } from './AssessmentFields';
import { DeadlineList } from './DeadlineList';
import { DecisionFields, Proposals } from './DecisionFields';
import { PartList } from './PartList';
import { PartyFields } from './PartyFields';
import { PetitionHead } from './PetitionHead';
import { TwinPanel } from './TwinPanel';
import { type PetitionDraftState, usePetitionDraft } from './usePetitionDraft';

interface PetitionEditorProps {
  view: PetitionView;
  /** asks for the record again, with whatever hangs on it */
  onChanged(): void;
  onSaved(): void;
  onDropped(): void;
  onBack(): void;
}

/** Days are understood when their field is left: an act must leave it first. */
async function leaveField(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function Form({
  view,
  state,
  disabled,
}: {
  view: PetitionView;
  state: PetitionDraftState;
  disabled: boolean;
}) {
  const { t } = useTranslation('petitionWork');
  const { draft, change, settled } = state;
  const [code, setCode] = useState(view.matterCode);
  const part = { draft, change, disabled };
  return (
    <Box component="form" noValidate onKeyDown={visitFormKeys} onSubmit={(event) => event.preventDefault()}>
      <ArrivalFields {...part} />
      {(view.petition.sealed || view.draft?.sealed === true) && (
        <SealedPerson visitId={draft.id} matterCode={view.matterCode || view.petition.code} noun="petition" />
      )}
      <PartyFields {...part} />
      <ContentFields {...part} />
      <CriteriaFields {...part} />
      <FactFields {...part} />
      <Proposals {...part} settled={settled} />
      <DecisionFields {...part} />
      {view.storedUntil !== null && <p>{t('storedUntil', { day: dmy(view.storedUntil) })}</p>}
      <MatterLink
        fields={{ kind: draft.kind, content: draft.summary, day: draft.receivedOn, matterId: draft.matterId }}
        matterCode={code}
        disabled={disabled}
        onLink={(matter: { id: string; code: string } | null) => {
          setCode(matter?.code ?? '');
          change({ matterId: matter?.id ?? null });
        }}
        testId="petition-matter"
      />
    </Box>
  );
}

interface BesideColumnProps extends Pick<PetitionEditorProps, 'view' | 'onChanged' | 'onSaved'> {
  state: PetitionDraftState;
}

/** What hangs on the petition: its deadlines, its twins, its parts and what else belongs to it. */
function BesideColumn({ view, state, onChanged, onSaved }: BesideColumnProps) {
  const { autosave, settled } = state;
  const record = view.petition;
  const isStored = record.version > 0;
  return (
    <Box sx={{ minWidth: 0 }}>
      {isStored && (
        <DeadlineList noun="petition" recordId={record.id} deadlines={view.deadlines} onChanged={onChanged} />
      )}
      {(isStored || autosave.version() > 0) && (
        <TwinPanel id={record.id} links={view.links} stored={isStored && settled} onChanged={onSaved} />
      )}
      <PartList
        petition={record}
        parent={view.parent}
        parts={view.parts}
        settled={settled}
        onChanged={onSaved}
      />
      {isStored && <Related noun="petition" id={record.id} without={['petition']} />}
    </Box>
  );
}

/** One petition in the order in which it is handled; beside it its deadlines, its twins and its parts. */
export function PetitionEditor({ view, onChanged, onSaved, onDropped, onBack }: PetitionEditorProps) {
  const { t } = useTranslation('petitionWork');
  const toast = useToast();
  const mayWrite = useMay('petition.save');
  const state = usePetitionDraft(view);
  const save = useAct('petition.save');
  const { draft, autosave, settled } = state;
  const record: Petition = view.petition;
  const disabled = !mayWrite || record.state === 'cancelled';
  const isStored = record.version > 0;

  async function store() {
    if (disabled || settled) return;
    await leaveField();
    if (!(await autosave.flush())) return;
    const saved = await save.act(draft);
    if (saved === undefined) return;
    toast(t('saved', { code: saved.code }));
    onSaved();
  }
  useHotkeys({ F9: () => void store(), Escape: onBack });

  return (
    <Box data-testid="petition-editor">
      <PetitionHead
        petition={record}
        autosave={autosave}
        settled={settled}
        mayWrite={mayWrite}
        busy={save.acting}
        onSave={() => void store()}
        onChanged={onSaved}
        onDropped={onDropped}
      />
      <FaultNote fault={autosave.fault} testId="petition-draft-fault" />
      <FaultNote fault={save.fault} testId="petition-fault" />
      {(autosave.fault?.code === 'record.stale' || save.fault?.code === 'record.stale') && (
        <ActionButton label={t('reload')} onClick={onSaved} testId="petition-reload" />
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 24rem' },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Form view={view} state={state} disabled={disabled} />
          {isStored && <ScanList noun="petition" recordId={record.id} />}
        </Box>
        <BesideColumn view={view} state={state} onChanged={onChanged} onSaved={onSaved} />
      </Box>
      <LeaveGuard unsaved={autosave.state === 'fault'} />
    </Box>
  );
}
