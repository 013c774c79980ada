import { useTranslation } from 'react-i18next';
import { Columns } from '../../parts/Columns';
import { NumberInput } from '../../parts/NumberInput';
import { ProseInput } from '../../parts/ProseInput';
import { Section } from '../../parts/Section';
import type { TabProps } from './DialogueTabs';

/** How many came, and what was said to open it; who of the invited was there stands with the guests. */
export function DayFields({ fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  return (
    <Section title={t('section.attendance')}>
      <Columns>
        <NumberInput
          label={t('fields.people')}
          value={fields.people}
          onChange={(people) => patch({ people: people === null ? null : Math.min(1_000_000, people) })}
          disabled={disabled}
          testId="dialogue-people"
        />
      </Columns>
      <ProseInput
        label={t('fields.opening')}
        value={fields.opening}
        onChange={(opening) => patch({ opening })}
        disabled={disabled}
        minRows={2}
        testId="dialogue-opening"
      />
    </Section>
  );
}
