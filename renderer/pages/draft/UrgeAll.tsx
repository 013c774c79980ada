import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { useToast } from '../../parts/Toast';

/** One urging letter for each unit that is late with something; offered while one is. */
export function UrgeAll() {
  const { t } = useTranslation('drafts');
  const navigate = useNavigate();
  const toast = useToast();
  const make = useAct('draft.makeUrging');
  const may = useMay('draft.makeUrging');
  const late = useAsk('task.list', { state: 'late', unit: '', limit: 1, offset: 0 }, { enabled: may });
  if (!may || late.data === undefined || late.data.total === 0) return null;

  async function urge() {
    const made = await make.act({ face: 'state' });
    if (made === undefined) return;
    toast(t('madeUrging', { count: made.length }));
    const [only] = made;
    void navigate(made.length === 1 && only !== undefined ? `/drafts/${only.id}` : '/drafts');
  }

  return (
    <>
      <ActionButton
        label={t('makeUrging')}
        busy={make.acting}
        onClick={() => void urge()}
        testId="draft-urge-all"
      />
      <FaultNote fault={make.fault} />
    </>
  );
}
