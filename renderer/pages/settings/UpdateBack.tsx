import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstallerFile, UpdateNote } from '../../../shared/ipc/calls/update';
import type { Output } from '../../../shared/ipc/contract';
import { momentText } from '../../../shared/text/dates';
import { useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';
import { KeyInput, needsKey } from '../backup/KeyInput';
import { ProgressLine } from '../backup/ProgressLine';
import { useLongAct } from '../backup/useLongAct';
import { InstallerNote } from './InstallerNote';

interface UpdateBackProps {
  state: Output<'update.state'>;
  last: UpdateNote;
}

/** Back to the version before the last update, with its data where this version has changed them. */
export function UpdateBack({ state, last }: UpdateBackProps) {
  const { t } = useTranslation('settings');
  const pick = useAct('update.pick');
  const look = useAct('update.look');
  const back = useLongAct('update.back');
  const [file, setFile] = useState<InstallerFile | null>(null);
  const [paperKey, setPaperKey] = useState('');
  const { from, set } = last;
  const words = { from, sequence: set.sequence, place: set.placeName, at: momentText(last.at) };

  async function choose(kept: boolean): Promise<void> {
    const found = kept ? await look.act({ path: state.earlierInstaller }) : await pick.act({});
    if (found !== undefined) setFile(found);
  }

  return (
    <Section title={t('update.back', words)} testId="update-back">
      <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
        <Typography variant="body2">{t('update.last', words)}</Typography>
        <Typography variant="body2">
          {t(state.dataChanged ? 'update.backChanged' : 'update.backSame', words)}
        </Typography>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {state.earlierInstaller === '' ? null : (
            <ActionButton
              label={t('update.backKept', words)}
              busy={look.acting}
              onClick={() => void choose(true)}
              testId="update-back-kept"
            />
          )}
          <ActionButton
            label={t('update.backPick', words)}
            icon="folder"
            busy={pick.acting}
            onClick={() => void choose(false)}
            testId="update-back-pick"
          />
        </Stack>
        <FaultNote fault={pick.fault ?? look.fault} />
        {file === null ? null : <InstallerNote file={file} />}
        {needsKey(back.fault) ? (
          <KeyInput value={paperKey} onChange={setPaperKey} testId="update-back-key" />
        ) : null}
        {file === null || back.acting ? null : (
          <ActionButton
            label={t('update.backGo', words)}
            danger
            onClick={() => void back.act({ path: file.path, sha256: file.sha256, paperKey })}
            testId="update-back-go"
          />
        )}
        {back.acting ? <ProgressLine progress={back.progress} onStop={back.stop} /> : null}
        <FaultNote fault={back.fault} />
      </Stack>
    </Section>
  );
}
