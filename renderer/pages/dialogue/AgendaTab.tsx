import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../shared/text/dates';
import { newId } from '../../office/client';
import { NumberInput } from '../../parts/NumberInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import type { TabProps } from './DialogueTabs';
import { EditRows } from './EditRows';

/** `08:00` and 95 minutes → `09:35`. */
function clockAfter(start: string, minutes: number): string {
  const [hour = '0', minute = '0'] = start.split(':');
  const sum = (Number(hour) * 60 + Number(minute) + minutes) % (24 * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(sum / 60))}:${two(sum % 60)}`;
}

/** The programme, each item with its minutes; what begins when follows from them. */
export function AgendaTab({ fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const minutes = fields.agenda.reduce((sum, item) => sum + item.minutes, 0);
  const to = clockAfter(fields.time, minutes);
  const startOf = (index: number) =>
    clockAfter(
      fields.time,
      fields.agenda.slice(0, index).reduce((sum, item) => sum + item.minutes, 0),
    );
  return (
    <Section title={t('tab.agenda')} testId="dialogue-agenda">
      <EditRows
        rows={fields.agenda}
        keyOf={({ id }) => id}
        onChange={(agenda) => patch({ agenda })}
        blank={() => ({ id: newId(), what: '', who: '', minutes: 10 })}
        columns="60px minmax(0, 2fr) minmax(0, 1fr) 90px"
        disabled={disabled}
        most={60}
        testId="agenda"
        render={(item, change, index) => (
          <>
            <Typography sx={{ py: 1 }}>{clockText(startOf(index))}</Typography>
            <TextInput
              label={t('fields.agendaWhat')}
              value={item.what}
              onChange={(what) => change({ what })}
              disabled={disabled}
              testId={`agenda-what-${index}`}
            />
            <TextInput
              label={t('fields.agendaWho')}
              value={item.who}
              onChange={(who) => change({ who })}
              disabled={disabled}
              testId={`agenda-who-${index}`}
            />
            <NumberInput
              label={t('fields.minutes')}
              value={item.minutes}
              onChange={(value) => change({ minutes: Math.min(720, value ?? 0) })}
              disabled={disabled}
              testId={`agenda-minutes-${index}`}
            />
          </>
        )}
      />
      <Typography role="status" sx={{ my: 1.5 }} data-testid="agenda-sum">
        {t('fields.agendaSum', { from: clockText(fields.time), to: clockText(to), minutes })}
      </Typography>
      {to > fields.endTime ? (
        <Typography variant="body2" sx={{ color: 'warning.main', mb: 1 }}>
          {t('fields.agendaOver', { end: clockText(fields.endTime) })}
        </Typography>
      ) : null}
      <TextInput
        label={t('fields.agendaRule')}
        value={fields.agendaRule}
        onChange={(agendaRule) => patch({ agendaRule })}
        disabled={disabled}
        testId="agenda-rule"
      />
    </Section>
  );
}
