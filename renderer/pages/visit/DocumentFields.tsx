import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type TakenDocument, takenDocument } from '../../../shared/domain/visits';
import { ActionButton } from '../../parts/ActionButton';
import { IconButton } from '../../parts/IconButton';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { FormPart, Row } from './FormPart';
import type { FieldsProps } from './fieldsProps';

/** What is added by F7 or the button. */
export const blankDocument: TakenDocument = { name: '', pages: 1, condition: 'photocopy' };

const conditions = takenDocument.shape.condition.options;

/** Lines of a receipt have no identity of their own: the place among so many is one. */
function rowKey(index: number, count: number): string {
  return `${index}-of-${count}`;
}

interface DocumentRowProps {
  document: TakenDocument;
  /** from 0 */
  index: number;
  disabled: boolean;
  /** it was just added, so it is written into at once */
  begins: boolean;
  onChange(part: Partial<TakenDocument>): void;
  onRemove(): void;
}

function DocumentRow({ document, index, disabled, begins, onChange, onRemove }: DocumentRowProps) {
  const { t } = useTranslation('visits');
  return (
    <Row columns="1fr 6rem 12rem 2.25rem" tight="1fr 6rem">
      <TextInput
        label={t('documents.name')}
        value={document.name}
        onChange={(name) => onChange({ name })}
        disabled={disabled}
        autoFocus={begins}
        testId={`visit-doc-${index}-name`}
      />
      <NumberInput
        label={t('documents.pages')}
        value={document.pages}
        onChange={(pages) => onChange({ pages: Math.min(100_000, pages ?? 0) })}
        disabled={disabled}
        testId={`visit-doc-${index}-pages`}
      />
      <PickInput
        label={t('documents.condition')}
        value={document.condition}
        options={conditions.map((value) => ({ value, label: t(`documents.conditions.${value}`) }))}
        onChange={(condition) => onChange({ condition })}
        disabled={disabled}
        testId={`visit-doc-${index}-condition`}
      />
      <IconButton
        icon="close"
        label={t('documents.remove')}
        disabled={disabled}
        onClick={onRemove}
        testId={`visit-doc-${index}-remove`}
      />
    </Row>
  );
}

/** The lines of the receipt 02/TCD. */
export function DocumentFields({ fields, change, disabled }: FieldsProps) {
  const { t } = useTranslation('visits');
  const { documents } = fields;

  function changeOne(at: number, part: Partial<TakenDocument>) {
    change({ documents: documents.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  }

  function add() {
    change({ documents: [...documents, blankDocument] });
  }

  return (
    <FormPart title={t('section.documents')}>
      {documents.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {t('documents.none')}
        </Typography>
      )}
      {documents.map((each, index) => (
        <DocumentRow
          key={rowKey(index, documents.length)}
          document={each}
          index={index}
          disabled={disabled}
          begins={!disabled && each.name === '' && index === documents.length - 1}
          onChange={(part) => changeOne(index, part)}
          onRemove={() => change({ documents: documents.filter((_, at) => at !== index) })}
        />
      ))}
      <ActionButton
        label={t('documents.add')}
        icon="add"
        shortcut="F7"
        small
        disabled={disabled || documents.length >= 200}
        onClick={add}
        testId="visit-doc-add"
      />
    </FormPart>
  );
}
