import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListName, ListSetup } from '../../../shared/domain/lists';
import type { ExportQuery } from '../../../shared/ipc/calls/lists';
import type { Input } from '../../../shared/ipc/contract';
import { type ListCall, type ListRow, type Rows, useRows } from '../../office/useRows';
import { useSettled } from '../../office/useSettled';
import { EmptyNote } from '../EmptyNote';
import { FaultNote } from '../FaultNote';
import { ExportButton } from './ExportButton';
import { ListBar } from './ListBar';
import { LongTable } from './LongTable';
import { type ListColumn, shownColumns } from './listColumns';

type Asked = Pick<ListSetup, 'text' | 'from' | 'to' | 'picks' | 'sort'>;
interface PageOf {
  limit: number;
  offset: number;
}

export interface ListViewProps<Name extends ListCall> {
  list: ListName;
  call: Name;
  title: string;
  columns: readonly ListColumn<ListRow<Name>>[];
  setup: ListSetup;
  onSetup(setup: ListSetup): void;
  onColumns(columns: string[]): void;
  /** the call's input for what was chosen */
  ask(asked: Asked, page: PageOf): Input<Name>;
  /** the same rows for a sheet */
  source(asked: Asked): ExportQuery;
  enabled?: boolean;
  onOpen?(row: ListRow<Name>): void;
  selectedId?: string | null;
  emptyText: string;
  days?: string;
  tools?: ReactNode;
  searchLabel: string;
  searchTestId: string;
  testId: string;
  /** what the screen says of so many rows */
  countText?(total: number): string;
}

/** The rows that answered last. */
function useLastRows<Row>(rows: Rows<Row>): Rows<Row> | null {
  const last = useRef<Rows<Row> | null>(null);
  useEffect(() => {
    if (rows.total !== null) last.current = rows;
  });
  return last.current;
}

/** What is asked of the list once typing paused, and the rows that are drawn for it. */
function useQuestion<Name extends ListCall>(props: ListViewProps<Name>) {
  const { setup } = props;
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const text = useSettled(setup.text.trim(), 150);
  const { from, to, picks, sort } = setup;
  const asked = { text, from, to, picks, sort };
  const enabled = (from === null || to === null || from <= to) && (props.enabled ?? true);
  const rows = useRows(props.call, (page) => props.ask(asked, page), seen, enabled);
  const before = useLastRows(rows);
  // the rows of the last question stay in sight until those of the next one are there
  const waits = rows.total === null && rows.fault === null && enabled;
  const drawn = waits && before !== null ? before : rows;
  return {
    asked,
    fault: rows.fault,
    drawn,
    waits,
    empty: rows.total === 0,
    total: drawn.total ?? 0,
    setSeen,
  };
}

/**
 * The one list of the app: searched, narrowed, sorted in Vietnamese order, with columns of one's choice, kept
 * filters and a sheet of what is shown; of any length, by keyboard alone.
 */
export function ListView<Name extends ListCall>(props: ListViewProps<Name>) {
  const { list, setup, onSetup, columns, testId } = props;
  const { t } = useTranslation('lists');
  const shown = shownColumns(columns, setup.columns);
  const { asked, fault, drawn, waits, empty, total, setSeen } = useQuestion(props);
  return (
    <Box>
      <ListBar
        list={list}
        columns={columns}
        setup={setup}
        onSetup={onSetup}
        onColumns={props.onColumns}
        days={props.days}
        tools={props.tools}
        searchLabel={props.searchLabel}
        searchTestId={props.searchTestId}
        acts={
          <ExportButton
            list={list}
            title={props.title}
            columns={shown}
            all={columns}
            setup={setup}
            rows={props.source(asked)}
            disabled={total === 0}
          />
        }
      />
      <FaultNote fault={fault} />
      {empty && <EmptyNote text={props.emptyText} testId={`${testId}-empty`} />}
      {total > 0 && (
        <LongTable
          columns={shown}
          rows={drawn}
          total={total}
          question={JSON.stringify(asked)}
          waits={waits}
          sort={asked.sort}
          onSort={(next) => onSetup({ ...setup, sort: next })}
          onSeen={setSeen}
          onOpen={props.onOpen}
          selectedId={props.selectedId}
          label={props.title}
          testId={testId}
        />
      )}
      {total > 0 && (
        <Typography
          variant="body2"
          role="status"
          sx={{ color: 'text.secondary', mt: 1 }}
          data-testid={`${testId}-total`}
        >
          {props.countText?.(total) ?? t('total', { count: total })}
        </Typography>
      )}
    </Box>
  );
}
