import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { ActionButton } from './ActionButton';
import { PrintDialog } from './PrintDialog';
import { usePrintMany } from './usePrinting';

/** Several papers in one go, each a job of its own, with how far it is and a way to stop. */
export function PrintManyDialog({ sources, onClose }: { sources: PaperSource[]; onClose(): void }) {
  const { t } = useTranslation('papers');
  const { progress, result, fault, running, start, stop } = usePrintMany();
  const [first] = sources;
  if (first === undefined) return null;
  return (
    <PrintDialog
      source={first}
      title={t('printing.many', { count: sources.length })}
      busy={running}
      fault={fault}
      withoutSystem
      again={result !== null}
      onPrint={(choice) => (choice === null ? undefined : void start(sources, choice))}
      onClose={onClose}
    >
      {running && progress !== null && (
        <>
          <LinearProgress variant="determinate" value={(progress.done / progress.total) * 100} />
          <Typography role="status" data-testid="print-progress">
            {t('printing.progress', { ...progress })}
          </Typography>
          <ActionButton label={t('printing.stop')} onClick={stop} testId="print-stop" />
        </>
      )}
      {result !== null && (
        <Typography role="status" data-testid="print-result">
          {t('printing.manyDone', { ...result })}
          {result.failed > 0 && ` ${t('printing.manyFailed', { ...result })}`}
          {result.cancelled > 0 && ` ${t('printing.manyStopped', { ...result })}`}
          {result.savedTo !== '' && ` ${t('printing.manyLeft', { path: result.savedTo })}`}
        </Typography>
      )}
    </PrintDialog>
  );
}
