import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { Proposal } from '../../../shared/ipc/calls/petitions';
import { dmy } from '../../../shared/text/dates';
import { useDayOff, useWeekday } from '../../words/weekday';

type Counted = Omit<NonNullable<Proposal['deadline']>, 'key' | 'due'>;

interface ArithmeticProps extends Counted {
  base: Day;
  due: Day | null;
}

/** How a deadline was counted: first day, days left out one by one, the clause. */
export function Arithmetic(props: ArithmeticProps) {
  const { t } = useTranslation('petitionWork');
  const weekday = useWeekday();
  const dayOff = useDayOff();
  const { base, start, n, unit, direction, due, skipped, rolledFrom, unknownYears, basis, hard, certainty } =
    props;
  const counted = {
    base: dmy(base),
    start: dmy(start),
    n,
    unit: t(`deadline.${unit}`),
    due: due === null ? t('deadline.paused') : dmy(due),
  };
  const kind = t(hard ? 'deadline.hard' : 'deadline.internal');
  // the basis of an office's own limit often says so itself
  const saidBefore = basis.startsWith(kind.replace(/\.$/, ''));
  return (
    <Box data-testid="deadline-arithmetic">
      <div>{t(direction === 'before' ? 'deadline.countedBack' : 'deadline.counted', counted)}</div>
      {skipped.length > 0 && (
        <>
          <div>{t('deadline.skipped')}</div>
          <Box component="ul" sx={{ my: 0.5, pl: 2.5, maxHeight: 220, overflowY: 'auto' }}>
            {skipped.map(({ day, label }) => (
              <li key={day}>
                {weekday(day)}, {dmy(day)}: {dayOff(label)}
              </li>
            ))}
          </Box>
        </>
      )}
      {rolledFrom !== null && <div>{t('deadline.rolled', { from: dmy(rolledFrom) })}</div>}
      {unknownYears.length > 0 && <div>{t('deadline.unknownYears', { years: unknownYears.join(', ') })}</div>}
      <div>{basis}</div>
      {!saidBefore && <div>{kind}</div>}
      {certainty === 'low' && <div>{t('deadline.lowCertainty')}</div>}
    </Box>
  );
}
