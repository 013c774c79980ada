import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Dialogue, DialogueFields } from '../../../shared/domain/dialogues';
import type { Office } from '../../../shared/domain/office';
import type { DialogueView } from '../../../shared/ipc/calls/dialogues';
import { dmy } from '../../../shared/text/dates';
import { call } from '../../office/client';
import { useAsk, useMay } from '../../office/hooks';
import { useAutosave } from '../../office/useAutosave';
import { useOnce } from '../../office/useOnce';
import { ActionButton } from '../../parts/ActionButton';
import { Page } from '../../parts/Page';
import { StateChip } from '../../parts/StateChip';
import { Unopened } from '../../parts/Unopened';
import { useHotkeys } from '../../parts/useHotkeys';
import { SaveLine } from '../issue/SaveLine';
import { LeaveGuard } from '../visit/LeaveGuard';
import { DialogueTabs } from './DialogueTabs';
import { StepActs } from './StepActs';
import { stageTone } from './tones';
import { useDialogueFields } from './useDialogueFields';

/**
 * One dialogue. What is typed is held by the editor from the first look on; what the office reckons from it (clocks,
 * counts, tasks) is asked again with every change.
 */
export function DialogueDetail({ id }: { id: string }) {
  const { t } = useTranslation('dialogues');
  const navigate = useNavigate();
  const first = useOnce('dialogue.get', { id });
  const office = useAsk('office.get', {});
  const fault = first.fault ?? office.error?.fault ?? null;
  if (fault !== null || first.data === null || office.data === undefined) {
    const back = { label: t('back'), onClick: () => void navigate('/dialogues') };
    return <Unopened title={t('title')} fault={fault} waiting={t('opening')} back={back} />;
  }
  return <Editor first={first.data} office={office.data} onReload={first.again} />;
}

function Back() {
  const { t } = useTranslation('dialogues');
  const navigate = useNavigate();
  return (
    <ActionButton
      label={t('back')}
      icon="back"
      shortcut="Esc"
      onClick={() => void navigate('/dialogues')}
      testId="dialogue-back"
    />
  );
}

interface EditorProps {
  first: DialogueView;
  office: Office;
  onReload(): void;
}

function Editor({ first, office, onReload }: EditorProps) {
  const { t } = useTranslation('dialogues');
  const navigate = useNavigate();
  const mayWrite = useMay('dialogue.save');
  const { id } = first.dialogue;
  const view = useAsk('dialogue.get', { id }, { keep: true }).data ?? first;
  const { fields, patch, put } = useDialogueFields(first.dialogue);
  const autosave = useAutosave<DialogueFields, Dialogue>({
    value: fields,
    version: first.dialogue.version,
    save: (typed, version) => call('dialogue.save', { fields: typed, version }),
  });
  useHotkeys({ Escape: () => void navigate('/dialogues') });
  const { stage } = view;

  function stepped(next: DialogueView) {
    autosave.setVersion(next.dialogue.version);
    put(next.dialogue);
  }

  return (
    <Page
      title={fields.topic || t('untitled')}
      subtitle={view.name}
      testId="dialogue-detail"
      actions={<Back />}
    >
      <LeaveGuard unsaved={autosave.state === 'fault'} />
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <StateChip label={t(`stage.${stage}`)} tone={stageTone[stage]} testId="dialogue-stage" />
        <Typography>{`${t(`kind.${fields.kind}`)} · ${fields.day === null ? t('noDay') : dmy(fields.day)}`}</Typography>
        {view.dialogue.stateReason === '' ? null : (
          <Typography variant="body2">
            {t('step.stateReason', { reason: view.dialogue.stateReason })}
          </Typography>
        )}
        <SaveLine autosave={autosave} onReload={onReload} />
      </Stack>
      <StepActs view={view} before={() => autosave.flush()} version={autosave.version} onDone={stepped} />
      <DialogueTabs
        view={view}
        fields={fields}
        patch={patch}
        office={office}
        disabled={!mayWrite || view.dialogue.state === 'cancelled'}
        flush={() => autosave.flush()}
      />
    </Page>
  );
}
