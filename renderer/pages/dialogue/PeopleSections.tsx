import { useTranslation } from 'react-i18next';
import { newId } from '../../office/client';
import { useAsk } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { Columns } from '../../parts/Columns';
import { ComboInput } from '../../parts/ComboInput';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import type { TabProps } from './DialogueTabs';
import { EditRows } from './EditRows';

/** Who presides, who takes the minutes, who is invited; and whose complaint it is about. */
export function PeopleSections(props: TabProps) {
  const { t } = useTranslation('dialogues');
  const { fields, patch, disabled } = props;
  const hosts = useAsk('host.list', {}).data ?? [];
  const staff = useAsk('staff.list', {}).data ?? [];
  const titleOf = (name: string, kept: string) =>
    [...hosts, ...staff].find((one) => one.name === name)?.title ?? kept;
  return (
    <>
      <Section title={t('section.chairs')}>
        <EditRows
          rows={fields.chairs}
          keyOf={(_, index) => `chair ${index}`}
          onChange={(chairs) => patch({ chairs })}
          blank={() => ({ name: '', title: '' })}
          columns="minmax(0, 1fr) minmax(0, 1fr)"
          disabled={disabled}
          most={8}
          testId="chair"
          render={(row, change, index) => (
            <>
              <ComboInput
                label={t('fields.personName')}
                value={row.name}
                suggestions={hosts.map(({ name }) => name)}
                onChange={(name) => change({ name, title: titleOf(name, row.title) })}
                disabled={disabled}
                testId={`chair-name-${index}`}
              />
              <TextInput
                label={t('fields.personTitle')}
                value={row.title}
                onChange={(title) => change({ title })}
                disabled={disabled}
                testId={`chair-title-${index}`}
              />
            </>
          )}
        />
        <Columns>
          <ComboInput
            label={t('fields.secretary')}
            value={fields.secretary.name}
            suggestions={staff.filter(({ active }) => active).map(({ name }) => name)}
            onChange={(name) => patch({ secretary: { name, title: titleOf(name, fields.secretary.title) } })}
            disabled={disabled}
            testId="dialogue-secretary"
          />
          <TextInput
            label={t('fields.personTitle')}
            value={fields.secretary.title}
            onChange={(title) => patch({ secretary: { ...fields.secretary, title } })}
            disabled={disabled}
            testId="dialogue-secretary-title"
          />
        </Columns>
      </Section>
      {fields.kind === 'complaint' ? <Complaint {...props} /> : null}
      <Guests {...props} />
    </>
  );
}

function Guests({ fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  return (
    <Section title={t('section.guests')} testId="dialogue-guests">
      <EditRows
        rows={fields.guests}
        keyOf={({ id }) => id}
        onChange={(guests) => patch({ guests })}
        blank={() => ({ id: newId(), name: '', title: '', present: false })}
        columns="minmax(0, 1fr) minmax(0, 1.4fr) 110px"
        disabled={disabled}
        most={500}
        testId="guest"
        render={(row, change, index) => (
          <>
            <TextInput
              label={t('fields.personName')}
              value={row.name}
              onChange={(name) => change({ name })}
              disabled={disabled}
              testId={`guest-name-${index}`}
            />
            <TextInput
              label={t('fields.personTitle')}
              value={row.title}
              onChange={(title) => change({ title })}
              disabled={disabled}
              testId={`guest-title-${index}`}
            />
            <CheckInput
              label={t('fields.present')}
              value={row.present}
              onChange={(present) => change({ present })}
              disabled={disabled}
              testId={`guest-present-${index}`}
            />
          </>
        )}
      />
    </Section>
  );
}

/** As many complaints as an office settles beside one another. */
const mostPetitions = 200;

function Complaint({ fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const asked = {
    text: '',
    picks: [{ column: 'kind', values: ['complaint'] }],
    limit: mostPetitions,
    offset: 0,
  };
  const petitions = useAsk('petition.list', asked).data?.rows ?? [];
  return (
    <Section title={t('fields.petition')}>
      <PickInput
        label={t('fields.petition')}
        value={fields.petitionId ?? ''}
        options={[
          { value: '', label: t('fields.petitionNone') },
          ...petitions.map((row) => ({ value: row.id, label: `${row.code} – ${row.senderLabel}` })),
        ]}
        onChange={(petitionId) => patch({ petitionId: petitionId === '' ? null : petitionId })}
        disabled={disabled}
        testId="dialogue-petition"
      />
    </Section>
  );
}
