import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperKind } from '../../../shared/domain/chain';
import type { Face } from '../../../shared/domain/office';
import { useAct, useMay, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { PickInput } from '../../parts/PickInput';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { useToast } from '../../parts/Toast';

/** Kinds that run in books of their own; notices share one. */
const kinds: readonly PaperKind[] = [
  'resultNotice',
  'transferSlip',
  'guidanceSlip',
  'subordinateDemand',
  'invitation',
  'conclusionExtract',
];
const faces: readonly Face[] = ['state', 'party'];

/** Keeps the next number of a book, with the reason that the book will show. */
export function ReserveNumber() {
  const { t } = useTranslation('drafts');
  const { t: tp } = useTranslation('papers');
  const today = useToday();
  const toast = useToast();
  const reserve = useAct('book.reserve');
  const may = useMay('book.reserve');
  const [asking, setAsking] = useState(false);
  const [kind, setKind] = useState<PaperKind>('resultNotice');
  const [face, setFace] = useState<Face>('state');
  if (!may) return null;

  async function confirm(reason: string) {
    const kept = await reserve.act({ kind, face, day: today, reason });
    if (kept === undefined) return;
    toast(t('books.kept', { number: kept.text }));
    setAsking(false);
  }

  return (
    <>
      <PickInput<PaperKind>
        label={t('list.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: tp(`kind.${value}`) }))}
        onChange={setKind}
        testId="draft-reserve-kind"
      />
      <PickInput<Face>
        label={t('books.face')}
        value={face}
        options={faces.map((value) => ({ value, label: t(`books.of.${value}`) }))}
        onChange={setFace}
        testId="draft-reserve-face"
      />
      <ActionButton label={t('books.reserve')} onClick={() => setAsking(true)} testId="draft-reserve" />
      {asking && (
        <ReasonDialog
          title={t('books.reserve')}
          text={t('books.reserveText')}
          busy={reserve.acting}
          fault={reserve.fault}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => setAsking(false)}
          testId="draft-reserve-dialog"
        />
      )}
    </>
  );
}
