import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPosted } from '../../shared/domain/postedSheets';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { usePickedNotice } from '../office/usePickedNotice';
import { ActionButton } from './ActionButton';
import { FaultNote } from './FaultNote';
import { NamesakeAct } from './NamesakeAct';
import { OutputButtons, type Outputs, useOutputs } from './PaperOutputs';
import { besidePaper, PaperSide } from './PaperSide';
import { PreviewPages } from './PreviewPages';
import { PrintDialog } from './PrintDialog';
import { SheetPick, withPage } from './SheetPick';
import { useHotkeys } from './useHotkeys';
import { type Preview, usePreview } from './usePreview';
import { useZoom } from './useZoom';
import { ZoomTools } from './ZoomTools';

export interface PaperPreviewProps {
  source: PaperSource;
  onClose(): void;
  /** further acts of whoever shows the preview, such as issuing */
  actions?: ReactNode;
}

interface PreviewTitleProps {
  id: string;
  preview: Preview;
}

function PreviewTitle({ id, preview: { title, pdf } }: PreviewTitleProps) {
  const { t } = useTranslation('papers');
  return (
    <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
      <Typography id={id} variant="h2" noWrap>
        {title || t('preview.title')}
      </Typography>
      <Typography variant="body2" data-testid="preview-count" sx={{ color: 'text.secondary' }}>
        {pdf === null ? '' : t('preview.pages', { count: pdf.pages })}
      </Typography>
    </Box>
  );
}

interface OutputsOfProps {
  outputs: Outputs;
  source: PaperSource;
}

/** What went wrong, what was saved where, or that the paper is being made. */
function PreviewNotes({ preview, outputs, source }: OutputsOfProps & { preview: Preview }) {
  const { t } = useTranslation('papers');
  const { pdf, fault, drawFailed } = preview;
  return (
    <>
      <Box sx={{ px: 2, position: 'sticky', left: 0 }}>
        <FaultNote fault={fault ?? outputs.fault} testId="preview-fault" />
        <NamesakeAct fault={outputs.fault} source={source} />
        {outputs.note !== '' && (
          <Typography role="status" data-testid="preview-note" sx={{ py: 1 }}>
            {outputs.note}
          </Typography>
        )}
        {drawFailed && <Typography role="alert">{t('preview.drawFailed')}</Typography>}
      </Box>
      {pdf === null && fault === null && !drawFailed && (
        <Box sx={{ p: 2 }}>
          <LinearProgress aria-label={t('preview.making')} />
          <Typography role="status">{t('preview.making')}</Typography>
        </Box>
      )}
    </>
  );
}

function AskedPrint({ outputs, source }: OutputsOfProps) {
  const { t } = useTranslation('papers');
  return (
    <PrintDialog
      source={source}
      title={t('printing.title')}
      busy={outputs.printing}
      fault={outputs.printFault}
      onPrint={outputs.printIt}
      onClose={outputs.closePrint}
    >
      <NamesakeAct fault={outputs.printFault} source={source} />
    </PrintDialog>
  );
}

/** One paper; of those beside an issued one, the next that is asked for stands in its place. */
export function PaperPreview({ source, ...others }: PaperPreviewProps) {
  const [nextId, setNextId] = useState<string | null>(null);
  if (nextId === null) return <ShownPaper {...others} source={source} onPaper={setNextId} />;
  return (
    <ShownPaper
      key={nextId}
      source={{ of: 'paper', id: nextId }}
      onClose={others.onClose}
      onPaper={setNextId}
    />
  );
}

/** The paper on the sheet that was picked for what hangs on a board; another paper keeps its own. */
function useSheet(asked: PaperSource) {
  const [page, setPage] = usePickedNotice('noticePage');
  // what a paper is made to hang on is known once it was made; a slip keeps its own sheet
  const [hangs, setHangs] = useState(asked.of === 'schedule');
  const source = withPage(asked, hangs ? page : 'own');
  const preview = usePreview(source);
  const { kind } = preview;
  useEffect(() => {
    if (kind !== null && isPosted(kind)) setHangs(true);
  }, [kind]);
  return { source, page, setPage, preview };
}

/** Shows the PDF itself that will be printed, so that screen and sheet cannot differ. */
function ShownPaper({
  source: asked,
  onClose,
  actions,
  onPaper,
}: PaperPreviewProps & { onPaper(id: string): void }) {
  const { t } = useTranslation('papers');
  const titleId = useId();
  const { source, page, setPage, preview } = useSheet(asked);
  const { kind, pdf } = preview;
  const zoom = useZoom(pdf);
  const outputs = useOutputs(source);
  const isWide = useMediaQuery(besidePaper, { noSsr: true });
  const side =
    source.of === 'paper' ? (
      <PaperSide id={source.id} beside={isWide} onPaper={onPaper} onGo={onClose} />
    ) : null;
  const ready = pdf !== null || preview.drawFailed;
  useHotkeys(
    {
      'Ctrl+P': () => (ready && !outputs.busy ? outputs.askPrint() : undefined),
      'Ctrl++': zoom.closer,
      'Ctrl+=': zoom.closer,
      'Ctrl+-': zoom.farther,
    },
    { inDialog: true },
  );

  return (
    <Dialog
      open
      fullScreen
      transitionDuration={0}
      onClose={onClose}
      aria-labelledby={titleId}
      data-testid="preview"
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          px: 2,
          py: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <PreviewTitle id={titleId} preview={preview} />
        <ZoomTools zoom={zoom} disabled={pdf === null} />
        <SheetPick kind={kind} value={page} onChange={setPage} />
        {actions}
        <OutputButtons outputs={outputs} ready={ready} mayBeFile={source.of !== 'paperKey'} />
        <ActionButton label={t('preview.close')} onClick={onClose} testId="preview-close" />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <Box
          ref={zoom.room}
          // the arrows scroll what has the focus
          tabIndex={0}
          role="group"
          aria-label={preview.title || t('preview.title')}
          sx={{ flex: 1, minWidth: 0, overflow: 'auto', bgcolor: 'action.selected' }}
        >
          <PreviewNotes preview={preview} outputs={outputs} source={source} />
          {pdf !== null && <PreviewPages pdf={pdf} scale={zoom.scale} />}
          {isWide ? null : side}
        </Box>
        {isWide ? side : null}
      </Box>
      {outputs.asking && <AskedPrint outputs={outputs} source={source} />}
    </Dialog>
  );
}
