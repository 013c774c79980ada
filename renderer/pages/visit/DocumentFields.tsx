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
        <Row key={rowKey(index, documents.length)} columns="1fr 6rem 12rem 2.25rem">
          <TextInput
            label={t('documents.name')}
            value={each.name}
            onChange={(name) => changeOne(index, { name })}
            disabled={disabled}
            autoFocus={!disabled && each.name === '' && index === documents.length - 1}
            testId={`visit-doc-${index}-name`}
          />
          <NumberInput
            label={t('documents.pages')}
            value={each.pages}
            onChange={(pages) => changeOne(index, { pages: Math.min(100_000, pages ?? 0) })}
            disabled={disabled}
            testId={`visit-doc-${index}-pages`}
          />
          <PickInput
            label={t('documents.condition')}
            value={each.condition}
            options={conditions.map((value) => ({ value, label: t(`documents.conditions.${value}`) }))}
            onChange={(condition) => changeOne(index, { condition })}
            disabled={disabled}
            testId={`visit-doc-${index}-condition`}
          />
          <IconButton
            icon="close"
            label={t('documents.remove')}
            disabled={disabled}
            onClick={() => change({ documents: documents.filter((_, at) => at !== index) })}
            testId={`visit-doc-${index}-remove`}
          />
        </Row>
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
