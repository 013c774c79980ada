import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Paper } from '../../../shared/domain/chain';
import { markPlace } from '../../frame/markPlace';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { useToast } from '../../parts/Toast';

/** Correction of an issued paper, or its end where nothing lives by it, each with a reason. A press here does not open the row. */
export function PaperActs({ paper }: { paper: Paper }) {
  const { t } = useTranslation('drafts');
  const navigate = useNavigate();
  const toast = useToast();
  const may = useMay('draft.replace');
  const replace = useAct('draft.replace');
  const end = useAct('paper.void');
  const [asking, setAsking] = useState<'replace' | 'void' | null>(null);
  if (!may || paper.state !== 'issued') return null;
  const close = () => setAsking(null);

  async function begin(reason: string) {
    const isHere = markPlace();
    const draft = await replace.act({ paperId: paper.id, reason });
    if (draft !== undefined && isHere()) void navigate(`/drafts/${draft.id}`);
  }

  async function finish(reason: string) {
    const ended = await end.act({ paperId: paper.id, reason });
    if (ended === undefined) return;
    toast(t('voided', { number: ended.numberText || ended.title }));
    close();
  }

  return (
    <Box onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <ActionButton
        label={t('replace')}
        small
        onClick={() => setAsking('replace')}
        testId="draft-paper-replace"
      />
      {paper.held !== true && (
        <ActionButton label={t('void')} small onClick={() => setAsking('void')} testId="draft-paper-void" />
      )}
      {asking === 'replace' && (
        <ReasonDialog
          title={t('replace')}
          text={t('replaceText')}
          busy={replace.acting}
          fault={replace.fault}
          onConfirm={(reason) => void begin(reason)}
          onClose={close}
          testId="draft-replace-dialog"
        />
      )}
      {asking === 'void' && (
        <ReasonDialog
          title={t('void')}
          text={t('voidText')}
          danger
          busy={end.acting}
          fault={end.fault}
          onConfirm={(reason) => void finish(reason)}
          onClose={close}
          testId="draft-void-dialog"
        />
      )}
    </Box>
  );
}

/** Leads from the issued papers to those still in work. */
export function ToDrafts() {
  const { t } = useTranslation('drafts');
  const navigate = useNavigate();
  return (
    <Box sx={{ mb: 1 }}>
      <ActionButton
        label={t('title')}
        icon="edit"
        onClick={() => void navigate('/drafts')}
        testId="draft-list-open"
      />
    </Box>
  );
}
