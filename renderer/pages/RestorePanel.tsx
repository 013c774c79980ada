import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSetRow } from '../../shared/ipc/calls/care';
import { momentText } from '../../shared/text/dates';
import { useAppState } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { ProseInput } from '../parts/ProseInput';
import { CompareCounts } from './backup/CompareCounts';
import { ProgressLine } from './backup/ProgressLine';
import { RestoreFrom } from './backup/RestoreFrom';
import { SetList } from './backup/SetList';
import { useLongAct } from './backup/useLongAct';

/** On a new PC or after damage: from a place of backups and the paper key to a working office. */
export function RestorePanel() {
  const { t } = useTranslation('access');
  const list = useLongAct('backup.list');
  const wanted = useRef('');
  const [path, setPath] = useState('');
  const [sets, setSets] = useState<BackupSetRow[] | null>(null);
  const [chosenName, setChosenName] = useState<string | null>(null);
  const chosen = sets?.find(({ name }) => name === chosenName) ?? null;

  async function look(at: string): Promise<void> {
    forget();
    wanted.current = at;
    setPath(at);
    const found = await list.act({ path: at });
    // somewhere else was typed meanwhile: its sets are not these
    if (wanted.current === at) setSets(found ?? null);
  }

  function forget(): void {
    wanted.current = '';
    setSets(null);
    setChosenName(null);
  }

  return (
    <Box data-testid="restore" sx={{ mt: 3 }}>
      <Typography variant="h2">{t('restore.title')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('restore.text')}
      </Typography>
      <RestoreFrom busy={list.acting} onPath={(at) => void look(at)} onChange={forget} />
      {list.acting ? <ProgressLine progress={list.progress} onStop={list.stop} /> : null}
      <FaultNote fault={list.fault} />
      {sets === null ? null : (
        <SetList sets={sets} chosen={chosenName} onChoose={setChosenName} testId="restore-sets" />
      )}
      {chosen === null ? null : <RestoreSet key={chosen.name} path={path} set={chosen} />}
    </Box>
  );
}

/** What the chosen set holds beside what stands here, and the sheet that opens it. */
function RestoreSet({ path, set }: { path: string; set: BackupSetRow }) {
  const { t } = useTranslation('access');
  const { refresh } = useAppState();
  const restore = useLongAct('backup.restoreHere');
  const [paperKey, setPaperKey] = useState('');

  async function go(): Promise<void> {
    const done = await restore.act({ path, name: set.name, paperKey });
    if (done !== undefined) await refresh();
  }

  return (
    <Box sx={{ mt: 2 }}>
      <CompareCounts path={path} name={set.name} />
      <ProseInput
        label={t('restore.key', { at: momentText(set.madeAt) })}
        hint={t('restore.keyHint')}
        value={paperKey}
        onChange={setPaperKey}
        minRows={5}
        testId="restore-key"
      />
      <Box sx={{ mt: 1 }}>
        {restore.acting ? (
          <ProgressLine progress={restore.progress} onStop={restore.stop} />
        ) : (
          <ActionButton
            label={t('restore.go')}
            primary
            disabled={paperKey.trim() === ''}
            onClick={() => void go()}
            testId="restore-go"
          />
        )}
      </Box>
      <FaultNote fault={restore.fault} />
    </Box>
  );
}
