import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookNumber, PaperBook } from '../../../shared/domain/drafts';
import { momentText } from '../../../shared/text/dates';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { EmptyNote } from '../../parts/EmptyNote';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { type Column, RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { useToast } from '../../parts/Toast';

type Row = BookNumber & { id: string; bookId: string };

function rowsOf({ id, numbers }: PaperBook): Row[] {
  return numbers.map((one) => ({ ...one, id: `${id} ${one.number}`, bookId: id }));
}

function useColumns(onVoid: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation('drafts');
  const may = useMay('book.void');
  return [
    { key: 'number', label: t('books.number'), width: 90, render: (row) => row.number },
    {
      key: 'state',
      label: t('books.state'),
      width: 200,
      render: (row) => t(`books.is.${row.state}`),
    },
    {
      key: 'what',
      label: t('books.what'),
      render: (row) => [row.title, row.state === 'outside' ? '' : row.reason].filter(Boolean).join('; '),
    },
    {
      key: 'at',
      label: t('list.changed'),
      width: 170,
      render: (row) => momentText(row.at),
    },
    {
      key: 'acts',
      label: '',
      width: 130,
      render: (row) => {
        if (!may || (row.state !== 'reserved' && row.state !== 'outside')) return null;
        return (
          <ActionButton
            label={t('books.void', { number: row.number })}
            small
            onClick={() => onVoid(row)}
            testId={`draft-book-void-${row.number}`}
          />
        );
      },
    },
  ];
}

/** Every number of every book: what bears it, or why nothing does. */
export function BookList() {
  const { t } = useTranslation('drafts');
  const { data } = useAsk('book.list', {});
  const end = useAct('book.void');
  const toast = useToast();
  const [ending, setEnding] = useState<Row | null>(null);
  const columns = useColumns(setEnding);
  if (data === undefined) return null;

  async function confirm({ bookId, number }: Row, reason: string) {
    if ((await end.act({ bookId, number, reason })) === undefined) return;
    toast(t('books.voided', { number }));
    setEnding(null);
  }

  return (
    <>
      {data.length === 0 && <EmptyNote text={t('books.none')} />}
      {data.map((book) => (
        <Section key={book.id} title={t('books.name', { book: book.book, period: book.period })}>
          <RowList
            columns={columns}
            rows={rowsOf(book)}
            emptyText={t('books.none')}
            label={book.book}
            testId="draft-book"
          />
        </Section>
      ))}
      {ending !== null && (
        <ReasonDialog
          title={t('books.void', { number: ending.number })}
          text={t('books.voidText')}
          busy={end.acting}
          fault={end.fault}
          onConfirm={(reason) => void confirm(ending, reason)}
          onClose={() => setEnding(null)}
          testId="draft-book-void"
        />
      )}
    </>
  );
}
