import { useTranslation } from 'react-i18next';
import type { FigureKey } from '../../../shared/domain/inspection';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { useToast } from '../../parts/Toast';
import type { Period } from './address';

/** Takes every figure, or the records of one, out as a sheet. */
export function ExportInspection({ period, figure }: { period: Period; figure: FigureKey | null }) {
  const { t } = useTranslation('inspection');
  const toast = useToast();
  const { act, acting, fault } = useAct('inspection.export');
  if (!useMay('inspection.export')) return null;

  async function take(): Promise<void> {
    const done = await act({ ...period, figure });
    if (done !== undefined && !done.cancelled) toast(t('exported', { count: done.rows }));
  }

  return (
    <>
      <ActionButton
        label={t('xlsx')}
        busy={acting}
        disabled={period.from > period.to}
        onClick={() => void take()}
        testId="inspection-export"
      />
      <FaultNote fault={fault} />
    </>
  );
}
