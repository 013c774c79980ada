import { useTranslation } from 'react-i18next';
import { Columns } from '../../parts/Columns';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import type { FirstPerson } from './draft';
import type { StepProps } from './NamingStep';
import { shortestPassword } from './problems';

/** The administrator runs the machine and reads no cases; the clerk receives citizens. */
export function PeopleStep({ draft, onChange }: StepProps) {
  return (
    <>
      <PersonFields who="admin" value={draft.admin} onChange={(admin) => onChange({ ...draft, admin })} />
      <PersonFields who="clerk" value={draft.clerk} onChange={(clerk) => onChange({ ...draft, clerk })} />
    </>
  );
}

interface PersonFieldsProps {
  who: 'admin' | 'clerk';
  value: FirstPerson;
  onChange(value: FirstPerson): void;
}

function PersonFields({ who, value, onChange }: PersonFieldsProps) {
  const { t } = useTranslation('access');
  const differs = value.repeat !== '' && value.repeat !== value.password;
  return (
    <Section title={t(`setup.people.${who}`)}>
      <Columns>
        <TextInput
          label={t('setup.people.name')}
          value={value.name}
          onChange={(name) => onChange({ ...value, name })}
          required
          testId={`setup-${who}-name`}
        />
        <TextInput
          label={t('setup.people.title')}
          value={value.title}
          onChange={(title) => onChange({ ...value, title })}
          testId={`setup-${who}-title`}
        />
        <TextInput
          label={t('setup.people.password')}
          hint={t('setup.people.passwordHint', { least: shortestPassword })}
          type="password"
          autoComplete="new-password"
          value={value.password}
          onChange={(password) => onChange({ ...value, password })}
          required
          testId={`setup-${who}-password`}
        />
        <TextInput
          label={t('setup.people.repeat')}
          error={differs ? t('setup.problem.repeat') : undefined}
          type="password"
          autoComplete="new-password"
          value={value.repeat}
          onChange={(repeat) => onChange({ ...value, repeat })}
          required
          testId={`setup-${who}-repeat`}
        />
      </Columns>
    </Section>
  );
}
