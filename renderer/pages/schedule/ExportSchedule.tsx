import { useTranslation } from 'react-i18next';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { useToast } from '../../parts/Toast';

/** Takes a month, or the year where none is named, out as a calendar or a sheet. */
export function ExportSchedule({ year, month }: { year: number; month: number | null }) {
  const { t } = useTranslation('schedules');
  const toast = useToast();
  const take = useAct('schedule.export');
  if (!useMay('schedule.export')) return null;

  async function run(format: 'ics' | 'xlsx') {
    const done = await take.act({ year, month, format });
    if (done !== undefined && !done.cancelled) toast(t('years.exported', { count: done.rows }));
  }

  return (
    <>
      {(['xlsx', 'ics'] as const).map((format) => (
        <ActionButton
          key={format}
          label={t(`years.${format}`)}
          busy={take.acting}
          onClick={() => void run(format)}
          testId={`schedule-export-${format}`}
        />
      ))}
      <FaultNote fault={take.fault} />
    </>
  );
}
