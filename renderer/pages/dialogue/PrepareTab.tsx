import { useTranslation } from 'react-i18next';
import { dialogueForm, dialogueOccasion } from '../../../shared/domain/dialogues';
import { face, officeLevel } from '../../../shared/domain/office';
import { Columns } from '../../parts/Columns';
import { LinesInput } from '../../parts/LinesInput';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { CollectSection } from './CollectSection';
import type { TabProps } from './DialogueTabs';
import { PeopleSections } from './PeopleSections';
import { WhenSection } from './WhenSection';

/** What is settled before the day: what about, when, who, and who prepares the answers. */
export function PrepareTab(props: TabProps) {
  const { t } = useTranslation('dialogues');
  const { fields, patch, disabled } = props;
  return (
    <>
      <AboutSection {...props} />
      <WhenSection {...props} />
      <PeopleSections {...props} />
      {fields.kind === 'complaint' ? null : <CollectSection {...props} />}
      <Section title={t('section.plan')}>
        <LinesInput
          label={t('fields.bases')}
          value={fields.bases}
          onChange={(bases) => patch({ bases })}
          disabled={disabled}
          testId="dialogue-bases"
        />
        <TextInput
          label={t('fields.funding')}
          value={fields.funding}
          onChange={(funding) => patch({ funding })}
          disabled={disabled}
          testId="dialogue-funding"
        />
      </Section>
      {fields.organiser === '' ? null : <ReportedSection {...props} />}
    </>
  );
}

/** What is talked about, with whom, and what gave cause to it. */
function SubjectFields({ fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const of = { disabled };
  return (
    <>
      <TextInput
        {...of}
        label={t('fields.topic')}
        hint={t('fields.topicHint')}
        value={fields.topic}
        onChange={(topic) => patch({ topic })}
        testId="dialogue-topic"
      />
      <TextInput
        {...of}
        label={t('fields.field')}
        value={fields.field}
        onChange={(field) => patch({ field })}
        testId="dialogue-field"
      />
      <TextInput
        {...of}
        label={t('fields.audience')}
        hint={t('fields.audienceHint')}
        value={fields.audience}
        onChange={(audience) => patch({ audience })}
        testId="dialogue-audience"
      />
      <PickInput
        {...of}
        label={t('fields.occasion')}
        value={fields.occasion}
        options={dialogueOccasion.options.map((value) => ({ value, label: t(`occasion.${value}`) }))}
        onChange={(occasion) => patch({ occasion })}
        testId="dialogue-occasion"
      />
    </>
  );
}

/** Who holds it, under what name and in what form. */
function HolderFields({ view, fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const of = { disabled };
  return (
    <>
      <PickInput
        {...of}
        label={t('fields.level')}
        value={fields.level}
        options={officeLevel.options.map((value) => ({ value, label: t(`level.${value}`) }))}
        onChange={(level) => patch({ level })}
        testId="dialogue-level"
      />
      <PickInput
        {...of}
        label={t('fields.face')}
        value={fields.face}
        options={face.options.map((value) => ({ value, label: t(`fields.faceOf.${value}`) }))}
        onChange={(next) => patch({ face: next })}
        testId="dialogue-face"
      />
      <TextInput
        {...of}
        label={t('fields.name')}
        hint={fields.name === '' ? t('fields.nameHint', { name: view.name }) : undefined}
        value={fields.name}
        onChange={(name) => patch({ name })}
        testId="dialogue-name"
      />
      <TextInput
        {...of}
        label={t('fields.organiser')}
        hint={t('fields.organiserHint')}
        value={fields.organiser}
        onChange={(organiser) => patch({ organiser })}
        testId="dialogue-organiser"
      />
      <PickInput
        {...of}
        label={t('fields.form')}
        value={fields.form}
        options={dialogueForm.options.map((value) => ({ value, label: t(`form.${value}`) }))}
        onChange={(form) => patch({ form })}
        testId="dialogue-form"
      />
    </>
  );
}

function AboutSection(props: TabProps) {
  const { t } = useTranslation('dialogues');
  const { fields, patch, disabled } = props;
  return (
    <Section title={t('section.about')}>
      <Columns>
        <SubjectFields {...props} />
        <HolderFields {...props} />
      </Columns>
      <ProseInput
        label={t('fields.participation')}
        value={fields.participation}
        onChange={(participation) => patch({ participation })}
        minRows={2}
        disabled={disabled}
        testId="dialogue-participation"
      />
    </Section>
  );
}

const counted = ['speeches', 'opinions', 'answered', 'settled'] as const;

/** Figures of a conference that another body held and reported. */
function ReportedSection({ fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const reported = fields.reported ?? { speeches: 0, opinions: 0, answered: 0, settled: 0 };
  return (
    <Section title={t('fields.reported')} testId="dialogue-reported">
      <Columns min="9rem">
        <NumberInput
          label={t('fields.people')}
          value={fields.people}
          onChange={(people) => patch({ people })}
          disabled={disabled}
        />
        {counted.map((key) => (
          <NumberInput
            key={key}
            label={t(`fields.${key}`)}
            value={reported[key]}
            onChange={(value) => patch({ reported: { ...reported, [key]: Math.min(1_000_000, value ?? 0) } })}
            disabled={disabled}
            testId={`reported-${key}`}
          />
        ))}
      </Columns>
    </Section>
  );
}
