import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSource } from '../../shared/ipc/calls/work';
import type { Fault } from '../../shared/ipc/fault';
import { useAct, useMay, useStaff } from '../office/hooks';
import { ActionButton } from './ActionButton';
import { ReasonDialog } from './ReasonDialog';
import { useToast } from './Toast';

/** Beside the refusal of a paper: who may open the sealed compartment can say that a name is somebody else's. */
export function NamesakeAct({ fault, source }: { fault: Fault | null; source: PaperSource }) {
  const { t } = useTranslation('papers');
  const toast = useToast();
  const allow = useAct('paper.allowNamesake');
  const may = useMay('paper.allowNamesake');
  const entitled = useStaff()?.entitled === true;
  const [asking, setAsking] = useState(false);
  if (fault?.code !== 'paper.leaks' || !may || !entitled) return null;

  async function confirm(reason: string) {
    if ((await allow.act({ source, reason })) === undefined) return;
    setAsking(false);
    toast(t('namesake.allowed'));
  }

  return (
    <>
      <ActionButton label={t('namesake.ask')} onClick={() => setAsking(true)} testId="namesake" />
      {asking && (
        <ReasonDialog
          title={t('namesake.title')}
          text={t('namesake.text')}
          confirmLabel={t('namesake.confirm')}
          busy={allow.acting}
          fault={allow.fault}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => setAsking(false)}
          testId="namesake-dialog"
        />
      )}
    </>
  );
}
