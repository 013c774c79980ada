import { useTranslation } from 'react-i18next';
import type { OfficeLevel } from '../../../shared/domain/office';
import { newId } from '../../office/client';
import { Columns } from '../../parts/Columns';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { FaceFields } from '../office/FaceFields';
import { kindsOf } from './derive';
import { rename, type SetupDraft } from './draft';

const levels: readonly OfficeLevel[] = ['xa', 'huyen', 'tinh'];

export interface StepProps {
  draft: SetupDraft;
  onChange(draft: SetupDraft): void;
}

function NameSection({ draft, onChange }: StepProps) {
  const { t } = useTranslation('access');
  const { office } = draft;
  return (
    <Section title={t('setup.naming.title')}>
      <Columns min="13rem">
        <PickInput
          label={t('setup.naming.level')}
          value={draft.level}
          options={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
          onChange={(level) => onChange(rename(draft, { level }, newId))}
          autoFocus
          testId="setup-level"
        />
        <PickInput
          label={t('setup.naming.kind')}
          value={draft.kind}
          options={kindsOf[draft.level].map((kind) => ({ value: kind, label: kind }))}
          onChange={(kind) => onChange(rename(draft, { kind }, newId))}
          testId="setup-kind"
        />
        <TextInput
          label={t('setup.naming.name')}
          hint={t('setup.naming.nameHint')}
          value={draft.bareName}
          onChange={(bareName) => onChange(rename(draft, { bareName }, newId))}
          required
          testId="setup-name"
        />
        {draft.level !== 'tinh' && (
          <TextInput
            label={t('setup.naming.province')}
            hint={t('setup.naming.provinceHint')}
            value={draft.provinceName}
            onChange={(provinceName) => onChange(rename(draft, { provinceName }, newId))}
            required
            testId="setup-province"
          />
        )}
        <TextInput
          label={t('setup.naming.placeName')}
          hint={t('setup.naming.placeNameHint')}
          value={office.placeName}
          onChange={(placeName) => onChange({ ...draft, office: { ...office, placeName } })}
          testId="setup-place-name"
        />
        <TextInput
          label={t('setup.naming.code')}
          hint={t('setup.naming.codeHint')}
          value={office.code}
          onChange={(code) => onChange({ ...draft, office: { ...office, code } })}
          testId="setup-code"
        />
      </Columns>
    </Section>
  );
}

/** Level and name; how the office stands on State and Party papers follows from them and may be changed. */
export function NamingStep({ draft, onChange }: StepProps) {
  const { t } = useTranslation('access');
  const { office } = draft;
  return (
    <>
      <NameSection draft={draft} onChange={onChange} />
      <FaceFields
        title={t('setup.naming.state')}
        value={office.state}
        onChange={(state) => onChange({ ...draft, office: { ...office, state } })}
        testId="setup-state"
      />
      <FaceFields
        title={t('setup.naming.party')}
        value={office.party}
        onChange={(party) => onChange({ ...draft, office: { ...office, party } })}
        testId="setup-party"
      />
    </>
  );
}
