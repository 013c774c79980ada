import { useTranslation } from 'react-i18next';
import type { HomeView } from '../../../shared/ipc/calls/work';
import { Section } from '../../parts/Section';
import { StateChip, type Tone } from '../../parts/StateChip';
import { HomeRow } from './HomeRow';

type Notice = HomeView['notices'][number];

const tones: Record<Notice['tone'], Tone> = { info: 'neutral', warning: 'warn', late: 'bad' };

function addressOf({ target }: Notice): string {
  const page = target.page === 'home' ? '' : target.page;
  return target.id === null ? `/${page}` : `/${page}/${target.id}`;
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
          title={t([`notice.${row.code}`, 'notice.other'], { ...row.params })}
          end={<StateChip tone={tones[row.tone]} label={t(`tone.${row.tone}`)} />}
          testId="home-notice"
        />
      ))}
    </Section>
  );
}
