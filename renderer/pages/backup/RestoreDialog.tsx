import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSetRow } from '../../../shared/ipc/calls/care';
import type { Output } from '../../../shared/ipc/contract';
import { momentText } from '../../../shared/text/dates';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { StateChip } from '../../parts/StateChip';
import { Counts } from './Counts';
import { FolderInput } from './FolderInput';
import { KeyInput } from './KeyInput';
import { ProgressLine } from './ProgressLine';
import { useLongAct } from './useLongAct';

interface RestoreDialogProps {
  path: string;
  set: BackupSetRow;
  onClose(): void;
}

/** Proves a backup by opening it beside the living data, with nothing but the paper key. */
export function RestoreDialog({ path, set, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('backup');
  const restore = useLongAct('backup.restoreInto');
  const [targetDir, setTargetDir] = useState('');
  const [paperKey, setPaperKey] = useState('');
  const [result, setResult] = useState<Output<'backup.restoreInto'> | null>(null);

  async function confirm() {
    if (result !== null) return onClose();
    const restored = await restore.act({ path, name: set.name, paperKey, targetDir: targetDir.trim() });
    if (restored === undefined) return;
    // The key is not kept on screen or in memory longer than its one use.
    setPaperKey('');
    setResult(restored);
  }

  function close() {
    restore.stop();
    onClose();
  }

  return (
    <ConfirmDialog
      title={t('restoreTitle')}
      text={result === null ? t('restoreText') : undefined}
      confirmLabel={result === null ? t('restoreRun') : t('close')}
      busy={restore.acting}
      disabled={result === null && (targetDir.trim() === '' || paperKey.trim() === '')}
      fault={restore.fault}
      onConfirm={() => void confirm()}
      onClose={close}
      testId="backup-restore-dialog"
    >
      {result === null ? (
        <Stack spacing={1.5}>
          <Typography variant="body2">
            {momentText(set.madeAt)} · {t('holdsText', { ...set })}
          </Typography>
          <FolderInput
            label={t('targetDir')}
            value={targetDir}
            onChange={setTargetDir}
            testId="backup-restore-target"
          />
          <KeyInput value={paperKey} onChange={setPaperKey} testId="backup-restore-key" />
          {restore.acting ? <ProgressLine progress={restore.progress} onStop={restore.stop} /> : null}
        </Stack>
      ) : (
        <RestoreResult result={result} />
      )}
    </ConfirmDialog>
  );
}

function RestoreResult({ result }: { result: Output<'backup.restoreInto'> }) {
  const { t } = useTranslation('backup');
  return (
    <Stack spacing={1.5} data-testid="backup-restore-result" data-matches={result.matches}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <StateChip
          label={result.matches ? t('lightWord.green') : t('state.damaged')}
          tone={result.matches ? 'good' : 'bad'}
        />
        <Typography>{result.matches ? t('restoreMatches') : t('restoreDiffers')}</Typography>
      </Stack>
      <Typography variant="body2">{t('restoredTo', { path: result.targetDir })}</Typography>
      <Counts counts={result.counts} />
    </Stack>
  );
}
