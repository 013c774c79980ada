import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { FaultNote } from '../../parts/FaultNote';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import type { ServerDraft } from './serverDraft';

interface ServerFormProps {
  draft: ServerDraft;
  /** this PC may already hold what opens the server */
  known: boolean;
  /** the office refused to keep a secret as plain text without being told to */
  askPlain: boolean;
  onChange(change: Partial<ServerDraft>): void;
}

/** A server of the LAN and how one gets in. */
export function ServerForm({ draft, known, askPlain, onChange }: ServerFormProps) {
  const { t } = useTranslation('backup');
  return (
    <Stack spacing={1.5} data-testid="backup-server">
      <Stack direction="row" spacing={1}>
        <Box sx={{ flex: 1 }}>
          <TextInput
            label={t('host')}
            value={draft.host}
            // another server has another key
            onChange={(host) => onChange({ host, hostKey: '' })}
            required
            testId="backup-server-host"
          />
        </Box>
        <Box sx={{ width: 110 }}>
          <NumberInput
            label={t('port')}
            value={draft.port}
            onChange={(port) => onChange({ port, hostKey: '' })}
            required
            testId="backup-server-port"
          />
        </Box>
      </Stack>
      <TextInput
        label={t('serverFolder')}
        hint={t('serverFolderHint')}
        value={draft.folder}
        onChange={(folder) => onChange({ folder })}
        testId="backup-server-folder"
      />
      <TextInput
        label={t('user')}
        value={draft.user}
        onChange={(user) => onChange({ user })}
        required
        testId="backup-server-user"
      />
      <PickInput
        label={t('login')}
        value={draft.login}
        options={(['password', 'key'] as const).map((value) => ({ value, label: t(`logins.${value}`) }))}
        onChange={(login) => onChange({ login })}
        testId="backup-server-login"
      />
      <Login draft={draft} known={known} onChange={onChange} />
      {askPlain || draft.plainAllowed ? (
        <CheckInput
          label={t('plainAllowed')}
          value={draft.plainAllowed}
          onChange={(plainAllowed) => onChange({ plainAllowed })}
          testId="backup-server-plain"
        />
      ) : null}
    </Stack>
  );
}

function Login({ draft, known, onChange }: Omit<ServerFormProps, 'askPlain'>) {
  const { t } = useTranslation('backup');
  const pick = useAct('backup.pickKey');
  const hint = known ? t('secretKept') : undefined;

  async function choose(): Promise<void> {
    const found = await pick.act({});
    if (found) onChange({ privateKey: found.privateKey });
  }

  if (draft.login === 'password') {
    return (
      <TextInput
        label={t('password')}
        hint={hint}
        type="password"
        value={draft.password}
        onChange={(password) => onChange({ password })}
        required={!known}
        testId="backup-server-password"
      />
    );
  }
  return (
    <>
      <ProseInput
        label={t('privateKey')}
        hint={hint ?? t('privateKeyHint')}
        value={draft.privateKey}
        onChange={(privateKey) => onChange({ privateKey })}
        minRows={4}
        required={!known}
        testId="backup-server-key"
      />
      <div>
        <ActionButton
          label={t('pickKey')}
          small
          icon="folder"
          busy={pick.acting}
          onClick={() => void choose()}
          testId="backup-server-key-pick"
        />
      </div>
      <FaultNote fault={pick.fault} />
      <TextInput
        label={t('passphrase')}
        type="password"
        value={draft.passphrase}
        onChange={(passphrase) => onChange({ passphrase })}
        testId="backup-server-passphrase"
      />
    </>
  );
}
