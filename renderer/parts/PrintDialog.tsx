import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  duplex,
  type PrintChoice,
  type PrinterInfo,
  sheetSize,
  withTray,
} from '../../shared/domain/printing';
import type { PaperSource } from '../../shared/ipc/calls/work';
import type { Fault } from '../../shared/ipc/fault';
import { ActionButton } from './ActionButton';
import { FaultNote } from './FaultNote';
import { NumberInput } from './NumberInput';
import { PickInput } from './PickInput';
import { usePrintChoice } from './usePrinting';

export interface PrintDialogProps {
  /** the paper, or the first of several: its kind decides what was chosen the last time */
  source: PaperSource;
  title: string;
  busy: boolean;
  fault: Fault | null;
  /** `choice` null: the system's own dialog */
  onPrint(choice: PrintChoice | null): void;
  onClose(): void;
  /** several papers go without the system's dialog, which asks for each of them */
  withoutSystem?: boolean;
  /** it was sent once: to send it all again is no longer what Enter does by itself */
  again?: boolean;
  children?: ReactNode;
}

function PrinterFields({
  choice,
  printers,
  onChange,
}: {
  choice: PrintChoice;
  printers: readonly PrinterInfo[];
  onChange(choice: PrintChoice): void;
}) {
  const { t } = useTranslation('papers');
  const trays = printers.find(({ name }) => name === choice.printer)?.trays ?? [];
  const named = printers.map(({ name, label, isDefault }) => ({
    value: name,
    label: isDefault ? t('printing.isDefault', { name: label }) : label,
  }));
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '2fr 1fr', gap: 1.5 }}>
      <PickInput
        label={t('printing.printer')}
        value={choice.printer}
        options={named}
        onChange={(name) => {
          const next = printers.find((printer) => printer.name === name);
          if (next !== undefined) onChange(withTray({ ...choice, printer: name }, next));
        }}
        autoFocus
        testId="print-printer"
      />
      <NumberInput
        label={t('printing.copies')}
        value={choice.copies}
        onChange={(copies) => onChange({ ...choice, copies: Math.min(99, Math.max(1, copies ?? 1)) })}
        testId="print-copies"
      />
      <PickInput
        label={t('printing.duplex')}
        value={choice.duplex}
        options={duplex.options.map((value) => ({ value, label: t(`printing.${value}`) }))}
        onChange={(value) => onChange({ ...choice, duplex: value })}
        testId="print-duplex"
      />
      <PickInput
        label={t('printing.size')}
        value={choice.size}
        options={sheetSize.options.map((value) => ({ value, label: t(`printing.${value}`) }))}
        onChange={(size) => onChange({ ...choice, size })}
        testId="print-size"
      />
      {trays.length > 0 && (
        <PickInput
          label={t('printing.tray')}
          value={choice.tray}
          options={[
            { value: '', label: t('printing.anyTray') },
            ...trays.map((tray) => ({ value: tray, label: tray })),
          ]}
          onChange={(tray) => onChange({ ...choice, tray })}
          testId="print-tray"
        />
      )}
    </Box>
  );
}

function PrintActions(props: PrintDialogProps & { choice: PrintChoice | null }) {
  const { t } = useTranslation('papers');
  const { choice } = props;
  return (
    <DialogActions sx={{ px: 3, pb: 2 }}>
      <ActionButton label={t('printing.close')} onClick={props.onClose} testId="print-close" />
      {props.withoutSystem !== true && (
        <ActionButton
          label={t('printing.system')}
          disabled={props.busy}
          onClick={() => props.onPrint(null)}
          testId="print-system"
        />
      )}
      <ActionButton
        label={t(props.again === true ? 'printing.again' : 'printing.go')}
        primary={props.again !== true}
        type={props.again === true ? 'button' : 'submit'}
        onClick={() => {
          if (props.again === true && choice !== null) props.onPrint(choice);
        }}
        busy={props.busy}
        disabled={choice === null}
        testId="print-go"
      />
    </DialogActions>
  );
}

/** Where, how often and on what; remembered for each kind of paper on this PC. */
export function PrintDialog(props: PrintDialogProps) {
  const { t } = useTranslation('papers');
  const titleId = useId();
  const { data, fault, choice, lost, change } = usePrintChoice(props.source);
  const picksTray = data?.printers.some(({ name, trays }) => name === choice?.printer && trays.length > 0);
  return (
    <Dialog
      open
      onClose={props.busy ? undefined : props.onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
      data-testid="print-dialog"
    >
      <Box
        component="form"
        noValidate
        // the fields scroll between title and buttons, which stay in sight on a low screen
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (choice !== null && !props.busy && props.again !== true) props.onPrint(choice);
        }}
      >
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 1.5, pt: 0.5 }}>
            {data !== undefined && choice !== null && (
              <PrinterFields choice={choice} printers={data.printers} onChange={change} />
            )}
            {data !== undefined && choice === null && (
              <Typography role="status">{t('printing.none')}</Typography>
            )}
            {lost !== '' && <Typography role="status">{t('printing.gone', { name: lost })}</Typography>}
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('printing.kept')}
            </Typography>
            {choice !== null && !picksTray && (
              <Typography variant="body2" data-testid="print-tray-note">
                {t(props.withoutSystem === true ? 'printing.trayOfSeveral' : 'printing.trayElsewhere')}
              </Typography>
            )}
            {props.children}
            <FaultNote fault={fault ?? props.fault} />
          </Box>
        </DialogContent>
        <PrintActions {...props} choice={choice} />
      </Box>
    </Dialog>
  );
}
