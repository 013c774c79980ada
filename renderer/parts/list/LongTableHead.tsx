import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useTranslation } from 'react-i18next';
import type { ListSort } from '../../../shared/domain/lists';
import type { ListColumn } from './listColumns';

export interface LongTableHeadProps<Row> {
  columns: readonly ListColumn<Row>[];
  sort: ListSort | null;
  onSort(sort: ListSort | null): void;
  testId: string;
}

/** Up, down, and back to the list's own order. */
function next(sort: ListSort | null, column: string): ListSort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

export function LongTableHead<Row>({ columns, sort, onSort, testId }: LongTableHeadProps<Row>) {
  const { t } = useTranslation('lists');
  return (
    <TableHead>
      <TableRow aria-rowindex={1}>
        {columns.map(({ key, label, width, sortable }) => {
          const sorted = sort?.column === key ? (sort.descending ? 'desc' : 'asc') : false;
          return (
            <TableCell
              key={key}
              width={width}
              sortDirection={sorted}
              sx={{ color: 'text.secondary', bgcolor: 'background.paper' }}
            >
              {sortable ? (
                <TableSortLabel
                  active={sorted !== false}
                  direction={sorted === false ? 'asc' : sorted}
                  onClick={() => onSort(next(sort, key))}
                  title={t('sortBy', { label })}
                  data-testid={`${testId}-sort-${key.toLowerCase()}`}
                >
                  {label}
                </TableSortLabel>
              ) : (
                label
              )}
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}
