import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DialogueKind,
  type Publication,
  type PublicationWay,
  publicationWay,
  publicationWhat,
} from '../../../shared/domain/dialogues';
import { useAct } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';

interface PublicationDialogProps {
  first: Publication;
  kind: DialogueKind;
  isHeld: boolean;
  /** what is typed has to be stored first */
  before(): Promise<boolean>;
  onClose(): void;
}

interface PublicationFieldsProps {
  publication: Publication;
  /** what there is to publish by now */
  whats: readonly Publication['what'][];
  onChange(part: Partial<Publication>): void;
}

function PublicationFields({ publication, whats, onChange }: PublicationFieldsProps) {
  const { t } = useTranslation('dialogues');
  return (
    <>
      <PickInput
        label={t('publication.what')}
        value={publication.what}
        options={whats.map((value) => ({ value, label: t(`publication.whats.${value}`) }))}
        onChange={(what) => onChange({ what })}
        autoFocus
        testId="publication-what"
      />
      <PickInput<PublicationWay>
        label={t('publication.way')}
        value={publication.way}
        options={publicationWay.options.map((value) => ({ value, label: t(`publication.ways.${value}`) }))}
        onChange={(way) => onChange({ way })}
        testId="publication-way"
      />
      <TextInput
        label={t('publication.place')}
        value={publication.place}
        onChange={(place) => onChange({ place })}
        testId="publication-place"
      />
      <DayInput
        label={t('publication.day')}
        value={publication.day}
        onChange={(day) => day !== null && onChange({ day })}
        required
        testId="publication-day"
      />
      <TextInput
        label={t('publication.by')}
        value={publication.by}
        onChange={(by) => onChange({ by })}
        testId="publication-by"
      />
      <TextInput
        label={t('publication.note')}
        value={publication.note}
        onChange={(note) => onChange({ note })}
        testId="publication-note"
      />
    </>
  );
}

/** One publication: what, how, where, when and by whom. */
export function PublicationDialog({ first, kind, isHeld, before, onClose }: PublicationDialogProps) {
  const { t } = useTranslation('dialogues');
  const toast = useToast();
  const save = useAct('publication.save');
  const [edited, setEdited] = useState(first);
  const patch = (part: Partial<Publication>) => setEdited((now) => ({ ...now, ...part }));
  const whats = publicationWhat.options.filter(
    (what) => what !== 'results' || (isHeld && kind !== 'complaint'),
  );

  async function confirm() {
    if (!(await before())) return;
    const done = await save.act(edited);
    if (done === undefined) return;
    toast(t('publication.saved'));
    onClose();
  }

  return (
    <ConfirmDialog
      title={t('publication.addTitle')}
      confirmLabel={t('publication.save')}
      busy={save.acting}
      fault={save.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="publication-dialog"
    >
      <Stack spacing={1.5}>
        <PublicationFields publication={edited} whats={whats} onChange={patch} />
      </Stack>
    </ConfirmDialog>
  );
}
