import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../../shared/domain/people';
import { mayAsk, useAct, useMay, useStaff } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { KeyInput } from '../backup/KeyInput';

type By = 'colleague' | 'paper';

/** Gives a person the key of the sealed part: by one who has it, or by the paper key when nobody has it any more. */
export function Entitle({ person, onDone }: { person: Staff; onDone(): void }) {
  const { t } = useTranslation('settings');
  const me = useStaff();
  const mayRecover = useMay('sealed.recover');
  const [by, setBy] = useState<By | null>(null);
  if (person.entitled || !person.active || !mayAsk('sealed.reveal', person.role)) return null;
  if (me?.entitled !== true && !mayRecover) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {me?.entitled === true ? (
          <ActionButton
            label={t('entitle.byColleague')}
            small
            onClick={() => setBy('colleague')}
            testId="entitle-colleague"
          />
        ) : null}
        {mayRecover ? (
          <ActionButton
            label={t('entitle.byPaper')}
            small
            onClick={() => setBy('paper')}
            testId="entitle-paper"
          />
        ) : null}
      </Stack>
      {by === null ? null : <Ask person={person} by={by} onDone={onDone} onClose={() => setBy(null)} />}
    </Box>
  );
}

interface AskProps {
  person: Staff;
  by: By;
  onDone(): void;
  onClose(): void;
}

function Ask({ person, by, onDone, onClose }: AskProps) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const entitle = useAct('sealed.entitle');
  const recover = useAct('sealed.recover');
  const [passphrase, setPassphrase] = useState('');
  const [paperKey, setPaperKey] = useState('');
  const [theirPassword, setTheirPassword] = useState('');
  const own = by === 'colleague' ? passphrase : paperKey.trim();

  async function give(): Promise<void> {
    const staffId = person.id;
    const done =
      by === 'colleague'
        ? await entitle.act({ staffId, passphrase, theirPassword })
        : await recover.act({ staffId, paperKey, theirPassword });
    if (done === undefined) return;
    toast(t('entitle.done'));
    onDone();
  }

  return (
    <ConfirmDialog
      title={t(by === 'colleague' ? 'entitle.byColleague' : 'entitle.byPaper')}
      confirmLabel={t('entitle.go')}
      busy={entitle.acting || recover.acting}
      disabled={own === '' || theirPassword === ''}
      fault={entitle.fault ?? recover.fault}
      onConfirm={() => void give()}
      onClose={onClose}
      testId="entitle-dialog"
    >
      <Stack spacing={1.5}>
        <Typography>{t(by === 'colleague' ? 'entitle.colleagueText' : 'entitle.paperText')}</Typography>
        {by === 'colleague' ? (
          <TextInput
            label={t('entitle.own')}
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
            testId="entitle-own"
          />
        ) : (
          <KeyInput value={paperKey} onChange={setPaperKey} autoFocus testId="entitle-key" />
        )}
        <TextInput
          label={t('entitle.theirs', { name: person.name })}
          type="password"
          autoComplete="off"
          value={theirPassword}
          onChange={setTheirPassword}
          testId="entitle-theirs"
        />
      </Stack>
    </ConfirmDialog>
  );
}
