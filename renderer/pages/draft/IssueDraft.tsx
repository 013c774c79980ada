import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialDocument } from '../../../shared/documents/model';
import type { Day } from '../../../shared/domain/day';
import type { Draft } from '../../../shared/domain/drafts';
import type { Office, Signer } from '../../../shared/domain/office';
import type { Input } from '../../../shared/ipc/contract';
import { useAct, useToday } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { NamesakeAct } from '../../parts/NamesakeAct';
import { useToast } from '../../parts/Toast';
import { IssueDialog } from '../issue/IssueDialog';

interface IssueDraftProps {
  draft: Draft;
  document: OfficialDocument;
  office: Office;
  /** true when everything typed is stored */
  flush(): Promise<boolean>;
  onIssued(paperId: string): void;
  onClose(): void;
}

function signerOf({ signature, face }: OfficialDocument): Signer | null {
  if (signature === null) return null;
  const { authority, title, name } = signature;
  return { face, authority, title, name };
}

/** The last look at a draft: with number, signer and recipients, or only the day for sheets without a number. */
export function IssueDraft({ draft, document, office, flush, onIssued, onClose }: IssueDraftProps) {
  const { t } = useTranslation('drafts');
  const toast = useToast();
  const issue = useAct('draft.issue');

  async function confirm(input: Input<'draft.issue'>) {
    if (!(await flush())) return;
    const done = await issue.act(input);
    if (done === undefined) return;
    toast(t('issued', { number: done.paper.numberText || done.paper.title }));
    onIssued(done.paper.id);
  }

  if (!draft.numbered) {
    return (
      <FileDialog
        id={draft.id}
        busy={issue.acting}
        fault={issue.fault}
        onFile={(input) => void confirm(input)}
        onClose={onClose}
      />
    );
  }
  return (
    <IssueDialog
      source={{ of: 'draft', id: draft.id }}
      id={draft.id}
      kind={draft.kind}
      face={document.face}
      office={office}
      title={t('issueTitle')}
      text={t('issueText')}
      confirm={t('issue')}
      signer={signerOf(document)}
      recipients={document.recipients}
      busy={issue.acting}
      fault={issue.fault}
      onIssue={(input) => void confirm(input)}
      onClose={onClose}
    />
  );
}

interface FileDialogProps {
  id: string;
  busy: boolean;
  fault: ReturnType<typeof useAct<'draft.issue'>>['fault'];
  onFile(input: Input<'draft.issue'>): void;
  onClose(): void;
}

function FileDialog({ id, busy, fault, onFile, onClose }: FileDialogProps) {
  const { t } = useTranslation('drafts');
  const today = useToday();
  const [day, setDay] = useState<Day | null>(today);
  return (
    <ConfirmDialog
      title={t('fileTitle')}
      text={t('fileText')}
      confirmLabel={t('fileTitle')}
      busy={busy}
      disabled={day === null}
      fault={fault}
      onConfirm={() => onFile({ id, day: day ?? today, number: null, signer: null, recipients: [] })}
      onClose={onClose}
      testId="draft-file"
    >
      <DayInput label={t('day')} value={day} onChange={setDay} testId="draft-file-day" />
      <NamesakeAct fault={fault} source={{ of: 'draft', id }} />
    </ConfirmDialog>
  );
}
