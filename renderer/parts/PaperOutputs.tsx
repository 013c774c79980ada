import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintChoice } from '../../shared/domain/printing';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { useAct } from '../office/hooks';
import { ActionButton } from './ActionButton';
import { useToast } from './Toast';

/** What leaves a preview: a print, asked about in a dialog first, or a file; with what became of the last one. */
export function useOutputs(source: PaperSource) {
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

export type Outputs = ReturnType<typeof useOutputs>;

interface OutputButtonsProps {
  outputs: Outputs;
  ready: boolean;
  /** the key sheet goes onto paper and into no file */
  mayBeFile: boolean;
}

export function OutputButtons({ outputs, ready, mayBeFile }: OutputButtonsProps) {
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
