import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReceptionRow } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { EmptyNote } from '../../parts/EmptyNote';
import { StateChip } from '../../parts/StateChip';
import { receptionTone } from './visitTone';

export interface ReceptionListProps {
  rows: readonly ReceptionRow[];
  selectedId: string | null;
  onOpen(row: ReceptionRow): void;
}

/** Receptions of the chosen days, one press away each. */
export function ReceptionList({ rows, selectedId, onOpen }: ReceptionListProps) {
  const { t } = useTranslation('visits');
  if (rows.length === 0) return <EmptyNote text={t('noReceptions')} testId="reception-list-empty" />;
  return (
    <Box component="ul" data-testid="reception-list" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {rows.map((row) => (
        <li key={row.id}>
          <ButtonBase
            onClick={() => onOpen(row)}
            aria-current={row.id === selectedId}
            data-testid="reception-row"
            data-id={row.id}
            data-kind={row.kind}
            sx={{
              display: 'block',
              width: '100%',
              textAlign: 'left',
              px: 1,
              py: 0.75,
              borderLeft: 3,
              borderColor: row.id === selectedId ? 'primary.main' : 'transparent',
              bgcolor: row.id === selectedId ? 'action.selected' : undefined,
              '&:hover': { bgcolor: 'action.hover' },
              '&:focus-visible': { outline: 2, outlineColor: 'primary.main' },
            }}
          >
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {dmy(row.day)} · {t(`receptionKind.${row.kind}`)}
            </Typography>
            <Typography variant="body2">
              {[row.hostName, row.hostTitle].filter(Boolean).join(' · ')}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mt: 0.25 }}>
              <StateChip label={t(`receptionState.${row.state}`)} tone={receptionTone[row.state]} />
              <Typography variant="caption">
                {t('count', { count: row.visitCount })}
                {row.draftCount > 0 && ` · ${t('drafts', { count: row.draftCount })}`}
              </Typography>
            </Box>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}
