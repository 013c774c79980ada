import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useAsk, useMay } from '../office/hooks';
import { ActionButton } from './ActionButton';
import { FaultNote } from './FaultNote';
import { PreviewPages } from './PreviewPages';
import type { OpenedPdf } from './pdfPages';
import { useToast } from './Toast';
import { openToken } from './usePreview';

interface Opened {
  token: string;
  mediaType: string;
  title: string;
}

const endings: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

function ScannedPages({ token }: { token: string }) {
  const [pdf, setPdf] = useState<OpenedPdf | null>(null);
  const [failed, setFailed] = useState(false);
  const { t } = useTranslation('papers');
  useEffect(() => {
    const control = new AbortController();
    let opened: OpenedPdf | null = null;
    openToken(token, control.signal).then(
      (file) => {
        opened = file;
        if (control.signal.aborted) file.close();
        else setPdf(file);
      },
      () => setFailed(!control.signal.aborted),
    );
    return () => {
      control.abort();
      opened?.close();
    };
  }, [token]);
  if (failed) return <Typography role="alert">{t('preview.drawFailed')}</Typography>;
  return pdf === null ? null : <PreviewPages pdf={pdf} scale={1} />;
}

function ScanView({ opened, onClose }: { opened: Opened; onClose(): void }) {
  const { t } = useTranslation('papers');
  const ending = endings[opened.mediaType];
  return (
    <Dialog open fullScreen onClose={onClose} aria-label={opened.title} data-testid="scan-view">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, py: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }} noWrap>
          {opened.title}
        </Typography>
        <ActionButton label={t('preview.close')} onClick={onClose} testId="scan-close" />
      </Box>
      <Box sx={{ flex: 1, overflow: 'auto', bgcolor: 'action.selected', textAlign: 'center' }}>
        {ending === undefined ? (
          <ScannedPages token={opened.token} />
        ) : (
          <Box
            component="img"
            src={`/preview/${opened.token}.${ending}`}
            alt={opened.title}
            sx={{ maxWidth: '100%' }}
          />
        )}
      </Box>
    </Dialog>
  );
}

/** The signed and scanned sheets of an issued paper. */
export function ScanList({ paperId }: { paperId: string }) {
  const { t } = useTranslation('papers');
  const toast = useToast();
  const { data, error } = useAsk('paper.scans', { paperId });
  const attach = useAct('paper.attachScan');
  const open = useAct('paper.openScan');
  const mayAttach = useMay('paper.attachScan');
  const [opened, setOpened] = useState<Opened | null>(null);

  async function attachIt() {
    const done = await attach.act({ paperId });
    if (done?.scan) toast(t('scans.kept'));
  }

  async function openIt(scanId: string, title: string) {
    const found = await open.act({ scanId });
    if (found !== undefined) setOpened({ ...found, title });
  }

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 1 }} data-testid="scans">
      <Typography variant="body2">{t('scans.title')}:</Typography>
      {data?.length === 0 && <Typography variant="body2">{t('scans.none')}</Typography>}
      {data?.map(({ id, title }) => (
        <ActionButton
          key={id}
          small
          label={t('scans.open', { title })}
          onClick={() => void openIt(id, title)}
          testId="scan-open"
        />
      ))}
      {mayAttach && (
        <ActionButton
          small
          label={t('scans.attach')}
          busy={attach.acting}
          onClick={() => void attachIt()}
          testId="scan-attach"
        />
      )}
      <FaultNote fault={error?.fault ?? attach.fault ?? open.fault} testId="scan-fault" />
      {opened !== null && <ScanView opened={opened} onClose={() => setOpened(null)} />}
    </Box>
  );
}
