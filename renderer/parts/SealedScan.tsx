import { useTranslation } from 'react-i18next';
import type { Scan } from '../../shared/domain/scans';
import { useAct } from '../office/hooks';
import { type SealedAnswer, SealedAsk } from './SealedAsk';
import type { OpenedToken } from './scanSheets';

interface SealedScanProps {
  scan: Scan;
  onOpen(opened: OpenedToken): void;
  onClose(): void;
}

/** Asks who is entitled for passphrase and reason before a sealed scan is opened; both go no further than this act. */
export function SealedScan({ scan, onOpen, onClose }: SealedScanProps) {
  const { t } = useTranslation('scans');
  const open = useAct('scan.open');

  async function openIt(answer: SealedAnswer) {
    const opened = await open.act({ id: scan.id, ...answer });
    if (opened !== undefined) onOpen(opened);
  }

  return (
    <SealedAsk
      title={t('sealed.title')}
      text={t('sealed.text')}
      confirmLabel={t('sealed.open')}
      reasonLabel={t('sealed.reason')}
      passphraseLabel={t('sealed.passphrase')}
      busy={open.acting}
      fault={open.fault}
      onConfirm={(answer) => void openIt(answer)}
      onClose={onClose}
      testId="scan-sealed-dialog"
      fieldId="scan"
    />
  );
}
