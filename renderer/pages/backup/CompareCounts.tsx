import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { thousands } from '../../../shared/text/numbers';
import { useAppState, useAsk } from '../../office/hooks';
import { FaultNote } from '../../parts/FaultNote';

/** What people would miss; the rest is compared by the drill. */
const named = ['visits', 'petitions', 'matters', 'receptions', 'schedules', 'conclusions', 'tasks', 'papers'];

/** A set beside the present data, before anything is changed. */
export function CompareCounts({ path, name }: { path: string; name: string }) {
  const { t } = useTranslation('recovery');
  const { t: tBackup } = useTranslation('backup');
  const { phase } = useAppState();
  const asked = useAsk('backup.compareCounts', { path, name });
  const rows = named.flatMap((table) => (asked.data ?? []).filter((row) => row.table === table));
  const fewer = rows.some(({ inSet, present }) => present !== null && inSet < present);
  return (
    <>
      <FaultNote fault={asked.error?.fault} />
      <Table size="small" aria-label={t('whole.compare')} data-testid="compare-counts">
        <TableHead>
          <TableRow>
            <TableCell>{t('whole.table')}</TableCell>
            <TableCell align="right">{t('whole.inSet')}</TableCell>
            <TableCell align="right">{t('whole.present')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ table, inSet, present }) => (
            <TableRow key={table} data-table={table}>
              <TableCell>{tBackup(`counts.${table}`)}</TableCell>
              <TableCell align="right">
                {present !== null && inSet < present ? '▼ ' : ''}
                {thousands(inSet)}
              </TableCell>
              <TableCell align="right">
                {present === null
                  ? t(phase === 'firstRun' ? 'whole.nothingYet' : 'whole.unknown')
                  : thousands(present)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {fewer ? <Typography variant="body2">{t('whole.less')}</Typography> : null}
    </>
  );
}
