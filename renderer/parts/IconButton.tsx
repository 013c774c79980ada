import MuiIconButton from '@mui/material/IconButton';
import { Icon, type IconName } from './Icon';

export interface IconButtonProps {
  icon: IconName;
  /** said by screen readers and shown on hover */
  label: string;
  onClick(): void;
  disabled?: boolean;
  testId?: string;
}

export function IconButton({ icon, label, onClick, disabled, testId }: IconButtonProps) {
  return (
    <MuiIconButton
      size="small"
      aria-label={label}
      title={label}
      onClick={onClick}
      disabled={disabled}
      data-testid={testId}
      sx={{ borderRadius: 1 }}
    >
      <Icon name={icon} size={18} />
    </MuiIconButton>
  );
}
