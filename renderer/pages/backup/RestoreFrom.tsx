import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { FolderInput } from './FolderInput';
import { HostKey, shownKey } from './HostKey';
import { ProgressLine } from './ProgressLine';
import { ServerForm } from './ServerForm';
import { draftOf, type ServerDraft, secretOf, serverOf } from './serverDraft';
import { useLongAct } from './useLongAct';

interface RestoreFromProps {
  /** the sets are being read */
  busy: boolean;
  /** asks what is there; a path that the calls of backups take */
  onPath(path: string): void;
  /** what was listed no longer belongs to what is typed */
  onChange(): void;
}

/** Where the backups are: a folder of any kind, or a server that this PC does not know yet. */
export function RestoreFrom({ busy, onPath, onChange }: RestoreFromProps) {
  const { t } = useTranslation('access');
  const [from, setFrom] = useState<'folder' | 'server'>('folder');
  const [path, setPath] = useState('');
  return (
    <Stack spacing={1.5} sx={{ mb: 2 }}>
      <PickInput
        label={t('restore.from')}
        value={from}
        options={(['folder', 'server'] as const).map((value) => ({
          value,
          label: t(`restore.froms.${value}`),
        }))}
        onChange={(value) => {
          setFrom(value);
          onChange();
        }}
        testId="restore-from"
      />
      {from === 'server' ? (
        <FromServer busy={busy} onPath={onPath} onChange={onChange} />
      ) : (
        <>
          <FolderInput
            label={t('restore.folder')}
            value={path}
            onChange={(typed) => {
              setPath(typed);
              onChange();
            }}
            onPicked={onPath}
            testId="restore-path"
          />
          <div>
            <ActionButton
              label={t('restore.list')}
              icon="backup"
              busy={busy}
              disabled={path.trim() === ''}
              onClick={() => onPath(path.trim())}
              testId="restore-list"
            />
          </div>
        </>
      )}
    </Stack>
  );
}

function FromServer({ busy, onPath, onChange }: RestoreFromProps) {
  const { t } = useTranslation('access');
  const reach = useLongAct('backup.reachServer');
  const [draft, setDraft] = useState(() => draftOf(null));
  const [asked, setAsked] = useState('');
  const server = serverOf(draft);
  const secret = secretOf(draft);
  const address = `${draft.host}:${draft.port}`;
  // a key that another address showed says nothing of this one
  const key = asked === address ? shownKey(reach.fault) : '';

  async function go() {
    if (server === null || secret === null) return;
    setAsked(address);
    const reached = await reach.act({ ...server, secret });
    if (reached !== undefined) onPath(reached.path);
  }

  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('restore.reachText')}
      </Typography>
      <ServerForm
        draft={draft}
        known={false}
        askPlain={false}
        onChange={(change: Partial<ServerDraft>) => {
          setDraft((before) => ({ ...before, ...change }));
          onChange();
        }}
      />
      <FaultNote fault={reach.fault} />
      {key === '' ? null : (
        <HostKey
          fingerprint={key}
          same={draft.hostKey === key}
          onSame={(same) => setDraft((before) => ({ ...before, hostKey: same ? key : '' }))}
        />
      )}
      {reach.acting ? (
        <ProgressLine progress={reach.progress} onStop={reach.stop} />
      ) : (
        <div>
          <ActionButton
            label={t('restore.reach')}
            icon="backup"
            busy={busy}
            disabled={server === null || secret === null || (key !== '' && draft.hostKey !== key)}
            onClick={() => void go()}
            testId="restore-reach"
          />
        </div>
      )}
    </>
  );
}
