import { useTranslation } from 'react-i18next';
import type { Figure, FigureCode, InspectionPart } from '../../../shared/domain/inspection';
import { type Bar, BarChart, type BarSeries } from '../../parts/BarChart';
import { EmptyNote } from '../../parts/EmptyNote';

type Plan = Pick<BarSeries, 'look' | 'tone'> & { code: FigureCode | 'rest' };

const plans: Partial<Record<InspectionPart, readonly Plan[]>> = {
  receptions: [
    { code: 'held', look: 'solid', tone: 'good' },
    { code: 'rest', look: 'empty', tone: 'bad' },
  ],
  tasks: [
    { code: 'taskOnTime', look: 'solid', tone: 'good' },
    { code: 'taskDoneLate', look: 'striped', tone: 'warn' },
    { code: 'taskLate', look: 'dotted', tone: 'bad' },
    { code: 'taskOpen', look: 'empty', tone: 'neutral' },
  ],
  petitions: [
    { code: 'processedOnTime', look: 'solid', tone: 'good' },
    { code: 'processedLate', look: 'striped', tone: 'warn' },
    { code: 'pastFirst', look: 'dotted', tone: 'bad' },
    { code: 'waiting', look: 'empty', tone: 'neutral' },
  ],
};

/** More bars than a look takes in; the table has them all. */
const mostBars = 12;

function countFor(figures: readonly Figure[], owner: string, code: Plan['code']): number {
  const count = (wanted: FigureCode) =>
    figures.find((one) => one.owner === owner && one.code === wanted)?.count ?? 0;
  return code === 'rest' ? Math.max(0, count('due') - count('held')) : count(code);
}

/** The part at a glance; nothing where the figures are read faster than looked at. */
export function PartChart({ part, figures }: { part: InspectionPart; figures: readonly Figure[] }) {
  const { t } = useTranslation('inspection');
  const plan = plans[part];
  if (plan === undefined || (part !== 'receptions' && part !== 'tasks' && part !== 'petitions')) return null;
  const series = plan.map(({ code, look, tone }) => ({
    key: code,
    label: code === 'rest' ? t('chart.rest') : t(`figure.${code}`),
    look,
    tone,
  }));
  const owners = [...new Map(figures.map((one) => [one.owner, one.ownerName])).entries()];
  const bars: Bar[] = owners.map(([owner, name]) => ({
    key: owner,
    label: name === '' ? t('whole') : name,
    values: plan.map(({ code }) => countFor(figures, owner, code)),
  }));
  const drawn = bars.filter(({ values }) => values.some((value) => value > 0));
  if (drawn.length === 0) return null;
  const shown = drawn.slice(0, mostBars);
  const told = shown.map(({ label, values }) =>
    t('chart.bar', {
      name: label,
      parts: values.map((value, index) => `${series[index]?.label ?? ''} ${value}`).join(', '),
    }),
  );
  return (
    <>
      <BarChart
        title={t(`chart.${part}`)}
        series={series}
        bars={shown}
        told={`${t(`chart.${part}`)}. ${told.join('. ')}`}
        testId={`inspection-chart-${part}`}
      />
      {drawn.length > shown.length ? (
        <EmptyNote text={t('chart.more', { count: drawn.length - shown.length })} />
      ) : null}
    </>
  );
}
