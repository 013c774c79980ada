import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/ipc/calls/access';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { Columns } from '../../parts/Columns';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { ScanFolder } from '../../parts/ScanFolder';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';

const themes = ['system', 'light', 'dark'] as const;
const languages = ['vi', 'en'] as const;
const zooms = [80, 90, 100, 110, 125, 150, 175, 200];

/** Language, colours and size of this PC; and the own password. */
export function LookTab() {
  const { t } = useTranslation('settings');
  const { t: scans } = useTranslation('scans');
  const mayWatch = useMay('scan.setFolder');
  const client = useQueryClient();
  const { data } = useAsk('settings.get', {});
  const { act, fault } = useAct('settings.save');
  if (data === undefined) return null;
  const settings = data;

  async function save(change: Partial<Settings>): Promise<void> {
    const wanted = { ...settings, ...change };
    const show = (shown: Settings) => client.setQueryData(['settings.get', {}], shown);
    show(wanted);
    const saved = await act(wanted);
    if (saved === undefined) return void show(settings);
    // The window takes its size when a page is loaded; the address keeps the place.
    if (saved.zoom !== settings.zoom) window.location.reload();
  }

  return (
    <>
      <Section title={t('look.title')}>
        <Columns>
          <PickInput
            label={t('look.language')}
            value={settings.language}
            options={languages.map((each) => ({ value: each, label: t(`look.languageIs.${each}`) }))}
            onChange={(language) => void save({ language })}
            testId="settings-language"
          />
          <PickInput
            label={t('look.theme')}
            value={settings.theme}
            options={themes.map((each) => ({ value: each, label: t(`look.themeIs.${each}`) }))}
            onChange={(theme) => void save({ theme })}
            testId="settings-theme"
          />
          <PickInput
            label={t('look.zoom')}
            value={String(Math.round(settings.zoom * 100))}
            options={zooms.map((each) => ({ value: String(each), label: `${each}%` }))}
            onChange={(zoom) => void save({ zoom: Number(zoom) / 100 })}
            testId="settings-zoom"
          />
        </Columns>
        <FaultNote fault={fault} />
      </Section>
      {mayWatch && (
        <Section title={scans('folder.title')} testId="settings-scan-folder">
          <Typography variant="body2" sx={{ mb: 1 }}>
            {scans('folder.text')}
          </Typography>
          <ScanFolder />
        </Section>
      )}
      <OwnPassword />
    </>
  );
}

function OwnPassword() {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const { act, acting, fault } = useAct('auth.changePassword');
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const [repeat, setRepeat] = useState('');
  const differs = repeat !== '' && repeat !== newPassword;

  async function change(): Promise<void> {
    const done = await act({ oldPassword, newPassword });
    if (done === undefined) return;
    setOld('');
    setNew('');
    setRepeat('');
    toast(t('password.done'));
  }

  return (
    <Section title={t('password.title')}>
      <Columns>
        <TextInput
          label={t('password.old')}
          type="password"
          autoComplete="current-password"
          value={oldPassword}
          onChange={setOld}
          testId="password-old"
        />
        <TextInput
          label={t('password.new')}
          hint={t('password.hint')}
          type="password"
          autoComplete="new-password"
          value={newPassword}
          onChange={setNew}
          testId="password-new"
        />
        <TextInput
          label={t('password.repeat')}
          error={differs ? t('password.differs') : undefined}
          type="password"
          autoComplete="new-password"
          value={repeat}
          onChange={setRepeat}
          testId="password-repeat"
        />
      </Columns>
      <FaultNote fault={fault} />
      <ActionButton
        label={t('password.change')}
        busy={acting}
        disabled={oldPassword === '' || newPassword === '' || repeat !== newPassword}
        onClick={() => void change()}
        testId="password-change"
      />
    </Section>
  );
}
