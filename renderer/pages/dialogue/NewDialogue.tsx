import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import { type DialogueKind, dialogueKind } from '../../../shared/domain/dialogues';
import type { Office } from '../../../shared/domain/office';
import { useAct } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { blankDialogue } from './blankDialogue';

interface NewDialogueProps {
  office: Office;
  onMade(id: string): void;
  onClose(): void;
}

/** Which of the three legal kinds, and when: the rest is written on the page. */
export function NewDialogue({ office, onMade, onClose }: NewDialogueProps) {
  const { t } = useTranslation('dialogues');
  const save = useAct('dialogue.save');
  const [kind, setKind] = useState<DialogueKind>('commune');
  const [day, setDay] = useState<Day | null>(null);
  const [topic, setTopic] = useState('');

  async function confirm() {
    const fields = { ...blankDialogue(kind, day, office), topic };
    const made = await save.act({ fields, version: 0 });
    if (made !== undefined) onMade(made.id);
  }

  return (
    <ConfirmDialog
      title={t('newTitle')}
      confirmLabel={t('newConfirm')}
      busy={save.acting}
      fault={save.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="dialogue-new-dialog"
    >
      <Stack spacing={1.5}>
        <PickInput<DialogueKind>
          label={t('kindLabel')}
          value={kind}
          options={dialogueKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={setKind}
          autoFocus
          testId="dialogue-new-kind"
        />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t(`kindBasis.${kind}`)}
        </Typography>
        <DayInput label={t('fields.day')} value={day} onChange={setDay} testId="dialogue-new-day" />
        <TextInput
          label={t('fields.topic')}
          value={topic}
          onChange={setTopic}
          hint={t('fields.topicHint')}
          testId="dialogue-new-topic"
        />
      </Stack>
    </ConfirmDialog>
  );
}
