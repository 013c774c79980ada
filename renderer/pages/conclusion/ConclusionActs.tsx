import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Check, Conclusion } from '../../../shared/domain/chain';
import type { Office } from '../../../shared/domain/office';
import type { Input } from '../../../shared/ipc/contract';
import { useAct, useMay } from '../../office/hooks';
import type { AutosaveView } from '../../office/useAutosave';
import { ActionButton } from '../../parts/ActionButton';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { MakePaper } from '../draft/MakePaper';
import { checkWords } from '../issue/checkWords';
import { IssueDialog } from '../issue/IssueDialog';
import { IssuedNote } from '../issue/IssuedNote';
import { SaveLine } from '../issue/SaveLine';

interface ConclusionActsProps {
  conclusion: Conclusion;
  office: Office;
  /** null while they are asked for */
  checks: Check[] | null;
  editable: boolean;
  autosave: AutosaveView;
  onPreview(): void;
  onIssued(conclusion: Conclusion, paperId: string): void;
  onReload(): void;
}

const tones = { draft: 'neutral', issued: 'good', replaced: 'neutral' } as const;

/** Preview and issue; while a gap stops the issue, the first one is said here in words. */
export function ConclusionActs(props: ConclusionActsProps) {
  const { conclusion, checks, editable, autosave } = props;
  const { t } = useTranslation('conclusions');
  const navigate = useNavigate();
  const mayIssue = useMay('conclusion.issue');
  const [issuing, setIssuing] = useState(false);
  const stop = checks?.find((check) => check.severity === 'stop');
  return (
    <Box sx={{ mb: 2 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <StateChip
          label={t(`noticeState.${conclusion.state}`)}
          tone={tones[conclusion.state]}
          testId="conclusion-state"
        />
        {editable ? <SaveLine autosave={autosave} onReload={props.onReload} /> : null}
        <Box sx={{ flex: 1 }} />
        {conclusion.paperId === null ? null : <Extracts conclusion={conclusion} />}
        {conclusion.state === 'draft' ? null : (
          <ActionButton
            label={t('openTasks')}
            onClick={() => void navigate('/tasks')}
            testId="conclusion-open-tasks"
          />
        )}
        <ActionButton
          label={conclusion.paperId === null ? t('preview') : t('viewPaper')}
          icon="paper"
          shortcut="Ctrl+P"
          disabled={conclusion.version === 0}
          onClick={props.onPreview}
          testId="conclusion-preview"
        />
        {editable && mayIssue ? (
          <ActionButton
            label={t('issue')}
            primary
            disabled={checks === null || stop !== undefined}
            onClick={() => setIssuing(true)}
            testId="conclusion-issue"
          />
        ) : null}
      </Stack>
      {editable && stop !== undefined ? (
        <Typography variant="body2" sx={{ color: 'error.main', mt: 1 }} data-testid="conclusion-blocked">
          {t('blocked', { reason: checkWords(stop, t) })}
        </Typography>
      ) : null}
      {conclusion.state === 'draft' && !editable ? (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('readOnly')}
        </Typography>
      ) : null}
      {conclusion.paperId === null ? null : (
        <IssuedNote noun="conclusions" kind="conclusionNotice" paperId={conclusion.paperId} />
      )}
      {issuing ? <IssueConclusion {...props} onClose={() => setIssuing(false)} /> : null}
    </Box>
  );
}

/** What each citizen of an issued notice gets; nobody gets anything of a denunciation. */
function Extracts({ conclusion }: { conclusion: Conclusion }) {
  const { t } = useTranslation('drafts');
  const offers = conclusion.items
    .filter(({ sealed, kind }) => !sealed && kind !== 'denunciation')
    .map(({ id, label }) => ({
      kind: 'conclusionExtract' as const,
      part: id,
      label: t('extractFor', { label }),
    }));
  return <MakePaper noun="conclusion" id={conclusion.id} face={conclusion.face} offers={offers} />;
}

function IssueConclusion(props: ConclusionActsProps & { onClose(): void }) {
  const { conclusion, office, autosave } = props;
  const { t } = useTranslation('conclusions');
  const toast = useToast();
  const issue = useAct('conclusion.issue');

  async function confirm(input: Input<'conclusion.issue'>) {
    if (!(await autosave.flush())) return;
    const issued = await issue.act(input);
    if (issued === undefined) return;
    toast(t('issued', { number: issued.paper.numberText }));
    props.onIssued(issued.conclusion, issued.paper.id);
  }

  return (
    <IssueDialog
      source={{ of: 'conclusion', id: conclusion.id }}
      id={conclusion.id}
      kind="conclusionNotice"
      face={conclusion.face}
      office={office}
      title={t('issueTitle')}
      text={t('issueText')}
      confirm={t('issue')}
      signer={conclusion.signer.name === '' ? null : conclusion.signer}
      recipients={
        conclusion.recipients.length > 0 ? conclusion.recipients : office.recipients[conclusion.face]
      }
      busy={issue.acting}
      fault={issue.fault}
      onIssue={(input) => void confirm(input)}
      onClose={props.onClose}
    />
  );
}
