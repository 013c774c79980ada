import { useTranslation } from 'react-i18next';
import type { HomeView } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { Section } from '../../parts/Section';
import { StateChip, type Tone } from '../../parts/StateChip';
import { HomeRow } from './HomeRow';

type Notice = HomeView['notices'][number];

const tones: Record<Notice['tone'], Tone> = { info: 'neutral', warning: 'warn', late: 'bad' };

function addressOf({ target }: Notice): string {
  const page = target.page === 'home' ? '' : target.page;
  return target.id === null ? `/${page}` : `/${page}/${target.id}`;
}

/** Days come as `YYYY-MM-DD` and are read as dd/mm/yyyy. */
function readable(params: Notice['params']): Record<string, string | number> {
  const shown = Object.entries(params).map(([name, value]) => {
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return [name, isDay ? dmy(value) : value] as const;
  });
  return Object.fromEntries(shown);
}

/** What the app noticed by itself. */
export function NoticeCard({ rows }: { rows: readonly Notice[] }) {
  const { t } = useTranslation('home');
  if (rows.length === 0) return null;
  return (
    <Section title={t('noticed')} testId="home-notices">
      {rows.map((row) => (
        <HomeRow
          key={`${row.code}-${row.target.id ?? ''}-${JSON.stringify(row.params)}`}
          to={addressOf(row)}
          title={t([`notice.${row.code}`, 'notice.other'], readable(row.params))}
          end={<StateChip tone={tones[row.tone]} label={t(`tone.${row.tone}`)} />}
          testId="home-notice"
        />
      ))}
    </Section>
  );
}
