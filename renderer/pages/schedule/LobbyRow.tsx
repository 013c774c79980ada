import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { takesPlace, type YearRow } from '../../../shared/domain/yearPlan';
import { clockRange, dmy } from '../../../shared/text/dates';
import { capital } from '../../words/capital';
import { useWeekday } from '../../words/weekday';

/** One announced reception in letters that are read from the door; a change stands in words in front. */
export function LobbyRow({ row, large = false }: { row: YearRow; large?: boolean }) {
  const { t } = useTranslation('schedules');
  const weekday = useWeekday();
  const off = !takesPlace(row);
  const mark = markOf(row, t);
  const size = large ? '4.2vh' : '3.4vh';
  const day = row.day ?? '';
  // the name of the place without its address, which nobody reads from the door
  const placeName = row.place.split(',')[0] ?? '';
  const hours = row.sessions.map(({ from, to }) => clockRange(from, to)).join('; ');
  return (
    <Box
      data-testid="lobby-row"
      sx={{
        display: 'grid',
        width: '100%',
        flexShrink: 0,
        gridTemplateColumns: '24% 36% 1fr',
        gap: '2vw',
        alignItems: 'baseline',
        borderLeft: '0.6vw solid',
        borderColor: mark === '' ? 'primary.main' : 'error.main',
        pl: '1.2vw',
      }}
    >
      <Line size={size} strong struck={off} text={`${capital(weekday(day))}, ${dmy(day)}`} />
      <Line size={size} strong struck={off} text={`${row.hostTitle} ${row.hostName}`.trim()} />
      <Box>
        {mark === '' ? null : <Line size={size} strong warn text={mark} testId="lobby-mark" />}
        <Line size={size} struck={off} text={[hours, placeName].filter((part) => part !== '').join(', ')} />
      </Box>
    </Box>
  );
}

function markOf({ state, change, postedDay, day }: YearRow, t: TFunction<'schedules'>): string {
  if (state === 'postponed') return t(`years.lobbyOff.${change === 'paused' ? 'paused' : 'postponed'}`);
  if (state === 'cancelled') return t('years.lobbyOff.cancelled');
  if (change === 'substituted' && postedDay === day) return t('years.lobbyStandIn');
  if (change === 'moved' && postedDay === day) return t('years.lobbySameDay');
  return postedDay !== null && postedDay !== day ? t('years.lobbyMoved', { day: dmy(postedDay) }) : '';
}

interface LineProps {
  size: string;
  text: string;
  strong?: boolean;
  struck?: boolean;
  warn?: boolean;
  testId?: string;
}

function Line({ size, text, strong, struck, warn, testId }: LineProps) {
  return (
    <Typography
      data-testid={testId}
      sx={{
        fontSize: size,
        lineHeight: 1.3,
        fontWeight: strong ? 700 : 400,
        textDecoration: struck ? 'line-through' : undefined,
        color: warn ? 'error.main' : undefined,
      }}
    >
      {text}
    </Typography>
  );
}
