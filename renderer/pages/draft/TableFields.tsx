import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Block, Cell, Table } from '../../../shared/documents/model';
import { ActionButton } from '../../parts/ActionButton';
import { IconButton } from '../../parts/IconButton';
import { NumberInput } from '../../parts/NumberInput';
import { useDraftEdit } from './PlaceInput';
import { CellInput } from './RunsInput';

/** Between these a column can still be read and the others keep room; in mm of a text 165 mm wide. */
const narrowest = 5;
const widest = 160;

/** Room for the button that takes a row away, so that the cells of all rows stand under each other. */
const beside = '2.25rem';
const besideRow = `calc(${beside} + 4px)`;

/** A column of words needs room for more than one of them; the table is moved sideways instead. */
function leastRoom(widthMm: number): string {
  return widthMm < 25 ? '4.5rem' : '7.5rem';
}

/** A row like the last one, empty. */
function emptyRow(table: Table): Cell[] {
  const last = table.rows.at(-1) ?? table.columns.map(() => ({ lines: [[{ text: '' }]] }));
  return last.map((cell) => ({ ...cell, lines: [[{ text: '' }]] }));
}

/** A line keeps its place while it is typed, so the place is its key. */
function keyOf(part: string, at: number): string {
  return `${part}-${at + 1}`;
}

interface TableFieldsProps {
  block: Table;
  place: string;
  put(next: Block): void;
}

function WidthLine({ block, place, put, columns }: TableFieldsProps & { columns: string }) {
  const { t } = useTranslation('drafts');
  const { disabled } = useDraftEdit();
  function widen(at: number, typed: number | null) {
    const widthMm = Math.min(widest, Math.max(narrowest, typed ?? narrowest));
    put({
      ...block,
      columns: block.columns.map((column, index) => (index === at ? { ...column, widthMm } : column)),
    });
  }
  return (
    <Box sx={{ display: 'grid', gap: 0.5, gridTemplateColumns: columns, mr: besideRow }}>
      {block.columns.map((column, at) => {
        const number = at + 1;
        return (
          <NumberInput
            key={number}
            label={t('fields.width', { number })}
            value={column.widthMm}
            onChange={(typed) => widen(at, typed)}
            disabled={disabled}
            testId={`draft-${place}-width-${at}`}
          />
        );
      })}
    </Box>
  );
}

interface TableLineProps {
  row: Cell[];
  /** from 0, among the lines of its part */
  at: number;
  part: 'head' | 'row';
  /** how wide its cells stand, as CSS says it; none where some are joined */
  columns: string | undefined;
  place: string;
  /** a line of the head stays */
  onRemove?(): void;
}

function TableLine({ row, at, part, columns, place, onRemove }: TableLineProps) {
  const { t } = useTranslation('drafts');
  const { disabled } = useDraftEdit();
  const number = at + 1;
  const label = part === 'head' ? 'fields.headCell' : 'fields.cell';
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 0.5,
        gridTemplateColumns: `minmax(min-content, 1fr) ${beside}`,
        alignItems: 'end',
      }}
    >
      <Box sx={{ display: 'grid', gap: 0.5, gridTemplateColumns: columns }}>
        {row.map((cell, column) => {
          const name = `${place}-${part}-${at}-${column}`;
          return (
            <CellInput
              key={name}
              place={name}
              label={t(label, { row: number, column: column + 1 })}
              cell={cell}
            />
          );
        })}
      </Box>
      {onRemove !== undefined && (
        <IconButton icon="close" label={t('removeRow', { number })} disabled={disabled} onClick={onRemove} />
      )}
    </Box>
  );
}

/** The cells of a table, its rows under each other. */
export function TableFields({ block, place, put }: TableFieldsProps) {
  const { t } = useTranslation('drafts');
  const { disabled } = useDraftEdit();
  const columns = block.columns.map(({ widthMm }) => `minmax(${leastRoom(widthMm)}, ${widthMm}fr)`).join(' ');
  const columnsOf = (row: Cell[]) => (row.length === block.columns.length ? columns : undefined);
  return (
    <Box sx={{ display: 'grid', gap: 1, overflowX: 'auto' }}>
      <WidthLine block={block} place={place} put={put} columns={columns} />
      {block.headRows.map((row, at) => (
        <TableLine
          key={keyOf('head', at)}
          row={row}
          at={at}
          part="head"
          columns={columnsOf(row)}
          place={place}
        />
      ))}
      {block.rows.map((row, at) => (
        <TableLine
          key={keyOf('row', at)}
          row={row}
          at={at}
          part="row"
          columns={columnsOf(row)}
          place={place}
          onRemove={() => put({ ...block, rows: block.rows.filter((_, index) => index !== at) })}
        />
      ))}
      <Box>
        <ActionButton
          label={t('addRow')}
          icon="add"
          small
          disabled={disabled}
          onClick={() => put({ ...block, rows: [...block.rows, emptyRow(block)] })}
          testId={`draft-${place}-add-row`}
        />
      </Box>
    </Box>
  );
}
