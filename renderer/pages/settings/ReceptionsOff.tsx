import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReceptionOff } from '../../../shared/ipc/calls/calendar';
import { dmy } from '../../../shared/text/dates';
import { addressOfReceptionOff } from '../../frame/addresses';
import { useAsk, useMay } from '../../office/hooks';
import { Section } from '../../parts/Section';
import { useWeekday } from '../../words/weekday';

/** The planned receptions that fall on a day off, each leading to where it is moved. */
export function ReceptionsOff() {
  const { t } = useTranslation('settings');
  const rows = useAsk('calendar.receptionsOff', {}).data ?? [];
  const may = useMay('schedule.save');
  if (rows.length === 0) return null;
  return (
    <Section title={t('calendar.off.title')} testId="calendar-off">
      <Typography sx={{ mb: 1 }}>{t('calendar.off.text')}</Typography>
      <ReceptionsOffList rows={rows} leads={may} />
    </Section>
  );
}

interface ListProps {
  rows: readonly ReceptionOff[];
  /** whether a press leads to the reception; while the days off are being edited it would lose them */
  leads: boolean;
}

export function ReceptionsOffList({ rows, leads }: ListProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={row.id}
          data-testid="reception-off"
          sx={{ py: 0.75, '& + &': { borderTop: 1, borderColor: 'divider' } }}
        >
          <Lines row={row} leads={leads} />
        </Box>
      ))}
    </Box>
  );
}

function Lines({ row, leads }: { row: ReceptionOff; leads: boolean }) {
  const { t } = useTranslation('settings');
  const { t: tv } = useTranslation('visits');
  const weekday = useWeekday();
  const { day, kind, hostName, hostTitle, reason, registered, changeDraftId } = row;
  const who = [hostName, hostTitle].filter((part) => part !== '').join(', ');
  const head = `${t('calendar.off.day', { day: dmy(day), weekday: weekday(day) })} · ${tv(`receptionKind.${kind}`)} · ${who}`;
  const way = changeDraftId === null ? t(`calendar.off.stands.${row.stands}`) : t('calendar.off.waits');
  const told = registered === 0 ? '' : t('calendar.off.registered', { count: registered });
  return (
    <>
      {leads ? (
        <Typography
          component={Link}
          to={addressOfReceptionOff(row)}
          sx={{ color: 'primary.main', fontWeight: 500 }}
          data-testid="reception-off-open"
        >
          {head}
        </Typography>
      ) : (
        <Typography sx={{ fontWeight: 500 }}>{head}</Typography>
      )}
      <Typography variant="body2">
        {[t('calendar.off.reason', { reason }), way, told].filter((part) => part !== '').join(' ')}
      </Typography>
    </>
  );
}
