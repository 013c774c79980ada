import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupPlace } from '../../../shared/ipc/calls/care';
import { newId } from '../../office/client';
import { useAct } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { FolderInput } from './FolderInput';
import { HostKey, shownKey } from './HostKey';
import { ServerForm } from './ServerForm';
import { draftOf, type ServerDraft, secretOf, serverOf } from './serverDraft';

const kinds = ['folder', 'usb', 'share', 'sftp'] as const;

interface PlaceDialogProps {
  /** null adds a new one */
  place: BackupPlace | null;
  onSaved(placeId: string): void;
  onClose(): void;
}

/** The place as it is typed; saving it is tried against the folder or the server itself. */
function usePlace(place: BackupPlace | null, onSaved: (placeId: string) => void) {
  const { t } = useTranslation('backup');
  const toast = useToast();
  const save = useAct('backup.savePlace');
  const [id] = useState(() => place?.id ?? newId());
  const [name, setName] = useState(place?.name ?? '');
  const [kind, setKind] = useState<BackupPlace['kind']>(place?.kind ?? 'folder');
  const [path, setPath] = useState(place?.server ? '' : (place?.path ?? ''));
  const [draft, setDraft] = useState(() => draftOf(place));
  const key = shownKey(save.fault);
  const server = serverOf(draft);
  const whole = kind === 'sftp' ? server !== null : path.trim() !== '';

  async function confirm() {
    const common = { id, name, kind, active: true };
    const saved = await save.act(
      kind === 'sftp'
        ? { ...common, path: '', server, secret: secretOf(draft) }
        : { ...common, path: path.trim(), server: null },
    );
    if (saved === undefined) return;
    toast(t('placeSaved'));
    onSaved(id);
  }

  return {
    name,
    setName,
    kind,
    setKind,
    path,
    setPath,
    draft,
    change: (part: Partial<ServerDraft>) => setDraft((before) => ({ ...before, ...part })),
    save,
    /** the key that a server showed and nobody has compared yet; empty for none */
    key,
    ready: name.trim() !== '' && whole && (key === '' || draft.hostKey === key),
    confirm: () => void confirm(),
  };
}

/** Adds or changes a place in which backups are kept. */
export function PlaceDialog({ place, onSaved, onClose }: PlaceDialogProps) {
  const { t } = useTranslation('backup');
  const form = usePlace(place, onSaved);
  const { name, kind, draft, save, key } = form;

  return (
    <ConfirmDialog
      title={place === null ? t('addPlaceTitle') : t('editPlaceTitle')}
      confirmLabel={t('savePlace')}
      busy={save.acting}
      disabled={!form.ready}
      fault={save.fault}
      onConfirm={form.confirm}
      onClose={onClose}
      testId="backup-place-dialog"
    >
      <Stack spacing={1.5}>
        {key === '' ? null : (
          <HostKey
            fingerprint={key}
            same={draft.hostKey === key}
            onSame={(same) => form.change({ hostKey: same ? key : '' })}
          />
        )}
        <TextInput
          label={t('placeName')}
          value={name}
          onChange={form.setName}
          hint={t('placeNameHint')}
          autoFocus
          required
          testId="backup-place-name"
        />
        <PickInput<BackupPlace['kind']>
          label={t('kind')}
          hint={t(`kindHint.${kind}`)}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={form.setKind}
          testId="backup-place-kind"
        />
        {kind === 'sftp' ? (
          <ServerForm
            draft={draft}
            known={place?.server !== null && place !== null}
            askPlain={save.fault?.code === 'vault.plainOnly'}
            onChange={form.change}
          />
        ) : (
          <FolderInput
            label={t('placePath')}
            value={form.path}
            onChange={form.setPath}
            testId="backup-place-path"
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
