import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { fieldsApart } from './Field';

export interface SectionProps {
  title: string;
  /** beside the heading: a count, a small act */
  aside?: ReactNode;
  children: ReactNode;
  testId?: string;
}

/** A part of a page, in its own frame and named for screen readers. */
export function Section({ title, aside, children, testId }: SectionProps) {
  const headingId = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={headingId}
      data-testid={testId}
      sx={{ p: 2, mb: 2, minWidth: 0, ...fieldsApart }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography id={headingId} variant="h2" sx={{ flex: '1 1 12rem' }}>
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Paper>
  );
}
