import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstallerFile } from '../../../shared/ipc/calls/update';
import { useAct, useAppState, useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';
import { ProgressLine } from '../backup/ProgressLine';
import { type LongAct, useLongAct } from '../backup/useLongAct';
import { InstallerNote } from './InstallerNote';
import { UpdateBack } from './UpdateBack';

/** A newer version from a stick or the LAN: shown first, with a proved backup before, and a way back after. */
export function UpdateTab() {
  const { t } = useTranslation('settings');
  const { demo } = useAppState();
  const asked = useAsk('update.state', {});
  const pick = useAct('update.pick');
  const start = useLongAct('update.start');
  const [file, setFile] = useState<InstallerFile | null>(null);
  const state = asked.data;

  async function choose(): Promise<void> {
    const picked = await pick.act({});
    if (picked !== undefined) setFile(picked);
  }

  return (
    <>
      <Section title={t('update.title')} testId="update">
        <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
          {state === undefined ? null : (
            <Typography data-testid="update-version">
              {t('update.version', { version: state.version })}
            </Typography>
          )}
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('update.text')}
          </Typography>
          {demo ? (
            <Typography>{t('update.demo')}</Typography>
          ) : (
            <ActionButton
              label={t('update.pick')}
              icon="folder"
              busy={pick.acting}
              disabled={start.acting}
              onClick={() => void choose()}
              testId="update-pick"
            />
          )}
          <FaultNote fault={pick.fault} />
          {file === null || demo ? null : <StartUpdate file={file} start={start} />}
        </Stack>
      </Section>
      {state === undefined ? null : (
        <News version={state.version} unseen={state.updated && state.last?.seen === false} />
      )}
      {state?.last && state.updated && !demo ? <UpdateBack state={state} last={state.last} /> : null}
    </>
  );
}

interface StartUpdateProps {
  file: InstallerFile;
  start: LongAct<'update.start'>;
}

/** What was picked, and the start of it with how far the backup before it came. */
function StartUpdate({ file, start }: StartUpdateProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <InstallerNote file={file} />
      <Typography variant="body2">{t('update.startText')}</Typography>
      {start.acting ? (
        <ProgressLine progress={start.progress} onStop={start.stop} />
      ) : (
        <ActionButton
          label={t('update.start')}
          primary
          onClick={() => void start.act({ path: file.path, sha256: file.sha256 })}
          testId="update-start"
        />
      )}
      <FaultNote fault={start.fault} />
    </>
  );
}

function News({ version, unseen }: { version: string; unseen: boolean }) {
  const { t, i18n } = useTranslation('settings');
  const seen = useAct('update.seen');
  const asked = useAsk('update.state', {});
  const key = version.replaceAll('.', '_');
  const news = i18n.exists(`settings:update.newsOf.${key}`) ? t(`update.newsOf.${key}`).split('\n') : [];

  async function noted(): Promise<void> {
    if ((await seen.act({})) !== undefined) await asked.refetch();
  }

  return (
    <Section
      title={t('update.news')}
      aside={
        unseen ? (
          <ActionButton label={t('update.seen')} small onClick={() => void noted()} testId="update-seen" />
        ) : null
      }
      testId="update-news"
    >
      {news.length === 0 ? <Typography variant="body2">{t('update.noNews')}</Typography> : null}
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {news.map((line) => (
          <Typography key={line} component="li" variant="body2">
            {line}
          </Typography>
        ))}
      </ul>
      <FaultNote fault={seen.fault} />
    </Section>
  );
}
