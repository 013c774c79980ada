import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../parts/ActionButton';
import { IconButton } from '../../parts/IconButton';

interface EditRowsProps<Row> {
  rows: readonly Row[];
  keyOf(row: Row, index: number): string;
  onChange(rows: Row[]): void;
  blank(): Row;
  render(row: Row, patch: (part: Partial<Row>) => void, index: number): ReactNode;
  /** widths of the fields, as a grid's columns */
  columns: string;
  disabled: boolean;
  most: number;
  addLabel?: string;
  emptyText?: string;
  /** the rows get `<testId>-row`, the button `<testId>-add` */
  testId: string;
}

/** Lines of a form, each with a few fields: add, change, remove. */
export function EditRows<Row>(props: EditRowsProps<Row>) {
  const { rows, keyOf, onChange, blank, render, columns, disabled, most, emptyText, testId } = props;
  const { t } = useTranslation('dialogues');
  return (
    <Box data-testid={testId}>
      {rows.length === 0 && emptyText !== undefined ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {emptyText}
        </Typography>
      ) : null}
      {rows.map((row, index) => (
        <Box
          key={keyOf(row, index)}
          data-testid={`${testId}-row`}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', md: `${columns} 40px` },
            gap: 1,
            mb: 1,
            alignItems: 'end',
          }}
        >
          {render(
            row,
            (part) => onChange(rows.map((each, at) => (at === index ? { ...each, ...part } : each))),
            index,
          )}
          <IconButton
            icon="close"
            label={t('fields.remove', { number: index + 1 })}
            disabled={disabled}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </Box>
      ))}
      {disabled || rows.length >= most ? null : (
        <ActionButton
          label={props.addLabel ?? t('fields.add')}
          icon="add"
          small
          onClick={() => onChange([...rows, blank()])}
          testId={`${testId}-add`}
        />
      )}
    </Box>
  );
}
