import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { YearPlan } from '../../shared/domain/yearPlan';
import { inMonth } from '../../shared/domain/yearPlan';
import { dmy } from '../../shared/text/dates';
import { useAsk, useToday } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { EmptyNote } from '../parts/EmptyNote';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { StateChip } from '../parts/StateChip';
import { ExportSchedule } from './schedule/ExportSchedule';
import { MonthRows } from './schedule/MonthRows';
import { QuotaTable } from './schedule/QuotaTable';
import { YearNotice } from './schedule/YearNotice';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** A whole year: what the law asks of each host, what clashes, and every reception month by month. */
export function YearPage() {
  const { t } = useTranslation('schedules');
  const navigate = useNavigate();
  const today = useToday();
  const named = Number(useParams().year);
  const year = Number.isInteger(named) && named >= 2000 && named <= 2100 ? named : Number(today.slice(0, 4));
  const { data, error } = useAsk('schedule.year', { year }, { keep: true });
  const to = (wanted: number) => void navigate(`/schedules/plan/${wanted}`);
  return (
    <Page
      title={t('years.title', { year })}
      subtitle={t('years.subtitle')}
      testId="year-page"
      actions={
        <>
          <ActionButton label={t('yearBefore')} onClick={() => to(year - 1)} testId="year-prev" />
          <ActionButton label={t('yearAfter')} onClick={() => to(year + 1)} testId="year-next" />
          <ActionButton
            label={t('years.back')}
            onClick={() => void navigate('/schedules')}
            testId="year-months"
          />
          <YearNotice year={year} />
          <ExportSchedule year={year} month={null} />
          <ActionButton
            label={t('years.lobby')}
            onClick={() => void navigate('/lobby')}
            testId="year-lobby"
          />
        </>
      }
    >
      <FaultNote fault={error?.fault} />
      {data === undefined ? <EmptyNote text={t('opening')} /> : <YearBody plan={data} />}
    </Page>
  );
}

function YearBody({ plan }: { plan: YearPlan }) {
  const { t } = useTranslation('schedules');
  const navigate = useNavigate();
  const { year } = plan;
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {t('years.noticeHint')}
      </Typography>
      {!plan.daysOffKnown && (
        <Stack
          direction="row"
          spacing={1}
          sx={{ alignItems: 'center', mb: 2 }}
          data-testid="year-days-off-unknown"
        >
          <StateChip label={t('severity.warning')} tone="warn" />
          <span>{t('checks.daysOffUnknown', { year })}</span>
          <ActionButton
            label={t('years.daysOff')}
            small
            onClick={() => void navigate('/settings/calendar')}
            testId="year-days-off"
          />
        </Stack>
      )}
      <QuotaTable plan={plan} />
      <Clashes plan={plan} />
      {months.map((month) => {
        const rows = plan.rows.filter(({ day, ruleDay }) => inMonth(day ?? ruleDay ?? '', year, month));
        return (
          <Section
            key={month}
            title={t('years.month', { month })}
            testId={`year-month-${month}`}
            aside={
              <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
                <span>{t('years.monthCount', { count: rows.filter(({ day }) => day !== null).length })}</span>
                <ActionButton
                  label={t('years.monthOpen')}
                  small
                  onClick={() => void navigate(`/schedules/${year}/${month}`)}
                  testId={`year-open-${month}`}
                />
              </Stack>
            }
          >
            <MonthRows rows={rows} label={t('years.month', { month })} />
          </Section>
        );
      })}
    </>
  );
}

function Clashes({ plan: { clashes, rows } }: { plan: YearPlan }) {
  const { t } = useTranslation('schedules');
  if (clashes.length === 0) return null;
  const title = (key: string) => {
    const row = rows.find((one) => one.key === key);
    return row === undefined ? '' : `${row.hostTitle} ${row.hostName}`.trim();
  };
  return (
    <Section title={t('years.clashes')} testId="year-clashes">
      <Stack spacing={0.75}>
        {clashes.map(({ day, kind, keys: [a, b], what }) => (
          <Stack
            key={`${a} ${b} ${kind}`}
            direction="row"
            spacing={1}
            sx={{ alignItems: 'flex-start' }}
            data-testid="year-clash"
          >
            <StateChip label={t('severity.warning')} tone="warn" />
            <span>
              {t(kind === 'room' ? 'years.clashRoom' : 'years.clashPerson', {
                day: dmy(day),
                a: title(a),
                b: title(b),
                what,
              })}
            </span>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
