import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../parts/DayInput';
import { TimeInput } from '../../parts/TimeInput';
import { ContentFields } from './ContentFields';
import { DocumentFields } from './DocumentFields';
import { FormPart, Row } from './FormPart';
import type { FieldsProps } from './fieldsProps';
import { visitFormKeys } from './formKeys';
import { GroupFields } from './GroupFields';
import { HandlingFields, NoteFields } from './HandlingFields';
import { MatterLink } from './MatterLink';
import { PersonFields } from './PersonFields';
import { SealedPerson } from './SealedPerson';

export interface VisitFormProps extends FieldsProps {
  sealed: boolean;
  matterCode: string;
  onLink(matter: { id: string; code: string } | null): void;
}

/** What is in the register is read, not typed: it must not look switched off. */
const readable = {
  '& .MuiInputBase-input.Mui-disabled': { color: 'text.primary', WebkitTextFillColor: 'currentcolor' },
};

/** One visit in the order of the paper register 03/TCD, so that a clerk writes as on paper. */
export function VisitForm(props: VisitFormProps) {
  const { t } = useTranslation('visits');
  const { fields, change, disabled, sealed, matterCode, onLink } = props;
  const part = { fields, change, disabled };
  return (
    <Box
      component="form"
      noValidate
      onKeyDown={visitFormKeys}
      onSubmit={(event) => event.preventDefault()}
      sx={readable}
    >
      {sealed ? (
        <SealedPerson visitId={fields.id} matterCode={matterCode} />
      ) : (
        <FormPart title={t('section.person')} columns="2, 3, 4">
          <PersonFields
            person={fields.person}
            onChange={(person) => change({ person })}
            disabled={disabled}
            autoFocus={!disabled && fields.person.name === ''}
            testId="visit"
          />
          <Row columns="11rem 9rem">
            <DayInput
              label={t('day')}
              value={fields.day}
              onChange={(day) => (day === null ? undefined : change({ day }))}
              disabled={disabled || fields.receptionId !== null}
              testId="visit-day"
            />
            <TimeInput
              label={t('field.arrivedAt')}
              value={fields.arrivedAt}
              onChange={(arrivedAt) => change({ arrivedAt })}
              disabled={disabled}
              testId="visit-arrived"
            />
          </Row>
        </FormPart>
      )}
      {!sealed && <GroupFields {...part} />}
      <ContentFields {...part} />
      <HandlingFields {...part} />
      <DocumentFields {...part} />
      <MatterLink fields={fields} matterCode={matterCode} disabled={disabled} onLink={onLink} />
      <NoteFields {...part} />
    </Box>
  );
}
