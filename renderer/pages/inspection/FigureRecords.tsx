import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FigureKey, InspectionRecord } from '../../../shared/domain/inspection';
import type { Cell } from '../../../shared/domain/listCells';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { type Seen, useRows } from '../../office/useRows';
import { ActionButton } from '../../parts/ActionButton';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { LongTable } from '../../parts/list/LongTable';
import type { ListColumn } from '../../parts/list/listColumns';
import { Page } from '../../parts/Page';
import { capital } from '../../words/capital';
import { addressOf, type Period } from './address';
import { ExportInspection } from './ExportInspection';
import { addressOfRecord } from './recordAddress';

type Words = TFunction<'inspection'>;

function monthText(key: string): string {
  return key.split('-').toReversed().join('/');
}

function labelOf({ noun, label, id }: InspectionRecord, t: Words): string {
  if (noun === 'month') return t('records.month', { month: monthText(id), label });
  if (noun === 'schedule') return t('records.schedule', { month: monthText(id) });
  return noun === 'visit' && label === '' ? t('records.draft') : label;
}

function text(value: string): Cell {
  return { kind: 'text', value, mark: null };
}

function onDay(value: string | null): Cell {
  return { kind: 'day', value, mark: null };
}

function columnsFor(t: Words): ListColumn<InspectionRecord>[] {
  const shared = { words: {}, sortable: false, pickable: false, onScreenOnly: false, usual: true };
  return [
    { ...shared, key: 'day', label: t('records.day'), width: 120, cell: ({ day }) => onDay(day) },
    { ...shared, key: 'label', label: t('records.label'), cell: (row) => text(labelOf(row, t)) },
    { ...shared, key: 'due', label: t('records.due'), width: 120, cell: ({ due }) => onDay(due) },
    { ...shared, key: 'doneOn', label: t('records.doneOn'), width: 130, cell: ({ doneOn }) => onDay(doneOn) },
    {
      ...shared,
      key: 'mark',
      label: t('records.mark'),
      width: 170,
      cell: ({ mark }) => text(mark === '' ? '' : capital(t(`mark.${mark}`))),
    },
    { ...shared, key: 'note', label: t('records.note'), cell: ({ note }) => text(note) },
    {
      ...shared,
      key: 'amount',
      label: t('records.amount'),
      width: 80,
      cell: ({ amount }) => ({ kind: 'number', value: amount, mark: null }),
    },
  ];
}

/** The records that one figure counts, each with the way to its own page. */
export function FigureRecords({ period, figure }: { period: Period; figure: FigureKey }) {
  const { t } = useTranslation('inspection');
  const navigate = useNavigate();
  const [seen, setSeen] = useState<Seen>({ first: 0, last: 40 });
  const wanted = { ...period, ...figure };
  const head = useAsk('inspection.records', { ...wanted, limit: 1, offset: 0 }, { keep: true });
  const rows = useRows('inspection.records', (page) => ({ ...wanted, ...page }), seen);
  const found = head.data?.figure ?? null;
  const title = t('records.title', { figure: t(`figure.${figure.code}`), count: found?.count ?? 0 });
  const owner = [found?.ownerTitle, found?.ownerName].filter(Boolean).join(' ');
  const subtitle = [owner, `${dmy(period.from)} – ${dmy(period.to)}`]
    .filter((part) => part !== '')
    .join(' · ');
  const total = rows.total ?? 0;
  return (
    <Page
      title={title}
      subtitle={subtitle}
      testId="inspection-records"
      actions={
        <>
          <ActionButton
            label={t('records.back')}
            icon="back"
            onClick={() => void navigate(addressOf(period))}
            testId="inspection-back"
          />
          <ExportInspection period={period} figure={figure} />
        </>
      }
    >
      <FaultNote fault={rows.fault} />
      {rows.total === 0 ? (
        <EmptyNote text={t('records.none')} testId="inspection-records-empty" />
      ) : (
        <LongTable<InspectionRecord>
          columns={columnsFor(t)}
          rows={rows}
          total={total}
          sort={null}
          onSort={() => undefined}
          onSeen={setSeen}
          onOpen={(row) => {
            const address = addressOfRecord(row);
            if (address !== null) void navigate(address);
          }}
          label={title}
          testId="inspection-record"
        />
      )}
    </Page>
  );
}
