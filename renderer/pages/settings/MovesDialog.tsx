import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { MovedDeadline } from '../../../shared/ipc/calls/petitions';
import type { Fault } from '../../../shared/ipc/fault';
import { dmy } from '../../../shared/text/dates';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { type Column, RowList } from '../../parts/RowList';

interface MovesDialogProps {
  moves: readonly MovedDeadline[];
  busy: boolean;
  fault: Fault | null;
  onConfirm(): void;
  onClose(): void;
}

/** Which deadlines a change of days off moves, from where to where, before it is saved. */
export function MovesDialog({ moves, busy, fault, onConfirm, onClose }: MovesDialogProps) {
  const { t } = useTranslation('petitionWork');
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
      title={t('moves.title')}
      text={t('moves.text')}
      confirmLabel={t('moves.confirm', { count: moves.length })}
      busy={busy}
      fault={fault}
      onConfirm={onConfirm}
      onClose={onClose}
      testId="calendar-moves"
    >
      <RowList columns={columns} rows={moves} testId="calendar-moves-list" />
    </ConfirmDialog>
  );
}
