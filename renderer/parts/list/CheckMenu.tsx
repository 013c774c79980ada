import Box from '@mui/material/Box';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useRef, useState } from 'react';
import { ActionButton } from '../ActionButton';
import { Icon } from '../Icon';

export interface CheckMenuProps {
  /** on the button */
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
  testId: string;
}

/** Drawn, not a box of its own: the line is the control, and says itself whether it is ticked. */
function Tick({ on }: { on: boolean }) {
  return (
    <Box aria-hidden="true" sx={{ width: 28, display: 'inline-flex', color: 'primary.main' }}>
      {on && <Icon name="ok" size={18} />}
    </Box>
  );
}

/** A button with boxes under it that stays open while several are ticked; arrows walk, Enter or space ticks. */
export function CheckMenu({ label, options, chosen, onChange, testId }: CheckMenuProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function toggle(value: string): void {
    const next = options.filter((option) =>
      option.value === value ? !chosen.includes(value) : chosen.includes(option.value),
    );
    onChange(next.map((option) => option.value));
  }

  return (
    <Box sx={{ display: 'inline-block' }}>
      <Box ref={anchor}>
        <ActionButton label={label} icon="down" small onClick={() => setOpen(true)} testId={testId} />
      </Box>
      <Menu
        open={open}
        anchorEl={() => anchor.current}
        onClose={() => setOpen(false)}
        slotProps={{ list: { 'aria-label': label, dense: true } }}
      >
        {options.map((option) => (
          <MenuItem
            key={option.value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(option.value)}
            onClick={() => toggle(option.value)}
            data-testid={`${testId}-${option.value.toLowerCase()}`}
          >
            <Tick on={chosen.includes(option.value)} />
            <ListItemText primary={option.label} />
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}
