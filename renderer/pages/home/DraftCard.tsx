import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../shared/domain/visits';
import { dmy } from '../../../shared/text/dates';
import { addressOfVisit } from '../../frame/addresses';
import { Section } from '../../parts/Section';
import { HomeRow } from './HomeRow';

/** Visits that were begun and have no number in the register yet. */
export function DraftCard({ rows }: { rows: readonly VisitRow[] }) {
  const { t } = useTranslation('home');
  if (rows.length === 0) return null;
  return (
    <Section title={`${t('drafts')} (${rows.length})`} testId="home-drafts">
      {rows.map((row) => (
        <HomeRow
          key={row.id}
          to={addressOfVisit(row)}
          title={row.label === '' ? t('noName') : row.label}
          detail={[dmy(row.day), row.content].filter((each) => each !== '').join(' · ')}
          testId="home-draft"
        />
      ))}
    </Section>
  );
}
