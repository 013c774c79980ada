import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { shorten } from '../../shared/text/shorten';

export type BarLook = 'solid' | 'striped' | 'dotted' | 'empty';

export interface BarSeries {
  readonly key: string;
  readonly label: string;
  /** the pattern tells the series apart without colour, on a grey printer too */
  readonly look: BarLook;
  readonly tone: 'good' | 'warn' | 'bad' | 'neutral';
}

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** in the order of the series */
  readonly values: readonly number[];
}

export interface BarChartProps {
  readonly title: string;
  readonly series: readonly BarSeries[];
  readonly bars: readonly Bar[];
  /** the chart in words, for who does not see it */
  readonly told: string;
  readonly testId: string;
}

const barHeight = 18;
const step = 30;
const labelWidth = 250;
const width = 760;
const valueRoom = 120;

/** Lying bars of a few series on a common scale; every piece bears its number. */
export function BarChart({ title, series, bars, told, testId }: BarChartProps) {
  const chartId = useId().replaceAll(':', '');
  const { palette } = useTheme();
  const inks = {
    good: palette.success.main,
    warn: palette.warning.main,
    bad: palette.error.main,
    neutral: palette.text.secondary,
  };
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const scale = (width - labelWidth - valueRoom) / Math.max(1, ...sums);
  const fillOf = (index: number) => `url(#${chartId}-${index})`;
  return (
    <Box component="figure" sx={{ m: 0, mb: 1.5 }} data-testid={testId}>
      <Typography component="figcaption" variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {title}
      </Typography>
      <Legend series={series} inks={inks} chartId={chartId} />
      <svg
        role="img"
        aria-label={told}
        viewBox={`0 0 ${width} ${bars.length * step}`}
        style={{ width: '100%', maxWidth: width, display: 'block' }}
      >
        <defs>
          {series.map((one, index) => (
            <BarPattern key={one.key} id={`${chartId}-${index}`} look={one.look} ink={inks[one.tone]} />
          ))}
        </defs>
        {bars.map((bar, row) => {
          const starts = bar.values.map((_, index) => bar.values.slice(0, index).reduce((a, b) => a + b, 0));
          const y = row * step + (step - barHeight) / 2;
          return (
            <g key={bar.key}>
              <text x={labelWidth - 8} y={y + 14} textAnchor="end" fontSize={13} fill={palette.text.primary}>
                {shorten(bar.label, 30)}
              </text>
              {bar.values.map((value, index) =>
                value === 0 ? null : (
                  <rect
                    key={series[index]?.key ?? index}
                    x={labelWidth + (starts[index] ?? 0) * scale}
                    y={y}
                    width={value * scale}
                    height={barHeight}
                    fill={fillOf(index)}
                    stroke={inks[series[index]?.tone ?? 'neutral']}
                  />
                ),
              )}
              <text
                x={labelWidth + (sums[row] ?? 0) * scale + 6}
                y={y + 14}
                fontSize={13}
                fill={palette.text.primary}
              >
                {bar.values.join(' + ')}
              </text>
            </g>
          );
        })}
      </svg>
    </Box>
  );
}

type Inks = Record<BarSeries['tone'], string>;

function Legend({ series, inks, chartId }: { series: readonly BarSeries[]; inks: Inks; chartId: string }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 0.5 }}>
      {series.map(({ key, label, tone }, index) => (
        <Box key={key} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <svg width={18} height={12} aria-hidden="true">
            <rect width={17} height={11} fill={`url(#${chartId}-${index})`} stroke={inks[tone]} />
          </svg>
          <Typography variant="caption">{label}</Typography>
        </Box>
      ))}
    </Box>
  );
}

function BarPattern({ id, look, ink }: { id: string; look: BarLook; ink: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
      {look === 'solid' ? <rect width={6} height={6} fill={ink} /> : null}
      {look === 'striped' ? <path d="M0 6L6 0M-1 1L1 -1M5 7L7 5" stroke={ink} strokeWidth={1.6} /> : null}
      {look === 'dotted' ? <circle cx={3} cy={3} r={1.3} fill={ink} /> : null}
    </pattern>
  );
}
