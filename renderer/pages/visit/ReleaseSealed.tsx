import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useMay, useStaff } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { type SealedAnswer, SealedAsk } from '../../parts/SealedAsk';
import { useToast } from '../../parts/Toast';

interface ReleaseSealedProps {
  noun: 'visit' | 'petition';
  id: string;
  onReleased(): void;
}

function ReleaseDialog({ noun, id, onReleased, onClose }: ReleaseSealedProps & { onClose(): void }) {
  const { t } = useTranslation('visits');
  const toast = useToast();
  const release = useAct('sealed.release');

  async function confirm(answer: SealedAnswer) {
    const done = await release.act({ noun, id, ...answer });
    if (done === undefined) return;
    toast(t('sealed.released', { count: done.drafts }));
    onClose();
    onReleased();
  }

  return (
    <SealedAsk
      title={t('sealed.releaseTitle')}
      text={t('sealed.releaseText')}
      confirmLabel={t('sealed.releaseYes')}
      reasonLabel={t('sealed.releaseReason')}
      passphraseLabel={t('sealed.passphrase')}
      busy={release.acting}
      fault={release.fault}
      onConfirm={(answer) => void confirm(answer)}
      onClose={onClose}
      testId="sealed-release-dialog"
      fieldId="sealed-release"
    />
  );
}

/** For a record that was called a denunciation by mistake: who may open the compartment takes it out again. */
export function ReleaseSealed(props: ReleaseSealedProps) {
  const { t } = useTranslation('visits');
  const may = useMay('sealed.release');
  const entitled = useStaff()?.entitled === true;
  const [asking, setAsking] = useState(false);
  if (!may || !entitled) return null;
  return (
    <>
      <ActionButton label={t('sealed.release')} onClick={() => setAsking(true)} testId="sealed-release" />
      {asking && <ReleaseDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}
