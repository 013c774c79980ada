import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { UrgeDialog } from './UrgeDialog';

/** One urging letter for each unit that is late with something; offered while one is. */
export function UrgeAll() {
  const { t } = useTranslation('drafts');
  const may = useMay('draft.makeUrging');
  const [asking, setAsking] = useState(false);
  const late = useAsk('task.list', { state: 'late', unit: '', limit: 1, offset: 0 }, { enabled: may });
  const isLate = may && late.data !== undefined && late.data.total > 0;
  return (
    <>
      {isLate ? (
        <ActionButton label={t('makeUrging')} onClick={() => setAsking(true)} testId="draft-urge-all" />
      ) : null}
      {asking ? <UrgeDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}
