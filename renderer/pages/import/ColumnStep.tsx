import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type OldBookField, type OldBookMapping, oldBookField } from '../../../shared/domain/oldBook';
import type { Output } from '../../../shared/ipc/contract';
import { PickInput } from '../../parts/PickInput';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';

type Column = Output<'import.look'>['columns'][number];

export interface ColumnStepProps {
  columns: readonly Column[];
  mapping: OldBookMapping;
  onMapping(mapping: OldBookMapping): void;
}

/** 0 → A, 26 → AA, as Excel names columns. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

/** Without these no row becomes a visit. */
export function missingFields(mapping: OldBookMapping): OldBookField[] {
  const has = (field: OldBookField) => mapping.some((one) => one.field === field);
  const missing: OldBookField[] = (['order', 'day', 'content'] as const).filter((field) => !has(field));
  return has('name') || has('nameAddress') ? missing : [...missing, 'nameAddress'];
}

/** What each column of the sheet holds. A field that is given to another column leaves the first. */
export function ColumnStep({ columns, mapping, onMapping }: ColumnStepProps) {
  const { t } = useTranslation('imports');
  const missing = missingFields(mapping);
  const options: { value: OldBookField | ''; label: string }[] = [
    { value: '', label: t('skip') },
    ...oldBookField.options.map((field) => ({ value: field, label: t(`fields.${field}`) })),
  ];

  function give(column: number, field: OldBookField | ''): void {
    const others = mapping.filter((one) => one.column !== column && one.field !== field);
    onMapping(field === '' ? others : [...others, { column, field }].toSorted((a, b) => a.column - b.column));
  }

  return (
    <Section title={t('step.columns')}>
      <RowList
        columns={[
          {
            key: 'letter',
            label: '',
            width: 80,
            render: (row) => t('column', { letter: letterOf(row.column) }),
          },
          { key: 'heading', label: t('heading'), width: '30%', render: (row) => row.heading },
          { key: 'sample', label: t('sample'), render: (row) => row.samples.join(' · ') },
          {
            key: 'field',
            label: t('field'),
            width: 270,
            render: (row) => (
              <PickInput<OldBookField | ''>
                label={t('field')}
                value={mapping.find(({ column }) => column === row.column)?.field ?? ''}
                options={options}
                onChange={(field) => give(row.column, field)}
                testId={`import-column-${row.column}`}
              />
            ),
          },
        ]}
        rows={columns.map((column) => ({ ...column, id: String(column.column) }))}
        label={t('step.columns')}
        testId="import-columns"
      />
      {missing.length > 0 && (
        <Typography role="alert" sx={{ color: 'error.main', mt: 1 }} data-testid="import-missing">
          {t('needed', { fields: missing.map((field) => t(`fields.${field}`)).join(', ') })}
        </Typography>
      )}
    </Section>
  );
}
