import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { presentCount } from '../../../shared/domain/attendance';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { Columns } from '../../parts/Columns';
import { NumberInput } from '../../parts/NumberInput';
import { ProseInput } from '../../parts/ProseInput';
import { Section } from '../../parts/Section';
import type { TabProps } from './DialogueTabs';

/** How many came, who of the invited was there, and what was said to open it. */
export function DayFields({ fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const [, setParams] = useSearchParams();
  const present = presentCount(fields);
  // a line just added has nobody on it yet, as in the list that is printed
  const guests = fields.guests.filter(({ name, title }) => `${name}${title}` !== '');
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
      {fields.attendees.length === 0 ? null : (
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
          <Typography data-testid="attendance-sum">
            {t('people.fromList', { present, all: guests.length + fields.attendees.length })}
          </Typography>
          {disabled || present === 0 || fields.people === present ? null : (
            <ActionButton
              label={t('people.takeCount', { present })}
              small
              onClick={() => patch({ people: present })}
              testId="attendance-take"
            />
          )}
          <ActionButton
            label={t('people.openList')}
            small
            onClick={() => setParams({ tab: 'people' }, { replace: true })}
            testId="attendance-open"
          />
        </Stack>
      )}
      {guests.map((guest, index) => (
        <CheckInput
          key={guest.id}
          label={t('fields.presentOf', {
            who: [guest.title, guest.name].filter((part) => part !== '').join(' '),
          })}
          value={guest.present}
          onChange={(present) =>
            patch({ guests: fields.guests.map((one) => (one.id === guest.id ? { ...one, present } : one)) })
          }
          disabled={disabled}
          testId={`attendance-${index}`}
        />
      ))}
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
