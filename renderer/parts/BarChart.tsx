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

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

interface BarRowProps {
  bar: Bar;
  top: number;
  /** units of the drawing for one of what is counted */
  scale: number;
  /** of the series, in their order */
  looks: readonly { key: string; fill: string; stroke: string }[];
}

function BarRow({ bar: { label, values }, top, scale, looks }: BarRowProps) {
  const ink = useTheme().palette.text.primary;
  const y = top + (step - barHeight) / 2;
  const startOf = (index: number) => labelWidth + sumOf(values.slice(0, index)) * scale;
  return (
    <g>
      <text x={labelWidth - 8} y={y + 14} textAnchor="end" fontSize={13} fill={ink}>
        {shorten(label, 30)}
      </text>
      {looks.map(({ key, fill, stroke }, index) => {
        const value = values[index] ?? 0;
        return value === 0 ? null : (
          <rect
            key={key}
            x={startOf(index)}
            y={y}
            width={value * scale}
            height={barHeight}
            fill={fill}
            stroke={stroke}
          />
        );
      })}
      <text x={startOf(values.length) + 6} y={y + 14} fontSize={13} fill={ink}>
        {values.join(' + ')}
      </text>
    </g>
  );
}

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
  const sums = bars.map(({ values }) => sumOf(values));
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
        {bars.map((bar, row) => (
          <BarRow
            key={bar.key}
            bar={bar}
            top={row * step}
            scale={scale}
            looks={series.map(({ key, tone }, index) => ({ key, fill: fillOf(index), stroke: inks[tone] }))}
          />
        ))}
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
