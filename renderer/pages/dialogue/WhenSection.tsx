import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Columns } from '../../parts/Columns';
import { DayInput } from '../../parts/DayInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { TimeInput } from '../../parts/TimeInput';
import type { TabProps } from './DialogueTabs';

/** Day, hours and place; once they are announced they move by a step with its reason alone. */
export function WhenSection({ view, fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const { dialogue, stage } = view;
  const isFixed = dialogue.day !== null && (stage === 'announced' || dialogue.state !== 'planned');
  const off = disabled || isFixed;
  return (
    <Section title={t('section.when')}>
      <Columns min="11rem">
        <DayInput
          label={t('fields.day')}
          value={fields.day}
          onChange={(day) => patch({ day })}
          disabled={off}
          testId="dialogue-day"
        />
        <TimeInput
          label={t('fields.time')}
          value={fields.time}
          onChange={(time) => patch({ time: time === '' ? fields.time : time })}
          disabled={off}
          testId="dialogue-time"
        />
        <TimeInput
          label={t('fields.endTime')}
          value={fields.endTime}
          onChange={(endTime) => patch({ endTime: endTime === '' ? fields.endTime : endTime })}
          disabled={disabled}
          testId="dialogue-end"
        />
        <TextInput
          label={fields.form === 'inPerson' ? t('fields.place') : t('fields.access')}
          value={fields.place}
          onChange={(place) => patch({ place })}
          disabled={off}
          testId="dialogue-place"
        />
      </Columns>
      {isFixed ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          {t('fields.fixed')}
        </Typography>
      ) : null}
    </Section>
  );
}
