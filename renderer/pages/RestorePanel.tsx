import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockAt, dayAt } from '../../shared/domain/day';
import type { Output } from '../../shared/ipc/contract';
import { dmy } from '../../shared/text/dates';
import { useAct, useAppState } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { ProseInput } from '../parts/ProseInput';
import { RowList } from '../parts/RowList';
import { CompareCounts } from './backup/CompareCounts';

type SetRow = Output<'backup.list'>[number] & { id: string };

/** On a new PC or after damage: from a place of backups and the paper key to a working office. */
export function RestorePanel() {
  const { t } = useTranslation('access');
  const { refresh } = useAppState();
  const pick = useAct('backup.pickFolder');
  const list = useAct('backup.list');
  const restore = useAct('backup.restoreHere');
  const [path, setPath] = useState('');
  const [sets, setSets] = useState<SetRow[] | null>(null);
  const [chosen, setChosen] = useState<SetRow | null>(null);
  const [paperKey, setPaperKey] = useState('');

  async function choosePlace(): Promise<void> {
    const picked = await pick.act({});
    if (picked === undefined || picked.path === '') return;
    setPath(picked.path);
    setChosen(null);
    const found = await list.act({ path: picked.path });
    setSets(found?.map((set) => ({ ...set, id: set.name })) ?? null);
  }

  async function go(): Promise<void> {
    if (chosen === null) return;
    const done = await restore.act({ path, name: chosen.name, paperKey });
    if (done !== undefined) await refresh();
  }

  return (
    <Box data-testid="restore" sx={{ mt: 3 }}>
      <Typography variant="h2">{t('restore.title')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('restore.text')}
      </Typography>
      <ActionButton
        label={t('restore.pick')}
        icon="folder"
        busy={pick.acting || list.acting}
        onClick={() => void choosePlace()}
        testId="restore-pick"
      />
      {sets !== null && (
        <RowList<SetRow>
          columns={[
            { key: 'at', label: t('restore.at'), render: (row) => momentText(row.madeAt) },
            { key: 'visits', label: t('restore.visits'), render: (row) => row.visits },
            { key: 'petitions', label: t('restore.petitions'), render: (row) => row.petitions },
            { key: 'state', label: t('restore.state'), render: (row) => t(`restore.is.${row.state}`) },
          ]}
          rows={sets}
          selectedId={chosen?.id}
          onOpen={setChosen}
          emptyText={t('restore.none')}
          testId="restore-sets"
        />
      )}
      {chosen !== null && (
        <Box sx={{ mt: 2 }}>
          <CompareCounts path={path} name={chosen.name} />
          <ProseInput
            label={t('restore.key', { at: momentText(chosen.madeAt) })}
            hint={t('restore.keyHint')}
            value={paperKey}
            onChange={setPaperKey}
            minRows={5}
            testId="restore-key"
          />
          <Box sx={{ mt: 1 }}>
            <ActionButton
              label={t('restore.go')}
              primary
              busy={restore.acting}
              disabled={paperKey.trim() === ''}
              onClick={() => void go()}
              testId="restore-go"
            />
          </Box>
        </Box>
      )}
      <FaultNote fault={restore.fault ?? list.fault ?? pick.fault} />
    </Box>
  );
}

function momentText(at: string): string {
  return `${clockAt(at)} ${dmy(dayAt(at))}`;
}
