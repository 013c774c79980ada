import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Petition, petition as petitionShape, petitionSource } from '../../../shared/domain/petitions';
import { petitionKind, visitOutcome } from '../../../shared/domain/visits';
import { useAct, useMay } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { ScanList } from '../../parts/ScanList';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { MakePaper } from '../draft/MakePaper';
import { Row } from '../visit/FormPart';
import { visitFormKeys } from '../visit/formKeys';
import { MatterLink } from '../visit/MatterLink';
import { ReleaseSealed } from '../visit/ReleaseSealed';

export interface PetitionDialogProps {
  initial: Petition;
  onClose(): void;
}

interface PartProps {
  draft: Petition;
  change(part: Partial<Petition>): void;
  disabled: boolean;
}

function Arrival({ draft, change, disabled }: PartProps) {
  const { t } = useTranslation('petitions');
  return (
    <>
      <Row columns="1fr 1fr">
        <PickInput
          label={t('form.kind')}
          value={draft.kind}
          options={petitionKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
          disabled={disabled}
          autoFocus
          testId="petition-kind"
        />
        <PickInput
          label={t('form.source')}
          value={draft.source}
          options={petitionSource.options.map((value) => ({ value, label: t(`source.${value}`) }))}
          onChange={(source) => change({ source })}
          disabled={disabled}
          testId="petition-source"
        />
        <DayInput
          label={t('form.receivedOn')}
          value={draft.receivedOn}
          onChange={(day) => (day === null ? undefined : change({ receivedOn: day }))}
          disabled={disabled}
          required
          testId="petition-receivedon"
        />
        <DayInput
          label={t('form.writtenOn')}
          value={draft.writtenOn}
          onChange={(writtenOn) => change({ writtenOn })}
          disabled={disabled}
          testId="petition-writtenon"
        />
      </Row>
      <CheckInput
        label={t('form.anonymous')}
        value={draft.anonymous}
        onChange={(anonymous) => change({ anonymous })}
        disabled={disabled}
        testId="petition-anonymous"
      />
    </>
  );
}

function Sender({ draft, change, disabled }: PartProps) {
  const { t } = useTranslation('petitions');
  if (draft.anonymous) return null;
  return (
    <>
      {draft.kind === 'denunciation' && <Typography role="note">{t('form.sealedNote')}</Typography>}
      {!draft.sealed && (
        <Row columns="1fr 1fr">
          <TextInput
            label={t('form.senderLabel')}
            value={draft.senderLabel}
            onChange={(senderLabel) => change({ senderLabel })}
            disabled={disabled}
            testId="petition-sender"
          />
          <TextInput
            label={t('form.senderAddress')}
            value={draft.senderAddress}
            onChange={(senderAddress) => change({ senderAddress })}
            disabled={disabled}
            testId="petition-address"
          />
        </Row>
      )}
    </>
  );
}

function Handling({ draft, change, disabled }: PartProps) {
  const { t } = useTranslation('petitions');
  return (
    <>
      <Row columns="1fr 1fr 1fr">
        <PickInput
          label={t('form.outcome')}
          value={draft.outcome}
          options={visitOutcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          onChange={(outcome) => change({ outcome })}
          disabled={disabled}
          testId="petition-outcome"
        />
        <PickInput
          label={t('form.state')}
          value={draft.state}
          options={petitionShape.shape.state.options.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => change({ state })}
          disabled={disabled}
          testId="petition-state"
        />
        <DayInput
          label={t('form.processedOn')}
          value={draft.processedOn}
          onChange={(processedOn) => change({ processedOn })}
          disabled={disabled}
          testId="petition-processedon"
        />
      </Row>
      <ProseInput
        label={t('form.outcomeNote')}
        value={draft.outcomeNote}
        onChange={(outcomeNote) => change({ outcomeNote })}
        minRows={2}
        disabled={disabled}
        testId="petition-outcomenote"
      />
    </>
  );
}

function useDraft(initial: Petition) {
  const [draft, setDraft] = useState(initial);
  const [matterCode, setMatterCode] = useState('');
  return {
    draft,
    matterCode,
    change: (part: Partial<Petition>) => setDraft((now) => ({ ...now, ...part })),
    link(matter: { id: string; code: string } | null) {
      setMatterCode(matter?.code ?? '');
      setDraft((now) => ({ ...now, matterId: matter?.id ?? null }));
    },
  };
}

/** One petition. Closing with something typed asks first. */
export function PetitionDialog({ initial, onClose }: PetitionDialogProps) {
  const { t } = useTranslation('petitions');
  const toast = useToast();
  const save = useAct('petition.save');
  const disabled = !useMay('petition.save') || initial.state === 'cancelled';
  const { draft, matterCode, change, link } = useDraft(initial);
  const [leaving, setLeaving] = useState(false);
  const part = { draft, change, disabled };

  async function confirm() {
    const saved = await save.act(draft);
    if (saved === undefined) return;
    toast(t('form.saved'));
    onClose();
  }

  return (
    <>
      <ConfirmDialog
        title={initial.code === '' ? t('form.newTitle') : t('form.title', { code: initial.code })}
        confirmLabel={t('form.save')}
        busy={save.acting}
        disabled={disabled || draft.summary.trim() === ''}
        fault={save.fault}
        onConfirm={() => void confirm()}
        onClose={() => (draft === initial ? onClose() : setLeaving(true))}
        testId="petition-dialog"
      >
        {initial.version > 0 && initial.state !== 'cancelled' && draft === initial && (
          <MakePaper noun="petition" id={initial.id} />
        )}
        {initial.sealed && initial.kind !== 'denunciation' && draft === initial && (
          <ReleaseSealed noun="petition" id={initial.id} onReleased={onClose} />
        )}
        <Box onKeyDown={visitFormKeys} sx={{ display: 'grid', gap: 1.25 }}>
          <Arrival {...part} />
          <Sender {...part} />
          <ProseInput
            label={t('form.summary')}
            value={draft.summary}
            onChange={(summary) => change({ summary })}
            hint={draft.summary.trim() === '' ? t('form.summaryNeeded') : undefined}
            disabled={disabled}
            required
            testId="petition-summary"
          />
          <Handling {...part} />
          <MatterLink
            fields={{
              kind: draft.kind,
              content: draft.summary,
              day: draft.receivedOn,
              matterId: draft.matterId,
            }}
            matterCode={matterCode}
            disabled={disabled}
            onLink={link}
            testId="petition-matter"
          />
        </Box>
        {initial.version > 0 && <ScanList noun="petition" recordId={initial.id} inDialog />}
      </ConfirmDialog>
      {leaving && (
        <ConfirmDialog
          title={t('form.discard')}
          confirmLabel={t('form.discardYes')}
          danger
          onConfirm={onClose}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}
