import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/ipc/fault';
import { ActionButton } from './ActionButton';
import { FaultNote } from './FaultNote';
import { fieldsApart } from './Field';

export interface ConfirmDialogProps {
  title: string;
  text?: string;
  /** what stands between the text and the buttons */
  children?: ReactNode;
  confirmLabel?: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  fault?: Fault | null;
  onConfirm(): void;
  onClose(): void;
  /** the dialog's own; the buttons are `confirm-ok` and `confirm-cancel` */
  testId?: string;
}

/**
 * A day, an hour or a number that was not understood leaves the former value in place: confirming would keep that
 * one and drop what stands in the field. The field is shown instead.
 */
function hasUnread(form: HTMLElement): boolean {
  const unread = form.querySelector<HTMLElement>('[data-unread]');
  unread?.focus();
  return unread !== null;
}

/** Asks before a deliberate act. Shown as long as it is rendered. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('parts');
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={props.onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
      data-testid={props.testId}
    >
      <Box
        component="form"
        noValidate
        // the fields scroll between title and buttons, which stay in sight on a low screen
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
        onSubmit={(event) => {
          event.preventDefault();
          // a dialog above another one is its child to React: the act below must not be confirmed with it
          event.stopPropagation();
          if (!props.disabled && !props.busy && !hasUnread(event.currentTarget)) props.onConfirm();
        }}
      >
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent sx={fieldsApart}>
          {props.text && <Typography sx={{ whiteSpace: 'pre-line', mb: 1 }}>{props.text}</Typography>}
          {props.children}
          <FaultNote fault={props.fault} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <ActionButton label={t('cancel')} onClick={props.onClose} testId="confirm-cancel" />
          <ActionButton
            label={props.confirmLabel ?? t('confirm')}
            primary
            danger={props.danger}
            busy={props.busy}
            disabled={props.disabled}
            type="submit"
            testId="confirm-ok"
          />
        </DialogActions>
      </Box>
    </Dialog>
  );
}
