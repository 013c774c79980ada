import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PaperKind } from '../../../shared/domain/chain';
import { markPlace } from '../../frame/markPlace';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';

/** One click from what follows to the draft of its paper, on the face that the office usually takes. */
export function ProposedPaper({ petitionId, kind }: { petitionId: string; kind: PaperKind }) {
  const { t } = useTranslation('petitionWork');
  const { t: tp } = useTranslation('papers');
  const navigate = useNavigate();
  const make = useAct('draft.make');
  const office = useAsk('office.get', {});
  if (!useMay('draft.make')) return null;

  async function open() {
    const isHere = markPlace();
    const from = { noun: 'petition', id: petitionId, part: null } as const;
    const draft = await make.act({ kind, from, face: office.data?.usualFace ?? 'state' });
    if (draft !== undefined && isHere()) void navigate(`/drafts/${draft.id}`);
  }

  return (
    <>
      <ActionButton
        label={t('proposal.paper', { paper: tp(`kind.${kind}`) })}
        icon="paper"
        small
        busy={make.acting}
        onClick={() => void open()}
        testId={`petition-paper-${kind}`}
      />
      <FaultNote fault={make.fault} />
    </>
  );
}
