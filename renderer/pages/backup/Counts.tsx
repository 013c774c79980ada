import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { thousands } from '../../../shared/text/numbers';

/** What an office would miss, in the order in which it would look. The rest is summed. */
const named = [
  'visits',
  'petitions',
  'matters',
  'citizens',
  'receptions',
  'schedules',
  'postings',
  'conclusions',
  'tasks',
  'papers',
  'dialogues',
  'registrations',
  'scans',
  'sealed_people',
  'hosts',
  'units',
  'staff',
  'audit',
] as const;

function rowsOf(counts: Record<string, number>): { key: string; count: number }[] {
  const rows = named.flatMap((key) => {
    const count = counts[key];
    return count === undefined ? [] : [{ key, count }];
  });
  const sum = (values: number[]) => values.reduce((total, each) => total + each, 0);
  const rest = sum(Object.values(counts)) - sum(rows.map(({ count }) => count));
  return [...rows, { key: 'others', count: rest }];
}

/** How many records were found in a restored copy. */
export function Counts({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation('backup');
  return (
    <Table size="small" aria-label={t('counted')} data-testid="backup-counts">
      <TableHead>
        <TableRow>
          <TableCell>{t('countName')}</TableCell>
          <TableCell align="right">{t('countValue')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rowsOf(counts).map(({ key, count }) => (
          <TableRow key={key} data-table={key}>
            <TableCell>{t(`counts.${key}`)}</TableCell>
            <TableCell align="right">{thousands(count)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
