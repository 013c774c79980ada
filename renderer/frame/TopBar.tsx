import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useAppState, useMay } from '../office/hooks';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import { capital } from '../words/capital';
import { BackupLight } from './BackupLight';
import { SearchBox } from './SearchBox';

export interface TopBarProps {
  top: number;
  onLeave(how: 'lock' | 'signOut'): void;
}

/** The three signs beside a name, which alone gives way: narrower, they would push the page sideways. */
const signedInWidth = 108;

/** Search, whose office this is, how old the last proved backup is, and who is signed in. */
export function TopBar({ top, onLeave }: TopBarProps) {
  const { t } = useTranslation('app');
  const { office, officeName, staff } = useAppState();
  const name = capital(office?.name ?? officeName);
  const maySearch = useMay('search.all');
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top,
        zIndex: 1100,
        minHeight: 52,
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 1, lg: 2 },
        px: { xs: 1.5, lg: 3 },
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      {maySearch && (
        <Box sx={{ flex: '1 1 20rem', maxWidth: 460, minWidth: { xs: 110, lg: 180 } }}>
          <SearchBox />
        </Box>
      )}
      <Typography
        noWrap
        data-testid="office-name"
        title={name}
        sx={{ flex: '1 1 8rem', minWidth: 0, fontWeight: 500, textAlign: 'right' }}
      >
        {name}
      </Typography>
      <BackupLight />
      {staff !== null && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: signedInWidth }}>
          <Icon name="person" size={18} />
          <Typography noWrap variant="body2" data-testid="signed-in" title={t(`role.${staff.role}`)}>
            {staff.name}
          </Typography>
          <IconButton icon="lock" label={t('lock')} testId="lock" onClick={() => onLeave('lock')} />
          <IconButton icon="out" label={t('signOut')} testId="sign-out" onClick={() => onLeave('signOut')} />
        </Box>
      )}
    </Box>
  );
}
