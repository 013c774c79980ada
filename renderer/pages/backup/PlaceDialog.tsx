import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../office/client';
import { useAct } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { FolderInput } from './FolderInput';

/** Adds a folder in which backups are kept. */
export function PlaceDialog({ onSaved, onClose }: { onSaved(placeId: string): void; onClose(): void }) {
  const { t } = useTranslation('backup');
  const toast = useToast();
  const save = useAct('backup.savePlace');
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [path, setPath] = useState('');

  async function confirm() {
    const saved = await save.act({ id, name, kind: 'folder', path: path.trim(), active: true });
    if (saved === undefined) return;
    toast(t('placeSaved'));
    onSaved(id);
  }

  return (
    <ConfirmDialog
      title={t('addPlaceTitle')}
      confirmLabel={t('savePlace')}
      busy={save.acting}
      disabled={name.trim() === '' || path.trim() === ''}
      fault={save.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="backup-place-dialog"
    >
      <Stack spacing={1.5}>
        <TextInput
          label={t('placeName')}
          value={name}
          onChange={setName}
          hint={t('placeNameHint')}
          autoFocus
          required
          testId="backup-place-name"
        />
        <FolderInput label={t('placePath')} value={path} onChange={setPath} testId="backup-place-path" />
      </Stack>
    </ConfirmDialog>
  );
}
