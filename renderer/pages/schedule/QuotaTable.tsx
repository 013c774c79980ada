import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { QuotaMonth, YearPlan } from '../../../shared/domain/yearPlan';
import { Section } from '../../parts/Section';
import { SideScroll } from '../../parts/SideScroll';
import { Why } from '../../parts/Why';

/** What the law asks of each host in each month, and what stands against it. */
export function QuotaTable({ plan: { year, quotas } }: { plan: YearPlan }) {
  const { t } = useTranslation('schedules');
  const [first] = quotas;
  if (first === undefined) return null;
  return (
    <Section title={t('years.quota')} testId="year-quota">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('years.quotaHint')}
      </Typography>
      <SideScroll label={t('years.quota')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('years.quotaLabel')}</TableCell>
              {first.months.map(({ month }) => (
                <TableCell key={month} align="center">
                  {t('years.quotaMonth', { month })}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {quotas.map((quota) => (
              <TableRow key={quota.hostId} data-testid="year-quota-row">
                <TableCell>
                  <Typography variant="body2" sx={{ fontWeight: 600 }}>
                    {quota.hostName}
                  </Typography>
                  <Typography variant="caption">{quota.hostTitle}</Typography>
                </TableCell>
                {quota.months.map((month) => (
                  <TableCell key={month.month} align="center" sx={{ px: 0.5 }}>
                    <QuotaCell month={month} year={year} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </SideScroll>
    </Section>
  );
}

function QuotaCell({ month, year }: { month: QuotaMonth; year: number }) {
  const { t } = useTranslation('schedules');
  const { per, planned, needed, enough, certainty } = month;
  const why =
    per === null
      ? t('years.quotaNoRule', { month: month.month, year })
      : t('years.quotaWhy', { ...month, year, per: t(`per.${per}`) }) +
        (certainty === 'low' ? t('years.quotaLow') : '');
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {per === null ? '–' : `${planned}/${needed}`}
      </Typography>
      {per === null ? null : (
        <Typography
          variant="caption"
          sx={{ display: 'block', color: enough ? 'success.main' : 'error.main' }}
          data-testid={enough ? 'quota-enough' : 'quota-short'}
        >
          {t(enough ? 'years.enough' : 'years.short')}
        </Typography>
      )}
      <Why text={why} />
    </>
  );
}
