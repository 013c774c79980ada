import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon';

export interface ActionButtonProps {
  label: string;
  onClick?(): void;
  /** the one act of the screen */
  primary?: boolean;
  /** cannot easily be taken back */
  danger?: boolean;
  busy?: boolean;
  /** the key that does the same, `F9`; shown beside the words */
  shortcut?: string;
  icon?: IconName;
  small?: boolean;
  disabled?: boolean;
  /** `submit` lets a form be sent with Enter */
  type?: 'button' | 'submit';
  testId?: string;
}

/** A button that says when it works and cannot be pressed twice meanwhile. */
export function ActionButton(props: ActionButtonProps) {
  const { t } = useTranslation('parts');
  const {
    label,
    primary,
    danger,
    busy = false,
    shortcut,
    icon,
    small,
    disabled,
    type = 'button',
    testId,
  } = props;
  return (
    <Button
      variant={primary ? 'contained' : small ? 'text' : 'outlined'}
      color={danger ? 'error' : primary || small ? 'primary' : 'secondary'}
      size={small ? 'small' : 'medium'}
      onClick={busy ? undefined : props.onClick}
      disabled={disabled}
      aria-busy={busy}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      type={busy ? 'button' : type}
      data-testid={testId}
      startIcon={icon && <Icon name={icon} size={18} />}
      sx={{ flexShrink: 0, whiteSpace: 'nowrap' }}
    >
      {busy ? t('busy') : label}
      {shortcut && !busy && (
        <Box component="kbd" sx={{ ml: 1, fontFamily: 'inherit', fontSize: '0.75rem', fontWeight: 400 }}>
          {shortcut}
        </Box>
      )}
    </Button>
  );
}
