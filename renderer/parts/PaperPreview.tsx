import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPosted } from '../../shared/domain/postedSheets';
import type { PrintChoice } from '../../shared/domain/printing';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { useAct } from '../office/hooks';
import { usePickedNotice } from '../office/usePickedNotice';
import { ActionButton } from './ActionButton';
import { FaultNote } from './FaultNote';
import { IconButton } from './IconButton';
import { NamesakeAct } from './NamesakeAct';
import { besidePaper, PaperSide } from './PaperSide';
import { PreviewPages } from './PreviewPages';
import { PrintDialog } from './PrintDialog';
import { SheetPick, withPage } from './SheetPick';
import { useToast } from './Toast';
import { useHotkeys } from './useHotkeys';
import { usePreview } from './usePreview';
import { useZoom } from './useZoom';

export interface PaperPreviewProps {
  source: PaperSource;
  onClose(): void;
  /** further acts of whoever shows the preview, such as issuing */
  actions?: ReactNode;
}

function useOutputs(source: PaperSource) {
  const { t } = useTranslation('papers');
  const toast = useToast();
  const print = useAct('paper.print');
  const save = useAct('paper.export');
  const [note, setNote] = useState('');
  const [asking, setAsking] = useState(false);

  async function printIt(choice: PrintChoice | null) {
    const done = await print.act({ source, choice });
    if (done === undefined) return;
    setAsking(false);
    if (done.outcome === 'printed') toast(t('preview.printed'));
    if (done.outcome === 'cancelled') toast(t('preview.printCancelled'));
    setNote(done.outcome === 'failed' ? t('preview.printFailed', { path: done.savedTo }) : '');
  }

  async function saveIt(format: 'pdf' | 'docx') {
    const done = await save.act({ source, format });
    if (done !== undefined && !done.cancelled) setNote(t('preview.savedTo', { path: done.savedTo }));
  }

  return {
    note,
    fault: save.fault,
    printFault: print.fault,
    busy: print.acting || save.acting,
    printing: print.acting,
    asking,
    askPrint: () => setAsking(true),
    closePrint: () => setAsking(false),
    printIt: (choice: PrintChoice | null) => void printIt(choice),
    saveIt: (format: 'pdf' | 'docx') => void saveIt(format),
  };
}

interface OutputButtonsProps {
  outputs: ReturnType<typeof useOutputs>;
  ready: boolean;
  /** the key sheet goes onto paper and into no file */
  mayBeFile: boolean;
}

function OutputButtons({ outputs, ready, mayBeFile }: OutputButtonsProps) {
  const { t } = useTranslation('papers');
  const formats = mayBeFile ? (['docx', 'pdf'] as const) : [];
  return (
    <>
      {formats.map((format) => (
        <ActionButton
          key={format}
          label={t(`preview.${format}`)}
          icon="save"
          disabled={!ready || outputs.busy}
          onClick={() => outputs.saveIt(format)}
          testId={`preview-${format}`}
        />
      ))}
      <ActionButton
        label={t('preview.print')}
        icon="print"
        primary
        shortcut="Ctrl+P"
        busy={outputs.printing}
        disabled={!ready}
        onClick={outputs.askPrint}
        testId="preview-print"
      />
    </>
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

/** Shows the PDF itself that will be printed, so that screen and sheet cannot differ. */
function ShownPaper({
  source: asked,
  onClose,
  actions,
  onPaper,
}: PaperPreviewProps & { onPaper(id: string): void }) {
  const { t } = useTranslation('papers');
  const titleId = useId();
  const [page, setPage] = usePickedNotice('noticePage');
  // what a paper is made to hang on is known once it was made; a slip keeps its own sheet
  const [hangs, setHangs] = useState(asked.of === 'schedule');
  const source = withPage(asked, hangs ? page : 'own');
  const { title, kind, pdf, fault, drawFailed } = usePreview(source);
  useEffect(() => {
    if (kind !== null && isPosted(kind)) setHangs(true);
  }, [kind]);
  const zoom = useZoom(pdf);
  const outputs = useOutputs(source);
  const isWide = useMediaQuery(besidePaper, { noSsr: true });
  const side =
    source.of === 'paper' ? (
      <PaperSide id={source.id} beside={isWide} onPaper={onPaper} onGo={onClose} />
    ) : null;
  const ready = pdf !== null || drawFailed;
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
        <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Typography id={titleId} variant="h2" noWrap>
            {title || t('preview.title')}
          </Typography>
          <Typography variant="body2" data-testid="preview-count" sx={{ color: 'text.secondary' }}>
            {pdf === null ? '' : t('preview.pages', { count: pdf.pages })}
          </Typography>
        </Box>
        <IconButton
          icon="remove"
          label={t('preview.zoomOut')}
          onClick={zoom.farther}
          testId="preview-zoom-out"
        />
        <Typography variant="body2" sx={{ minWidth: '3.5em', textAlign: 'center' }}>
          {t('preview.zoom', { percent: Math.round(zoom.scale * 100) })}
        </Typography>
        <IconButton icon="add" label={t('preview.zoomIn')} onClick={zoom.closer} testId="preview-zoom-in" />
        <ActionButton
          label={t('preview.fit')}
          small
          onClick={zoom.fit}
          disabled={pdf === null}
          testId="preview-fit"
        />
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
          aria-label={title || t('preview.title')}
          sx={{ flex: 1, minWidth: 0, overflow: 'auto', bgcolor: 'action.selected' }}
        >
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
          {pdf !== null && <PreviewPages pdf={pdf} scale={zoom.scale} />}
          {isWide ? null : side}
        </Box>
        {isWide ? side : null}
      </Box>
      {outputs.asking && (
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
      )}
    </Dialog>
  );
}
