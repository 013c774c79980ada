import { useTranslation } from 'react-i18next';
import { newId } from '../../office/client';
import { LinesInput } from '../../parts/LinesInput';
import { Section } from '../../parts/Section';
import type { StepProps } from './NamingStep';
import { unitOf } from './proposals';

/** Units that tasks are given to; short names are set later, in the settings. */
export function UnitStep({ draft, onChange }: StepProps) {
  const { t } = useTranslation('access');
  function take(names: string[]): void {
    const units = names.map((name, index) => unitOf(draft.units[index]?.id ?? newId(), name, index + 1));
    onChange({ ...draft, units });
  }
  return (
    <Section title={t('setup.units.title')}>
      <LinesInput
        label={t('setup.units.names')}
        hint={t('setup.units.hint')}
        value={draft.units.map(({ name }) => name)}
        onChange={take}
        testId="setup-unit"
      />
    </Section>
  );
}
