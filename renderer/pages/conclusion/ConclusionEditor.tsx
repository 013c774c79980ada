import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Check, Conclusion } from '../../../shared/domain/chain';
import type { Face, Office } from '../../../shared/domain/office';
import type { PaperSource, ReceptionRow } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { call } from '../../office/client';
import { useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { Page } from '../../parts/Page';
import { PaperPreview } from '../../parts/PaperPreview';
import { Related } from '../../parts/Related';
import { Section } from '../../parts/Section';
import { useHotkeys } from '../../parts/useHotkeys';
import { CheckList } from '../issue/CheckList';
import { useDraft } from '../issue/useDraft';
import { ConclusionActs } from './ConclusionActs';
import { patchedTask } from './edit';
import { fieldFor, focusField, taskFor } from './focus';
import { HeadBlocks } from './HeadBlocks';
import { ItemBlocks } from './ItemBlocks';
import { NoticeFace } from './NoticeFace';
import { SnippetPicker } from './SnippetPicker';
import { TailBlocks } from './TailBlocks';
import { useLastField } from './useLastField';

interface ConclusionEditorProps {
  opened: Conclusion;
  reception: ReceptionRow;
  office: Office;
  /** the paper that has just been issued */
  shownFirst: PaperSource | null;
  onIssued(conclusion: Conclusion, paperId: string): void;
  onReload(): void;
  /** an issued notice stays as it is; the reception may owe one on the other face */
  onFace(face: Face): void;
}

/** The notice in the order of its paper, with the "5 rõ" and the wordings beside it. */
export function ConclusionEditor(props: ConclusionEditorProps) {
  const { opened, reception, office, shownFirst, onIssued, onReload, onFace } = props;
  const { t } = useTranslation('conclusions');
  const navigate = useNavigate();
  const may = useMay('conclusion.save');
  const asked = useAsk(
    'conclusion.check',
    { id: opened.id, of: { receptionId: opened.receptionId, face: opened.face } },
    { keep: true },
  );
  const draft = useDraft<Conclusion>(
    opened,
    (conclusion) => call('conclusion.save', conclusion),
    () => void asked.refetch(),
  );
  const { value: notice, change } = draft;
  const [shown, setShown] = useState(shownFirst);
  const field = useLastField();
  const editable = may && notice.state === 'draft';
  const checks = asked.data ?? [];

  async function preview() {
    if (opened.version === 0 || !(await draft.autosave.flush())) return;
    setShown(
      notice.paperId === null ? { of: 'conclusion', id: notice.id } : { of: 'paper', id: notice.paperId },
    );
  }
  const back = () => void navigate('/conclusions');
  useHotkeys({ 'Ctrl+P': () => void preview(), Escape: back });

  function go(check: Check) {
    const place = fieldFor(check);
    if (place !== null) focusField(place);
  }

  return (
    <Page
      title={t('editTitle', { day: dmy(reception.day) })}
      subtitle={[reception.hostName, reception.hostTitle].filter(Boolean).join(', ')}
      actions={<ActionButton label={t('back')} icon="back" onClick={back} testId="conclusion-back" />}
      testId="conclusion-editor"
    >
      <ConclusionActs
        conclusion={notice}
        office={office}
        checks={asked.data === undefined ? null : checks}
        editable={editable}
        autosave={draft.autosave}
        onPreview={() => void preview()}
        onIssued={onIssued}
        onReload={onReload}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 352px' } }}>
        <Box sx={{ minWidth: 0 }} onFocusCapture={field.remember}>
          {may ? (
            <NoticeFace conclusion={notice} autosave={draft.autosave} onTurned={onReload} onOther={onFace} />
          ) : null}
          <HeadBlocks conclusion={notice} editable={editable} change={change} />
          <ItemBlocks conclusion={notice} office={office} editable={editable} change={change} />
          <TailBlocks conclusion={notice} office={office} editable={editable} change={change} />
        </Box>
        <Box
          sx={{
            minWidth: 0,
            position: { lg: 'sticky' },
            // below the bar that stays on top of every page
            top: 96,
            alignSelf: 'start',
            maxHeight: { lg: 'calc(100vh - 112px)' },
            overflowY: 'auto',
          }}
        >
          <Section title={t('checksTitle')}>
            <CheckList
              noun="conclusions"
              checks={checks}
              onPick={go}
              remedy={(check) => editable && <ProposedDay check={check} notice={notice} change={change} />}
              testId="conclusion-checks"
            />
          </Section>
          {editable ? <SnippetPicker face={notice.face} office={office} onInsert={field.insert} /> : null}
          {opened.version > 0 && <Related noun="conclusion" id={notice.id} />}
        </Box>
      </Box>
      {shown === null ? null : <PaperPreview source={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}

interface ProposedDayProps {
  check: Check;
  notice: Conclusion;
  change(next: (before: Conclusion) => Conclusion): void;
}

/** A due day on a day off: one press takes the working day that is proposed. */
function ProposedDay({ check, notice, change }: ProposedDayProps) {
  const { t } = useTranslation('conclusions');
  const { proposed } = check.params;
  const task = taskFor(check, notice);
  if (check.code !== 'due.dayOff' || typeof proposed !== 'string' || task === null) return null;
  return (
    <ActionButton
      label={t('useDay', { day: dmy(proposed) })}
      small
      onClick={() => change((before) => patchedTask(before, task.itemId, task.taskId, { due: proposed }))}
      testId="conclusion-use-day"
    />
  );
}
