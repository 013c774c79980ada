import { useTranslation } from 'react-i18next';
import { visitOutcome } from '../../../shared/domain/visits';
import { useAsk } from '../../office/hooks';
import { ComboInput } from '../../parts/ComboInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { FormPart, Row } from './FormPart';
import type { FieldsProps } from './fieldsProps';
import { RefusalFields } from './RefusalFields';

const competences = ['unknown', 'yes', 'no'] as const;
type Competence = (typeof competences)[number];
const asFlag: Record<Competence, boolean | null> = { unknown: null, yes: true, no: false };

function asCompetence(flag: boolean | null): Competence {
  if (flag === null) return 'unknown';
  return flag ? 'yes' : 'no';
}

/** Columns 8 to 11: who has settled, whose competence it is, and where it goes. */
export function HandlingFields({ fields, change, disabled }: FieldsProps) {
  const { t } = useTranslation('visits');
  const units = useAsk('unit.list', {}).data ?? [];
  const names = units.filter((unit) => unit.active).map((unit) => unit.name);
  return (
    <FormPart title={t('section.handling')} columns="8, 9, 10, 11">
      <Row columns="1fr 1fr 1fr">
        <ComboInput
          label={t('field.settledBy')}
          value={fields.settledBy}
          suggestions={names}
          onChange={(settledBy) => change({ settledBy })}
          disabled={disabled}
          testId="visit-settledby"
        />
        <PickInput
          label={t('field.withinCompetence')}
          value={asCompetence(fields.withinCompetence)}
          options={competences.map((value) => ({ value, label: t(`competence.${value}`) }))}
          onChange={(value) => change({ withinCompetence: asFlag[value] })}
          disabled={disabled}
          testId="visit-competence"
        />
        <PickInput
          label={t('field.outcome')}
          value={fields.outcome}
          options={visitOutcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          onChange={(outcome) => change({ outcome })}
          disabled={disabled}
          testId="visit-outcome"
        />
      </Row>
      <RefusalFields fields={fields} change={change} disabled={disabled} />
      <Row columns="1fr 1fr">
        <ComboInput
          label={t('field.guidedTo')}
          value={fields.guidedTo}
          suggestions={names}
          onChange={(guidedTo) => change({ guidedTo })}
          disabled={disabled}
          testId="visit-guidedto"
        />
        <TextInput
          label={t('field.guidancePaper')}
          value={fields.guidancePaper}
          onChange={(guidancePaper) => change({ guidancePaper })}
          disabled={disabled}
          testId="visit-guidancepaper"
        />
        <ComboInput
          label={t('field.handledBy')}
          value={fields.handledBy}
          suggestions={names}
          onChange={(handledBy) => change({ handledBy })}
          disabled={disabled}
          testId="visit-handledby"
        />
        <TextInput
          label={t('field.transferPaper')}
          value={fields.transferPaper}
          onChange={(transferPaper) => change({ transferPaper })}
          disabled={disabled}
          testId="visit-transferpaper"
        />
      </Row>
    </FormPart>
  );
}

/** Columns 12 and 13. */
export function NoteFields({ fields, change, disabled }: FieldsProps) {
  const { t } = useTranslation('visits');
  return (
    <FormPart title={t('section.note')} columns="12, 13">
      <Row columns="1fr 1fr">
        <ProseInput
          label={t('field.followUp')}
          value={fields.followUp}
          onChange={(followUp) => change({ followUp })}
          minRows={2}
          disabled={disabled}
          testId="visit-followup"
        />
        <ProseInput
          label={t('field.note')}
          value={fields.note}
          onChange={(note) => change({ note })}
          minRows={2}
          disabled={disabled}
          testId="visit-note"
        />
      </Row>
    </FormPart>
  );
}
