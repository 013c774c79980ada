import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSetRow } from '../../../shared/ipc/calls/care';
import type { Output } from '../../../shared/ipc/contract';
import { useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';
import { Counts } from './Counts';
import { FolderInput } from './FolderInput';
import { KeyInput } from './KeyInput';
import { ProgressLine } from './ProgressLine';
import { SetList } from './SetList';
import { useLongAct } from './useLongAct';

interface RestoreHereProps {
  /** the restored data are in place: ask for the state of the app again */
  onDone(): void;
}

/** On a new PC, or when the data are damaged: place, set, paper key, and the office is back. */
export function RestoreHere({ onDone }: RestoreHereProps) {
  const { t } = useTranslation('backup');
  const list = useAct('backup.list');
  const restore = useLongAct('backup.restoreHere');
  const [path, setPath] = useState('');
  const [found, setFound] = useState<{ path: string; sets: BackupSetRow[] } | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [paperKey, setPaperKey] = useState('');
  const [asking, setAsking] = useState(false);
  const [result, setResult] = useState<Output<'backup.restoreHere'> | null>(null);

  async function find() {
    const sets = await list.act({ path: path.trim() });
    if (sets === undefined) return;
    setFound({ path: path.trim(), sets });
    setChosen(sets.toSorted((a, b) => b.sequence - a.sequence)[0]?.name ?? null);
  }

  async function run() {
    setAsking(false);
    if (found === null || chosen === null) return;
    const restored = await restore.act({ path: found.path, name: chosen, paperKey });
    if (restored === undefined) return;
    setPaperKey('');
    setResult(restored);
  }

  if (result !== null) return <RestoredHere result={result} onDone={onDone} />;
  return (
    <Section title={t('hereTitle')} testId="restore-here">
      <Stack spacing={2}>
        <Typography>{t('hereText')}</Typography>
        <FolderInput label={t('herePlace')} value={path} onChange={setPath} testId="restore-here-path" />
        <Box>
          <ActionButton
            label={t('hereFind')}
            busy={list.acting}
            disabled={path.trim() === ''}
            onClick={() => void find()}
            testId="restore-here-find"
          />
        </Box>
        <FaultNote fault={list.fault} />
        {found === null ? null : (
          <>
            <Typography sx={{ fontWeight: 600 }}>{t('hereSet')}</Typography>
            <SetList sets={found.sets} chosen={chosen} onChoose={setChosen} />
            <Typography sx={{ fontWeight: 600 }}>{t('hereKey')}</Typography>
            <KeyInput value={paperKey} onChange={setPaperKey} testId="restore-here-key" />
            {restore.acting ? <ProgressLine progress={restore.progress} onStop={restore.stop} /> : null}
            <FaultNote fault={restore.fault} />
            <Box>
              <ActionButton
                label={t('hereRun')}
                primary
                busy={restore.acting}
                disabled={chosen === null || paperKey.trim() === ''}
                onClick={() => setAsking(true)}
                testId="restore-here-run"
              />
            </Box>
          </>
        )}
      </Stack>
      {asking ? (
        <ConfirmDialog
          title={t('hereConfirmTitle')}
          text={t('hereConfirmText')}
          confirmLabel={t('hereRun')}
          danger
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
          testId="restore-here-dialog"
        />
      ) : null}
    </Section>
  );
}

function RestoredHere({ result, onDone }: RestoreHereProps & { result: Output<'backup.restoreHere'> }) {
  const { t } = useTranslation('backup');
  return (
    <Section title={t('hereDone')} testId="restore-here-result">
      <Stack spacing={1.5}>
        {result.setAside === '' ? null : (
          <Typography>{t('hereSetAside', { path: result.setAside })}</Typography>
        )}
        <Counts counts={result.counts} />
        <Box>
          <ActionButton label={t('hereGo')} primary onClick={onDone} testId="restore-here-go" />
        </Box>
      </Stack>
    </Section>
  );
}
