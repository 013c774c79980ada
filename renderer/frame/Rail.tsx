import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { CallName } from '../../shared/ipc/contract';
import { mayAsk, useStaff } from '../office/hooks';
import { Icon, type IconName } from '../parts/Icon';

interface Place {
  key:
    | 'home'
    | 'schedules'
    | 'visits'
    | 'matters'
    | 'conclusions'
    | 'dialogues'
    | 'registers'
    | 'inspection'
    | 'backup'
    | 'settings'
    | 'help';
  icon: IconName;
  to: string;
  /** shown to those who may make this call */
  needs?: CallName;
  /** other addresses that belong to the place */
  also?: readonly string[];
}

const places: readonly Place[] = [
  { key: 'home', icon: 'today', to: '/' },
  { key: 'schedules', icon: 'schedule', to: '/schedules', needs: 'schedule.list' },
  { key: 'visits', icon: 'visit', to: '/visits', also: ['/receptions', '/bin'], needs: 'reception.list' },
  { key: 'matters', icon: 'matter', to: '/matters', also: ['/petitions'], needs: 'matter.list' },
  { key: 'conclusions', icon: 'conclusion', to: '/conclusions', also: ['/tasks'], needs: 'conclusion.list' },
  { key: 'dialogues', icon: 'dialogue', to: '/dialogues', needs: 'dialogue.list' },
  { key: 'registers', icon: 'register', to: '/registers', also: ['/drafts'], needs: 'paper.list' },
  { key: 'inspection', icon: 'inspection', to: '/inspection', needs: 'inspection.read' },
  { key: 'backup', icon: 'backup', to: '/backup' },
];

const below: readonly Place[] = [
  { key: 'settings', icon: 'settings', to: '/settings' },
  { key: 'help', icon: 'help', to: '/help' },
];

function isAt(place: Place, path: string): boolean {
  if (place.to === '/') return path === '/';
  return [place.to, ...(place.also ?? [])].some((start) => path.startsWith(start));
}

/** The places of the office. */
export function Rail({ top }: { top: number }) {
  const { t } = useTranslation('app');
  const staff = useStaff();
  const mine = places.filter(({ needs }) => needs === undefined || mayAsk(needs, staff?.role ?? null));
  return (
    <Box
      component="nav"
      aria-label={t('places')}
      sx={{
        position: 'sticky',
        top,
        height: `calc(100vh - ${top}px)`,
        display: 'flex',
        flexDirection: 'column',
        gap: '2px',
        p: 1,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        overflowY: 'auto',
      }}
    >
      <Box sx={{ px: 1, py: 1, mb: 0.5, fontWeight: 600, fontSize: '1.0625rem', color: 'primary.main' }}>
        Tiếp Dân
      </Box>
      {mine.map((place) => (
        <RailLink key={place.key} place={place} />
      ))}
      <Box sx={{ flex: 1 }} />
      {below.map((place) => (
        <RailLink key={place.key} place={place} />
      ))}
    </Box>
  );
}

function RailLink({ place }: { place: Place }) {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const here = isAt(place, pathname);
  const link = useRef<HTMLAnchorElement>(null);
  // enlarged for weak eyes, the rail is longer than the window
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <Box
      ref={link}
      component={Link}
      to={place.to}
      data-testid={`place-${place.key}`}
      aria-current={here ? 'page' : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        px: 1,
        py: 0.875,
        borderRadius: 1,
        borderLeft: 3,
        borderColor: here ? 'primary.main' : 'transparent',
        color: here ? 'primary.main' : 'text.primary',
        bgcolor: here ? 'action.selected' : undefined,
        fontWeight: here ? 600 : 400,
        fontSize: '0.9063rem',
        textDecoration: 'none',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Icon name={place.icon} />
      {t(`place.${place.key}`)}
    </Box>
  );
}
