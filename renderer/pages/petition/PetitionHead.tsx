import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Petition } from '../../../shared/domain/petitions';
import { useAct } from '../../office/hooks';
import type { AutosaveView } from '../../office/useAutosave';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { StateChip, type Tone } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { MakePaper } from '../draft/MakePaper';
import { ReleaseSealed } from '../visit/ReleaseSealed';
import { SavedMark } from '../visit/SavedMark';

const tones: Record<Petition['state'], Tone> = {
  received: 'warn',
  processed: 'good',
  filed: 'neutral',
  cancelled: 'neutral',
};

interface PetitionHeadProps {
  /** the record; of a new one what is typed */
  petition: Petition;
  autosave: AutosaveView;
  settled: boolean;
  mayWrite: boolean;
  busy: boolean;
  onSave(): void;
  onChanged(): void;
  onDropped(): void;
}

function CancelDialog({
  petition,
  onDone,
  onClose,
}: {
  petition: Petition;
  onDone(): void;
  onClose(): void;
}) {
  const { t } = useTranslation('petitionWork');
  const toast = useToast();
  const cancel = useAct('petition.cancel');
  async function confirm(reason: string) {
    const { id, version } = petition;
    if ((await cancel.act({ id, version, reason })) === undefined) return;
    toast(t('cancelled'));
    onDone();
  }
  return (
    <ReasonDialog
      title={t('cancelTitle')}
      text={t('cancelText')}
      confirmLabel={t('cancel')}
      danger
      busy={cancel.acting}
      fault={cancel.fault}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
      testId="petition-cancel-dialog"
    />
  );
}

function DropDialog({ id, onDone, onClose }: { id: string; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('petitionWork');
  const toast = useToast();
  const drop = useAct('petition.dropDraft');
  async function confirm() {
    if ((await drop.act({ id })) === undefined) return;
    toast(t('dropped'));
    onDone();
  }
  return (
    <ConfirmDialog
      title={t('dropTitle')}
      text={t('dropText')}
      confirmLabel={t('drop')}
      danger
      busy={drop.acting}
      fault={drop.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="petition-drop-dialog"
    />
  );
}

/** The code, how safe what is typed is, and the deliberate acts. */
export function PetitionHead(props: PetitionHeadProps) {
  const { petition, autosave, settled, mayWrite, busy, onSave, onChanged, onDropped } = props;
  const { t } = useTranslation('petitionWork');
  const { t: tp } = useTranslation('petitions');
  const [asked, setAsked] = useState<'cancel' | 'drop' | null>(null);
  const isStored = petition.version > 0;
  const isOpen = mayWrite && petition.state !== 'cancelled';
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 1.5 }}>
      <Typography variant="h2" data-testid="petition-code" sx={{ mr: 1 }}>
        {isStored ? t('title', { code: petition.code }) : t('newTitle')}
      </Typography>
      {isStored && <StateChip tone={tones[petition.state]} label={tp(`state.${petition.state}`)} />}
      {isStored && !settled && <StateChip tone="warn" label={t('unsavedMark')} testId="petition-unsaved" />}
      <Box sx={{ flex: 1 }}>{isOpen && <SavedMark autosave={autosave} />}</Box>
      {isStored && settled && petition.state !== 'cancelled' && (
        <MakePaper noun="petition" id={petition.id} />
      )}
      {petition.sealed && settled && petition.kind !== 'denunciation' && (
        <ReleaseSealed noun="petition" id={petition.id} onReleased={onChanged} />
      )}
      {isOpen && !settled && autosave.version() > 0 && (
        <ActionButton label={t('drop')} onClick={() => setAsked('drop')} testId="petition-drop" />
      )}
      {isOpen && isStored && settled && (
        <ActionButton
          label={t('cancel')}
          danger
          onClick={() => setAsked('cancel')}
          testId="petition-cancel"
        />
      )}
      {isOpen && (
        <ActionButton
          label={t('save')}
          primary
          shortcut="F9"
          busy={busy}
          disabled={settled}
          onClick={onSave}
          testId="petition-save"
        />
      )}
      {petition.cancelReason !== '' && (
        <Typography sx={{ flexBasis: '100%' }}>
          {t('cancelReason', { reason: petition.cancelReason })}
        </Typography>
      )}
      {asked === 'cancel' && (
        <CancelDialog petition={petition} onDone={onChanged} onClose={() => setAsked(null)} />
      )}
      {asked === 'drop' && <DropDialog id={petition.id} onDone={onDropped} onClose={() => setAsked(null)} />}
    </Box>
  );
}
