import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scan } from '../../shared/domain/scans';
import { useAct } from '../office/hooks';
import { ActionButton } from './ActionButton';
import { ConfirmDialog } from './ConfirmDialog';
import { IconButton } from './IconButton';
import { ReasonDialog } from './ReasonDialog';
import { ScanThumb } from './ScanThumb';
import { TextInput } from './TextInput';

interface ScanCardProps {
  scan: Scan;
  first: boolean;
  last: boolean;
  mayWrite: boolean;
  onOpen(): void;
}

function RenameDialog({ scan, onClose }: { scan: Scan; onClose(): void }) {
  const { t } = useTranslation('scans');
  const rename = useAct('scan.rename');
  const [title, setTitle] = useState(scan.title);
  async function save() {
    const done = await rename.act({ id: scan.id, version: scan.version, title });
    if (done !== undefined) onClose();
  }
  return (
    <ConfirmDialog
      title={t('rename')}
      busy={rename.acting}
      disabled={title.trim() === ''}
      fault={rename.fault}
      onConfirm={() => void save()}
      onClose={onClose}
      testId="scan-rename-dialog"
    >
      <TextInput label={t('name')} value={title} onChange={setTitle} autoFocus required testId="scan-name" />
    </ConfirmDialog>
  );
}

function RemoveDialog({ scan, onClose }: { scan: Scan; onClose(): void }) {
  const { t } = useTranslation('scans');
  const cancel = useAct('scan.cancel');
  async function remove(reason: string) {
    const done = await cancel.act({ id: scan.id, version: scan.version, reason });
    if (done !== undefined) onClose();
  }
  return (
    <ReasonDialog
      title={t('remove')}
      text={t('removeText')}
      busy={cancel.acting}
      fault={cancel.fault}
      onConfirm={(reason) => void remove(reason)}
      onClose={onClose}
      testId="scan-remove-dialog"
    />
  );
}

/** One scan: a small picture of it, what it is, and what can be done with it. */
export function ScanCard({ scan, first, last, mayWrite, onOpen }: ScanCardProps) {
  const { t, i18n } = useTranslation('scans');
  const move = useAct('scan.move');
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null);
  // a photographed page of 40 KB is not 0,0 MB
  const isSmall = scan.bytes < 100_000;
  const size = (scan.bytes / (isSmall ? 1e3 : 1e6)).toLocaleString(i18n.language, {
    maximumFractionDigits: isSmall ? 0 : 1,
    minimumFractionDigits: isSmall ? 0 : 1,
  });
  const pages = scan.pages === 0 ? t('pagesUnknown') : t('pages', { count: scan.pages });
  return (
    <Box
      component="li"
      data-testid="scan"
      data-id={scan.id}
      sx={{ display: 'flex', gap: 1.5, py: 1, minWidth: 0 }}
    >
      <ScanThumb key={scan.sha256} scan={scan} mayCount={mayWrite} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{scan.title}</Typography>
        <Typography variant="body2" data-testid="scan-facts" sx={{ color: 'text.secondary' }}>
          {pages} · {t(isSmall ? 'sizeSmall' : 'size', { size })}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center', mt: 0.5 }}>
          <ActionButton small label={t('view', { title: scan.title })} onClick={onOpen} testId="scan-open" />
          {mayWrite && (
            <>
              <IconButton
                icon="edit"
                label={t('rename')}
                onClick={() => setAsking('rename')}
                testId="scan-rename"
              />
              <IconButton
                icon="up"
                label={t('up')}
                disabled={first}
                onClick={() => void move.act({ id: scan.id, by: -1 })}
                testId="scan-up"
              />
              <IconButton
                icon="down"
                label={t('down')}
                disabled={last}
                onClick={() => void move.act({ id: scan.id, by: 1 })}
                testId="scan-down"
              />
              <IconButton
                icon="close"
                label={t('remove')}
                onClick={() => setAsking('remove')}
                testId="scan-remove"
              />
            </>
          )}
        </Box>
      </Box>
      {asking === 'rename' && <RenameDialog scan={scan} onClose={() => setAsking(null)} />}
      {asking === 'remove' && <RemoveDialog scan={scan} onClose={() => setAsking(null)} />}
    </Box>
  );
}

/** Scans that were taken away: still there, with the reason, and brought back with one press. */
export function CancelledScans({ scans, mayWrite }: { scans: readonly Scan[]; mayWrite: boolean }) {
  const { t } = useTranslation('scans');
  const restore = useAct('scan.restore');
  if (scans.length === 0) return null;
  return (
    <Box component="details" data-testid="scans-cancelled" sx={{ mt: 1 }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontSize: '0.875rem' }}>
        {t('removed', { count: scans.length })}
      </Box>
      {scans.map(({ id, version, title, cancelReason }) => (
        <Box key={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.5 }}>
          <Typography variant="body2" sx={{ flex: '1 1 12rem' }}>
            {title} · {t('reason', { reason: cancelReason })}
          </Typography>
          {mayWrite && (
            <ActionButton
              small
              label={t('restore')}
              onClick={() => void restore.act({ id, version })}
              testId="scan-restore"
            />
          )}
        </Box>
      ))}
    </Box>
  );
}
