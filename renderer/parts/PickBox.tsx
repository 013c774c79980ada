import Checkbox from '@mui/material/Checkbox';
import type { ChangeEvent } from 'react';

/** A box in a row of a list; the row itself is not opened by it. */
export function PickBox(props: { label: string; checked: boolean; onChange(checked: boolean): void }) {
  return (
    <Checkbox
      size="small"
      checked={props.checked}
      onChange={(event: ChangeEvent<HTMLInputElement>) => props.onChange(event.target.checked)}
      onClick={(event) => event.stopPropagation()}
      sx={{ p: 0 }}
      slotProps={{ input: { 'aria-label': props.label } }}
    />
  );
}
