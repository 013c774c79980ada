import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface HomeRowProps {
  to: string;
  title: ReactNode;
  detail?: string;
  /** a state at the end of the line */
  end?: ReactNode;
  testId: string;
}

/** One line of today's page: the whole line leads to the act. */
export function HomeRow({ to, title, detail, end, testId }: HomeRowProps) {
  return (
    <Box
      component={Link}
      to={to}
      data-testid={testId}
      sx={{
        display: 'flex',
        // a long state goes below words that it would leave no room
        flexWrap: 'wrap',
        columnGap: 1,
        rowGap: 0.5,
        alignItems: 'center',
        mx: -1,
        px: 1,
        py: 0.75,
        color: 'text.primary',
        textDecoration: 'none',
        '&:hover': { bgcolor: 'action.hover' },
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 10rem', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 500 }}>{title}</Typography>
        {detail && (
          <Typography
            variant="body2"
            sx={{
              color: 'text.secondary',
              display: '-webkit-box',
              WebkitLineClamp: 2,
              WebkitBoxOrient: 'vertical',
              overflow: 'hidden',
            }}
          >
            {detail}
          </Typography>
        )}
      </Box>
      {end}
    </Box>
  );
}
