import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedBook } from '../../../shared/ipc/calls/imports';
import { momentText } from '../../../shared/text/dates';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { FaultNote } from '../../parts/FaultNote';
import { type Column, RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { yearsText } from './CheckStep';

function useColumns(onUndo: (book: ImportedBook) => void): Column<ImportedBook>[] {
  const { t } = useTranslation('imports');
  const mayUndo = useMay('import.undo');
  return [
    {
      key: 'at',
      label: t('pastCol.at'),
      width: 170,
      render: (row) => momentText(row.at),
    },
    { key: 'by', label: t('pastCol.by'), render: (row) => row.by },
    { key: 'sheet', label: t('pastCol.sheet'), render: (row) => row.sheet },
    {
      key: 'years',
      label: t('pastCol.years'),
      width: 120,
      render: (row) => yearsText(row.from, row.to),
    },
    { key: 'rows', label: t('pastCol.rows'), width: 90, align: 'right', render: (row) => row.rows },
    {
      key: 'state',
      label: t('pastCol.state'),
      width: 150,
      render: (row) => (
        <StateChip label={t(`state.${row.state}`)} tone={row.state === 'done' ? 'good' : 'neutral'} />
      ),
    },
    {
      key: 'undo',
      label: '',
      width: 120,
      render: (row) =>
        mayUndo &&
        row.state === 'done' && (
          <ActionButton label={t('undo')} small onClick={() => onUndo(row)} testId="import-undo" />
        ),
    },
  ];
}

/** Every import there was; one whose visits nobody touched can be taken back whole. */
export function PastImports() {
  const { t } = useTranslation('imports');
  const toast = useToast();
  const { data, error, refetch } = useAsk('import.list', {}, { keep: true });
  const undo = useAct('import.undo');
  const [chosen, setChosen] = useState<ImportedBook | null>(null);

  const columns = useColumns((book) => {
    undo.clear();
    setChosen(book);
  });

  async function confirm(book: ImportedBook): Promise<void> {
    const done = await undo.act({ id: book.id });
    if (done === undefined) return;
    setChosen(null);
    toast(t('undone', { count: done.rows }));
    await refetch();
  }

  return (
    <Section title={t('past')}>
      <FaultNote fault={error?.fault} />
      <RowList<ImportedBook>
        columns={columns}
        rows={data ?? []}
        emptyText={t('pastNone')}
        label={t('past')}
        testId="import-past"
      />
      {chosen !== null && (
        <ConfirmDialog
          title={t('undoTitle')}
          text={t('undoText', { count: chosen.rows })}
          confirmLabel={t('undo')}
          danger
          busy={undo.acting}
          fault={undo.fault}
          onConfirm={() => void confirm(chosen)}
          onClose={() => setChosen(null)}
          testId="import-undo-dialog"
        />
      )}
    </Section>
  );
}
