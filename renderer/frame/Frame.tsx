import Box from '@mui/material/Box';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useAppState, useMay } from '../office/hooks';
import { useHotkeys } from '../parts/useHotkeys';
import { DamageBand } from './DamageBand';
import { demoBandHeight } from './DemoBand';
import { KeyBand } from './KeyBand';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { UndoKey } from './UndoKey';
import { UpdatedBand } from './UpdatedBand';
import { useFreshPage } from './useFreshPage';
import { useIdleLock } from './useIdleLock';
import { useLeave } from './useLeave';

/** `/visits/a/b` → `/visits/a`: Escape goes up and never leaves the place. */
function placeAbove(path: string): string | null {
  const parts = path.split('/').filter(Boolean);
  return parts.length < 2 ? null : `/${parts.slice(0, -1).join('/')}`;
}

/** Whom the frame was last drawn for: another person begins at today's page. */
let drawnFor: string | null = null;

/** The first stop of the Tab key: past the places and the bar. */
function SkipLink() {
  const { t } = useTranslation('app');
  return (
    <Box
      component="a"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
      sx={{
        position: 'absolute',
        left: -9999,
        '&:focus': { left: 8, top: 8, zIndex: 1300, bgcolor: 'background.paper', p: 1 },
      }}
    >
      {t('skip')}
    </Box>
  );
}

/** The office's window: places on the left, search and states above, the place itself. */
export function Frame() {
  const { office, demo, staff } = useAppState();
  const navigate = useNavigate();
  const location = useLocation();
  const leave = useLeave();
  const mayReceive = useMay('visit.save');
  const mayTakePetitions = useMay('petition.save');
  const lock = useCallback(() => void leave('lock'), [leave]);
  useFreshPage(location.pathname);
  useIdleLock(office?.idleLockMinutes ?? 15, lock);

  useEffect(() => {
    if (drawnFor !== null && staff !== null && drawnFor !== staff.id) void navigate('/');
    if (staff !== null) drawnFor = staff.id;
  }, [staff, navigate]);

  const toHelp = () => void navigate('/help');
  const toVisits = () => {
    if (mayReceive) void navigate('/visits', { state: { begin: true } });
  };
  const goUp = () => {
    const above = placeAbove(location.pathname);
    if (above !== null) void navigate(above);
  };
  const toPetition = () => {
    if (mayTakePetitions) void navigate('/matters', { state: { begin: true } });
  };
  useHotkeys({ F1: toHelp, F2: toVisits, F4: toPetition, 'Ctrl+L': lock, Escape: goUp }, { outermost: true });

  const band = demo ? demoBandHeight : 0;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '228px minmax(0, 1fr)',
        // enlarged for weak eyes, the window has the room of a small one, and the work needs it more
        '@media (max-width: 1100px)': { gridTemplateColumns: '192px minmax(0, 1fr)' },
        flex: 1,
      }}
    >
      <SkipLink />
      <Rail top={band} />
      <Box sx={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
        <TopBar top={band} onLeave={(how) => void leave(how)} />
        <KeyBand />
        <DamageBand />
        <UpdatedBand />
        <UndoKey />
        <Box
          component="main"
          id="main"
          data-usable
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, outline: 'none' }}
        >
          <Outlet />
        </Box>
      </Box>
    </Box>
  );
}
