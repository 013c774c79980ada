import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scan, ScanNoun } from '../../shared/domain/scans';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAsk, useMay } from '../office/hooks';
import { FaultNote } from './FaultNote';
import { Icon } from './Icon';
import { ScanAdding, titleOf } from './ScanAdding';
import { ScanArriving } from './ScanArriving';
import { CancelledScans, ScanCard } from './ScanCard';
import { ScanView } from './ScanView';
import { SealedScan } from './SealedScan';
import { attachFile } from './scanQueue';
import type { OpenedToken } from './scanSheets';
import { useToast } from './Toast';
import { useScanDrop } from './useScanDrop';

export interface ScanListProps {
  noun: ScanNoun;
  recordId: string;
  /** the list stands in a dialog, so its keys work there */
  inDialog?: boolean;
}

function useAttached() {
  const { t } = useTranslation('scans');
  const toast = useToast();
  const [elsewhere, setElsewhere] = useState(0);
  const said = (done: Output<'scan.attach'>) => {
    toast(t(done.again ? 'again' : 'kept'));
    setElsewhere(done.elsewhere.length);
  };
  return { said, elsewhere };
}

/** One sheet is looked at; a sealed one asks for the passphrase first. */
function useOpening() {
  const open = useAct('scan.open');
  const [viewed, setViewed] = useState<{ opened: OpenedToken; title: string } | null>(null);
  const [asked, setAsked] = useState<Scan | null>(null);

  async function openIt(scan: Scan) {
    if (scan.sealed) return setAsked(scan);
    const opened = await open.act({ id: scan.id, passphrase: null, reason: '' });
    if (opened !== undefined) setViewed({ opened, title: scan.title });
  }

  return { fault: open.fault, viewed, setViewed, asked, setAsked, openIt: (scan: Scan) => void openIt(scan) };
}

function Opened({ opening }: { opening: ReturnType<typeof useOpening> }) {
  const { viewed, setViewed, asked, setAsked } = opening;
  return (
    <>
      {asked !== null && (
        <SealedScan
          scan={asked}
          onOpen={(opened) => {
            setViewed({ opened, title: asked.title });
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {viewed !== null && <ScanView {...viewed} onClose={() => setViewed(null)} />}
    </>
  );
}

interface SheetsProps {
  scans: readonly Scan[];
  mayWrite: boolean;
  onOpen(scan: Scan): void;
}

function Sheets({ scans, mayWrite, onOpen }: SheetsProps) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(20rem, 1fr))',
      }}
    >
      {scans.map((scan, index) => (
        <ScanCard
          key={scan.id}
          scan={scan}
          first={index === 0}
          last={index === scans.length - 1}
          mayWrite={mayWrite}
          onOpen={() => onOpen(scan)}
        />
      ))}
    </Box>
  );
}

/** The scanned sheets of a record: attached by choosing, dropping, pasting or from the scanner; looked at inside. */
export function ScanList({ noun, recordId, inDialog = false }: ScanListProps) {
  const { t } = useTranslation('scans');
  const owner = { noun, recordId };
  const { data, error } = useAsk('scan.list', owner);
  const mayAttach = useMay('scan.attach');
  const opening = useOpening();
  const { said, elsewhere } = useAttached();
  const mayAdd = mayAttach && data !== undefined && data.standing !== 'refused';
  const add = (files: readonly File[], title: (file: File) => string) => {
    for (const file of files) attachFile(owner, file, title(file), said);
  };
  const drop = useScanDrop(
    mayAdd,
    (files) => add(files, titleOf),
    (files) => add(files, () => t('pasted')),
  );

  if (data === undefined) {
    if (error?.fault.code === 'record.missing')
      return <Typography variant="body2">{t('unsaved')}</Typography>;
    return <FaultNote fault={error?.fault} />;
  }
  const { scans, cancelled, standing } = data;
  return (
    <Box
      data-testid="scans"
      {...drop.handlers}
      sx={{
        border: 2,
        borderStyle: 'dashed',
        borderColor: drop.over ? 'primary.main' : 'divider',
        borderRadius: 1,
        p: 1.5,
        // a ground of its own: over the grey of a preview its words are too faint in the dark
        bgcolor: drop.over ? 'action.hover' : 'background.paper',
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t(noun === 'paper' ? 'signed' : 'title')}
      </Typography>
      {standing !== 'open' && (
        <Typography variant="body2" data-testid="scan-standing" sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
          <Icon name="seal" />
          {t(standing === 'sealed' ? 'sealedNote' : 'refusedNote')}
        </Typography>
      )}
      {scans.length === 0 && <Typography variant="body2">{t('none')}</Typography>}
      <Sheets scans={scans} mayWrite={mayAttach} onOpen={opening.openIt} />
      <FaultNote fault={opening.fault} testId="scan-open-fault" />
      {elsewhere > 0 && (
        <Typography role="status" data-testid="scan-elsewhere">
          {t('elsewhere', { count: elsewhere })}
        </Typography>
      )}
      <ScanArriving owner={owner} />
      {mayAdd && <ScanAdding owner={owner} inDialog={inDialog} onAttached={said} />}
      <CancelledScans scans={cancelled} mayWrite={mayAttach} />
      <Opened opening={opening} />
    </Box>
  );
}
