import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DialogueOff } from '../../../shared/ipc/calls/calendar';
import { dmy } from '../../../shared/text/dates';
import { useAsk, useMay } from '../../office/hooks';
import { Section } from '../../parts/Section';
import { useWeekday } from '../../words/weekday';

/** The planned conferences that fall on a day off, each leading to where its day is changed. */
export function DialoguesOff() {
  const { t } = useTranslation('settings');
  const rows = useAsk('calendar.dialoguesOff', {}).data ?? [];
  const may = useMay('dialogue.step');
  if (rows.length === 0) return null;
  return (
    <Section title={t('calendar.dialogueOff.title')} testId="calendar-dialogues-off">
      <DialoguesOffList rows={rows} leads={may} />
    </Section>
  );
}

interface ListProps {
  rows: readonly DialogueOff[];
  /** whether a press leads to the conference; while the days off are being edited it would lose them */
  leads: boolean;
}

export function DialoguesOffList({ rows, leads }: ListProps) {
  const { t } = useTranslation('settings');
  const weekday = useWeekday();
  const head = ({ day, topic }: DialogueOff) =>
    [t('calendar.off.day', { day: dmy(day), weekday: weekday(day) }), topic]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={row.id}
          data-testid="dialogue-off"
          sx={{ py: 0.75, '& + &': { borderTop: 1, borderColor: 'divider' } }}
        >
          {leads ? (
            <Typography
              component={Link}
              to={`/dialogues/${row.id}`}
              sx={{ color: 'primary.main', fontWeight: 500 }}
              data-testid="dialogue-off-open"
            >
              {head(row)}
            </Typography>
          ) : (
            <Typography sx={{ fontWeight: 500 }}>{head(row)}</Typography>
          )}
          <Typography variant="body2">
            {t('calendar.off.reason', { reason: row.reason })}{' '}
            {t(row.announced ? 'calendar.dialogueOff.announced' : 'calendar.dialogueOff.planned')}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
