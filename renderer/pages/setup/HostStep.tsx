import { useTranslation } from 'react-i18next';
import { newId } from '../../office/client';
import { ActionButton } from '../../parts/ActionButton';
import { IconButton } from '../../parts/IconButton';
import { Section } from '../../parts/Section';
import { HostForm } from '../host/HostForm';
import type { StepProps } from './NamingStep';
import { emptyHost } from './proposals';

/** Who receives citizens, on which days, and what the law asks of them. */
export function HostStep({ draft, onChange }: StepProps) {
  const { t } = useTranslation('access');
  const { hosts } = draft;
  return (
    <>
      {hosts.map((host, index) => (
        <Section
          key={host.id}
          title={host.title || t('setup.hosts.one', { number: index + 1 })}
          aside={
            <IconButton
              icon="close"
              label={t('setup.hosts.remove', { number: index + 1 })}
              onClick={() => onChange({ ...draft, hosts: hosts.filter(({ id }) => id !== host.id) })}
            />
          }
        >
          <HostForm
            value={host}
            level={draft.level}
            onChange={(changed) =>
              onChange({ ...draft, hosts: hosts.map((each) => (each.id === host.id ? changed : each)) })
            }
            testId={`setup-host-${index + 1}`}
          />
        </Section>
      ))}
      <ActionButton
        label={t('setup.hosts.add')}
        icon="add"
        small
        onClick={() => onChange({ ...draft, hosts: [...hosts, emptyHost(newId(), hosts.length + 1)] })}
        testId="setup-host-add"
      />
    </>
  );
}
