import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

export interface FormPartProps {
  title: string;
  /** numbers of the register's columns that this part fills, `3, 4` */
  columns?: string;
  aside?: ReactNode;
  children: ReactNode;
  testId?: string;
}

/** A stretch of the form, headed by the columns of the paper register that it fills. */
export function FormPart({ title, columns, aside, children, testId }: FormPartProps) {
  const { t } = useTranslation('visits');
  const headingId = useId();
  return (
    <Box component="section" aria-labelledby={headingId} data-testid={testId} sx={{ mb: 2.5 }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'baseline',
          gap: 1,
          mb: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography id={headingId} variant="h3">
          {title}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', flex: 1 }}>
          {columns === undefined ? '' : t('section.column', { columns })}
        </Typography>
        {aside}
      </Box>
      {children}
    </Box>
  );
}

interface RowProps {
  /** a grid template, which folds to one column when there is no room */
  columns: string;
  /** the template in a window between the two, as one enlarged by half, where fixed widths would leave the rest none */
  tight?: string;
  children: ReactNode;
}

/** Fields side by side. */
export function Row({ columns, tight = columns, children }: RowProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.25,
        mb: 1.25,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', md: tight, lg: columns },
      }}
    >
      {children}
    </Box>
  );
}
