import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../shared/domain/drafts';
import { dmy } from '../../../shared/text/dates';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { StateChip } from '../../parts/StateChip';
import { SaveLine } from '../issue/SaveLine';
import type { DraftDesk } from './useDraftDesk';

const tones = { open: 'neutral', binned: 'warn', issued: 'good' } as const;

interface DraftActsProps {
  draft: Draft;
  desk: DraftDesk;
  blanks: number;
  editable: boolean;
  onIssue(): void;
  onView(): void;
  onReload(): void;
}

interface DraftNotesProps {
  draft: Draft;
  /** how many hinder the issue */
  blanks: number;
}

function DraftNotes({ draft: { sealed, replaces }, blanks }: DraftNotesProps) {
  const { t } = useTranslation('drafts');
  return (
    <>
      {sealed && <Typography role="status">{t('sealedNote')}</Typography>}
      {blanks > 0 && (
        <Typography variant="body2" sx={{ color: 'error.main', mb: 1 }} data-testid="draft-blocked">
          {t('blanks.blocks', { count: blanks })}
        </Typography>
      )}
      {replaces !== null && (
        <Typography variant="body2" sx={{ mb: 1 }} data-testid="draft-replaces">
          {t('replacesNote', {
            number: replaces.numberText,
            day: dmy(replaces.day),
            reason: replaces.reason,
          })}
        </Typography>
      )}
    </>
  );
}

/** State, undo and redo, bin and issue. */
export function DraftActs({ draft, desk, blanks, editable, onIssue, onView, onReload }: DraftActsProps) {
  const { t } = useTranslation('drafts');
  const mayWrite = useMay('draft.save');
  const discard = useAct('draft.discard');

  async function bin(binned: boolean) {
    if (!(await desk.autosave.flush())) return;
    const done = await discard.act({ id: draft.id, version: desk.autosave.version(), binned });
    if (done !== undefined) onReload();
  }

  return (
    <>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <StateChip label={t(`state.${draft.state}`)} tone={tones[draft.state]} testId="draft-state" />
        {editable && <SaveLine autosave={desk.autosave} onReload={onReload} />}
        {editable && (
          <>
            <ActionButton
              label={t('undo')}
              shortcut="Ctrl+Z"
              disabled={!desk.canUndo}
              onClick={desk.undo}
              testId="draft-undo"
            />
            <ActionButton
              label={t('redo')}
              shortcut="Ctrl+Y"
              disabled={!desk.canRedo}
              onClick={desk.redo}
              testId="draft-redo"
            />
            <ActionButton label={t('discard')} small onClick={() => void bin(true)} testId="draft-discard" />
            <ActionButton
              label={t('issue')}
              primary
              disabled={blanks > 0}
              onClick={onIssue}
              testId="draft-issue"
            />
          </>
        )}
        {mayWrite && draft.state === 'binned' && !draft.sealed && (
          <ActionButton label={t('restore')} onClick={() => void bin(false)} testId="draft-restore" />
        )}
        {draft.state === 'issued' && (
          <ActionButton label={t('view')} icon="paper" onClick={onView} testId="draft-view" />
        )}
      </Stack>
      <DraftNotes draft={draft} blanks={editable ? blanks : 0} />
      <FaultNote fault={desk.fault ?? discard.fault} testId="draft-fault" />
    </>
  );
}
