import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { clockAt, type Day } from '../../shared/domain/day';
import { lunarText } from '../../shared/domain/lunar';
import type { YearRow } from '../../shared/domain/yearPlan';
import { clockText, dmy } from '../../shared/text/dates';
import { demoBandHeight } from '../frame/DemoBand';
import { useLeave } from '../frame/useLeave';
import { useAppState, useAsk, useToday } from '../office/hooks';
import { useHotkeys } from '../parts/useHotkeys';
import { capital } from '../words/capital';
import { useWeekday } from '../words/weekday';
import { LobbyRow } from './schedule/LobbyRow';
import { comingRows, todaysRows } from './schedule/lobby';

const everyMs = 60_000;

/** The day and the clock of the wall; both run on by themselves. */
function useClock(): string {
  const [clock, setClock] = useState(() => clockAt(new Date().toISOString()));
  useEffect(() => {
    const timer = window.setInterval(() => setClock(clockAt(new Date().toISOString())), 5_000);
    return () => window.clearInterval(timer);
  }, []);
  return clock;
}

/** Announced receptions around today; in December those of the next year too. */
function useRows(): { rows: YearRow[]; today: Day } {
  const started = useToday();
  const year = Number(started.slice(0, 4));
  const first = useAsk('schedule.year', { year }, { keep: true, everyMs });
  const today = first.data?.today ?? started;
  const next = useAsk('schedule.year', { year: year + 1 }, { keep: true, everyMs });
  return { rows: [...(first.data?.rows ?? []), ...(next.data?.rows ?? [])], today };
}

function LobbyHead({ today }: { today: Day }) {
  const { t } = useTranslation('schedules');
  const { officeName } = useAppState();
  const weekday = useWeekday();
  const clock = useClock();
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', gap: '3vw' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Large size="3.4vh" text={capital(officeName)} quiet />
        <Large size="6.5vh" text={t('years.lobbyTitle')} strong />
      </Box>
      <Box sx={{ textAlign: 'right' }}>
        <Large size="6.5vh" text={clockText(clock)} strong testId="lobby-clock" />
        <Large
          size="3.4vh"
          text={`${capital(weekday(today))}, ${dmy(today)} (${t('years.lobbyLunar', { day: lunarText(today) })})`}
          quiet
        />
      </Box>
    </Box>
  );
}

/** When one is received on any working day, the number to ask at, and the way out. */
function LobbyFoot() {
  const { t } = useTranslation('schedules');
  const office = useAsk('office.get', {}).data;
  return (
    <Box sx={{ display: 'flex', gap: '3vw', justifyContent: 'space-between' }}>
      {office === undefined ? null : (
        <Large
          size="3.4vh"
          text={[
            t('years.lobbyRegular', { hours: office.regularHours }),
            office.phone === ''
              ? ''
              : t('years.lobbyPhone', { phone: office.phone.replaceAll(' ', '\u00a0') }),
          ]
            .filter((part) => part !== '')
            .join('. ')}
        />
      )}
      <Large size="1.8vh" text={t('years.lobbyLeave')} quiet />
    </Box>
  );
}

/**
 * The schedule on a monitor that citizens stand before: only what was announced, no citizen's name, no mouse. It asks
 * anew by itself, and whoever leaves it meets the lock.
 */
export function LobbyPage() {
  const { t } = useTranslation('schedules');
  const { demo } = useAppState();
  const { rows, today } = useRows();
  const leave = useFullScreen();
  useHotkeys({ Escape: leave });
  const now = todaysRows(rows, today);
  const next = comingRows(rows, today);
  return (
    <Box
      data-testid="lobby"
      data-usable
      sx={{
        position: 'fixed',
        inset: 0,
        top: demo ? demoBandHeight : 0,
        overflow: 'hidden',
        bgcolor: 'background.default',
        p: '3vh 4vw',
        cursor: 'none',
        display: 'flex',
        flexDirection: 'column',
        gap: '2vh',
      }}
    >
      <LobbyHead today={today} />
      <Large size="4.4vh" text={t('years.lobbyToday')} strong />
      {now.length === 0 ? <Large size="4.4vh" text={t('years.lobbyNone')} testId="lobby-none" /> : null}
      {now.map((row) => (
        <LobbyRow key={row.key} row={row} large />
      ))}
      <Large size="4.4vh" text={t('years.lobbyNext')} strong />
      {next.length === 0 ? <Large size="4.4vh" text={t('years.lobbyNextNone')} /> : null}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          overflow: 'hidden',
          display: 'flex',
          flexDirection: 'column',
          // a row that does not stand whole goes into a column beside the screen: half a line misleads
          flexWrap: 'wrap',
          columnGap: '8vw',
          rowGap: '1.2vh',
        }}
      >
        {next.map((row) => (
          <LobbyRow key={row.key} row={row} />
        ))}
      </Box>
      <LobbyFoot />
    </Box>
  );
}

async function giveBack(): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen().catch(() => undefined);
}

/** Fills the screen where the system lets it; the way out is Escape, which the system may take for itself. */
function useFullScreen(): () => void {
  const navigate = useNavigate();
  const lock = useLeave();
  const [leave] = useState(() => () => {
    void navigate('/schedules');
    void lock('lock');
  });
  useEffect(() => {
    let stands = true;
    const onChange = () => {
      if (document.fullscreenElement === null) leave();
    };
    const fill = async () => {
      // where the system refuses, the page still fills the window
      await document.documentElement.requestFullscreen().catch(() => undefined);
      if (stands) document.addEventListener('fullscreenchange', onChange);
      else void giveBack();
    };
    void fill();
    return () => {
      stands = false;
      document.removeEventListener('fullscreenchange', onChange);
      void giveBack();
    };
  }, [leave]);
  return leave;
}

interface LargeProps {
  size: string;
  text: string;
  strong?: boolean;
  quiet?: boolean;
  testId?: string;
}

function Large({ size, text, strong, quiet, testId }: LargeProps) {
  return (
    <Typography
      data-testid={testId}
      sx={{
        fontSize: size,
        lineHeight: 1.3,
        fontWeight: strong ? 700 : 400,
        color: quiet ? 'text.secondary' : undefined,
      }}
    >
      {text}
    </Typography>
  );
}
