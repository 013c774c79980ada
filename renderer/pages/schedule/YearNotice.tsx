import { useTranslation } from 'react-i18next';
import { useAsk } from '../../office/hooks';
import { MakePaper, type Offer } from '../draft/MakePaper';

const quarters = [
  { quarter: 1, name: 'I' },
  { quarter: 2, name: 'II' },
  { quarter: 3, name: 'III' },
  { quarter: 4, name: 'IV' },
];

/** The notice of the whole year or of a quarter, as a draft of the drafting room. */
export function YearNotice({ year }: { year: number }) {
  const { t } = useTranslation('schedules');
  const office = useAsk('office.get', {}).data;
  if (office === undefined) return null;
  const notice = { kind: 'scheduleNotice' as const, part: null };
  const offers: Offer[] = [
    { ...notice, label: t('years.noticeYear', { year }), span: { year } },
    ...quarters.map(({ quarter, name }) => ({
      ...notice,
      label: t('years.noticeQuarter', { quarter: name, year }),
      span: { year, quarter },
    })),
  ];
  return <MakePaper noun="office" id={office.id} offers={offers} label={t('years.notice')} />;
}
