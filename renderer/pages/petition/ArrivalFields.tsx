import { useTranslation } from 'react-i18next';
import { forwardingSources, petitionSource } from '../../../shared/domain/petitions';
import { petitionKind } from '../../../shared/domain/visits';
import { CheckInput } from '../../parts/CheckInput';
import { DayInput } from '../../parts/DayInput';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { FormPart, Row } from '../visit/FormPart';
import type { PetitionFieldsProps } from './fieldProps';

/** Who sent it on, where somebody did. */
function Forwarder({ draft, change, disabled }: PetitionFieldsProps) {
  const { t } = useTranslation('petitionWork');
  if (draft.source !== 'leader' && !forwardingSources.includes(draft.source)) return null;
  return (
    <Row columns="1fr 1fr">
      <TextInput
        label={t('field.sentBy')}
        value={draft.sentBy}
        onChange={(sentBy) => change({ sentBy })}
        disabled={disabled}
        testId="petition-sentby"
      />
      <TextInput
        label={t('field.sentPaper')}
        value={draft.sentPaper}
        onChange={(sentPaper) => change({ sentPaper })}
        disabled={disabled}
        testId="petition-sentpaper"
      />
    </Row>
  );
}

/** How and when a petition came, and of which kind it is by its content. */
export function ArrivalFields(props: PetitionFieldsProps) {
  const { t } = useTranslation('petitions');
  const { t: tw } = useTranslation('petitionWork');
  const { draft, change, disabled } = props;
  return (
    <FormPart title={tw('section.arrival')}>
      <Row columns="1fr 1fr">
        <PickInput
          label={t('form.source')}
          value={draft.source}
          options={petitionSource.options.map((value) => ({ value, label: t(`source.${value}`) }))}
          onChange={(source) => change({ source })}
          disabled={disabled}
          autoFocus={!disabled && draft.version === 0}
          testId="petition-source"
        />
        <PickInput
          label={t('form.kind')}
          value={draft.kind}
          options={petitionKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
          disabled={disabled}
          testId="petition-kind"
        />
      </Row>
      <Forwarder {...props} />
      <Row columns="1fr 1fr 9rem">
        <DayInput
          label={t('form.receivedOn')}
          value={draft.receivedOn}
          onChange={(day) => (day === null ? undefined : change({ receivedOn: day }))}
          disabled={disabled}
          required
          testId="petition-receivedon"
        />
        <DayInput
          label={t('form.writtenOn')}
          value={draft.writtenOn}
          onChange={(writtenOn) => change({ writtenOn })}
          hint={
            draft.writtenOn !== null && draft.writtenOn > draft.receivedOn
              ? t('form.writtenLater')
              : undefined
          }
          disabled={disabled}
          testId="petition-writtenon"
        />
        <NumberInput
          label={tw('field.people')}
          value={draft.people}
          onChange={(people) => change({ people: Math.min(100_000, Math.max(1, people ?? 1)) })}
          disabled={disabled}
          testId="petition-people"
        />
      </Row>
      <CheckInput
        label={t('form.anonymous')}
        value={draft.anonymous}
        onChange={(anonymous) => change({ anonymous })}
        disabled={disabled}
        testId="petition-anonymous"
      />
    </FormPart>
  );
}

export function ContentFields({ draft, change, disabled }: PetitionFieldsProps) {
  const { t } = useTranslation('petitions');
  const { t: tw } = useTranslation('petitionWork');
  return (
    <FormPart title={tw('section.content')}>
      <Row columns="1fr">
        <ProseInput
          label={t('form.summary')}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
          hint={draft.summary.trim() === '' ? t('form.summaryNeeded') : undefined}
          disabled={disabled}
          required
          testId="petition-summary"
        />
        <TextInput
          label={tw('field.field')}
          value={draft.field}
          onChange={(field) => change({ field })}
          disabled={disabled}
          testId="petition-field"
        />
      </Row>
    </FormPart>
  );
}
