import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { MovedDeadline } from '../../../shared/ipc/calls/petitions';
import type { Output } from '../../../shared/ipc/contract';
import type { Fault } from '../../../shared/ipc/fault';
import { dmy } from '../../../shared/text/dates';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { type Column, RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { DialoguesOffList } from './DialoguesOff';
import { ReceptionsOffList } from './ReceptionsOff';

interface MovesDialogProps {
  moves: Output<'calendar.moves'>;
  busy: boolean;
  fault: Fault | null;
  onConfirm(): void;
  onClose(): void;
}

/** Which deadlines a change of days off moves, and which receptions it puts on a day off, before it is saved. */
export function MovesDialog({ moves, busy, fault, onConfirm, onClose }: MovesDialogProps) {
  const { t } = useTranslation('petitionWork');
  const { t: ts } = useTranslation('settings');
  const { deadlines, receptions, dialogues } = moves;
  const columns: Column<MovedDeadline>[] = [
    {
      key: 'code',
      label: t('moves.code'),
      render: (row) => (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {row.code}
        </Box>
      ),
    },
    { key: 'label', label: t('moves.label'), render: (row) => row.label },
    { key: 'before', label: t('moves.before'), render: (row) => dmy(row.before) },
    { key: 'after', label: t('moves.after'), render: (row) => dmy(row.after) },
  ];
  return (
    <ConfirmDialog
      title={ts('calendar.confirmTitle')}
      text={ts('calendar.confirmText')}
      confirmLabel={
        deadlines.length === 0 ? ts('calendar.confirm') : t('moves.confirm', { count: deadlines.length })
      }
      busy={busy}
      fault={fault}
      onConfirm={onConfirm}
      onClose={onClose}
      testId="calendar-moves"
    >
      {receptions.length > 0 && (
        <Section title={ts('calendar.off.title')} testId="calendar-moves-receptions">
          <Typography sx={{ mb: 1 }}>{ts('calendar.off.will')}</Typography>
          <ReceptionsOffList rows={receptions} leads={false} />
        </Section>
      )}
      {dialogues.length > 0 && (
        <Section title={ts('calendar.dialogueOff.title')} testId="calendar-moves-dialogues">
          <DialoguesOffList rows={dialogues} leads={false} />
        </Section>
      )}
      {deadlines.length > 0 && (
        <Section title={t('moves.title')}>
          <RowList columns={columns} rows={deadlines} testId="calendar-moves-list" />
        </Section>
      )}
    </ConfirmDialog>
  );
}
