import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Day, partsOf } from '../../../shared/domain/day';
import { dayOffReason } from '../../../shared/domain/workingDays';
import { dmy } from '../../../shared/text/dates';
import { useCalendar } from '../../office/useCalendar';

/** A reception on a day off is told, not refused: an urgent one does not ask the calendar. */
export function DayOffNote({ day }: { day: Day }) {
  const { t } = useTranslation('visits');
  const calendar = useCalendar(partsOf(day).year, true);
  const off = calendar === undefined ? null : dayOffReason(calendar, day);
  if (off === null) return null;
  return (
    <Typography role="note" variant="body2" data-testid="reception-dayoff" sx={{ color: 'warning.main' }}>
      {t('reception.dayOff', { day: dmy(day), label: off.label })}
    </Typography>
  );
}
