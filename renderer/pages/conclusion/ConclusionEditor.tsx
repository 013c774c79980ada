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

/** The notice that is written, what was found of it, and the paper that is shown. */
function useConclusionDesk(opened: Conclusion, shownFirst: PaperSource | null) {
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
  const { value: notice, change, autosave } = draft;
  const [shown, setShown] = useState(shownFirst);

  async function preview() {
    if (opened.version === 0 || !(await autosave.flush())) return;
    setShown(
      notice.paperId === null ? { of: 'conclusion', id: notice.id } : { of: 'paper', id: notice.paperId },
    );
  }

  return {
    notice,
    change,
    autosave,
    asked,
    may,
    editable: may && notice.state === 'draft',
    isStored: opened.version > 0,
    shown,
    show: setShown,
    preview: () => void preview(),
  };
}

interface CheckColumnProps {
  desk: ReturnType<typeof useConclusionDesk>;
  office: Office;
  onInsert(text: string): boolean;
}

function CheckColumn({ desk, office, onInsert }: CheckColumnProps) {
  const { t } = useTranslation('conclusions');
  const { notice, change, editable } = desk;

  function go(check: Check) {
    const place = fieldFor(check);
    if (place !== null) focusField(place);
  }

  return (
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
          checks={desk.asked.data ?? []}
          onPick={go}
          remedy={(check) => editable && <ProposedDay check={check} notice={notice} change={change} />}
          testId="conclusion-checks"
        />
      </Section>
      {editable ? <SnippetPicker face={notice.face} office={office} onInsert={onInsert} /> : null}
      {desk.isStored && <Related noun="conclusion" id={notice.id} />}
    </Box>
  );
}

/** The notice in the order of its paper, with the "5 rõ" and the wordings beside it. */
export function ConclusionEditor(props: ConclusionEditorProps) {
  const { opened, reception, office, shownFirst, onIssued, onReload, onFace } = props;
  const { t } = useTranslation('conclusions');
  const navigate = useNavigate();
  const desk = useConclusionDesk(opened, shownFirst);
  const { notice, change, autosave, editable, shown } = desk;
  const field = useLastField();
  const back = () => void navigate('/conclusions');
  useHotkeys({ 'Ctrl+P': desk.preview, Escape: back });

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
        checks={desk.asked.data ?? null}
        editable={editable}
        autosave={autosave}
        onPreview={desk.preview}
        onIssued={onIssued}
        onReload={onReload}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 352px' } }}>
        <Box sx={{ minWidth: 0 }} onFocusCapture={field.remember}>
          {desk.may ? (
            <NoticeFace conclusion={notice} autosave={autosave} onTurned={onReload} onOther={onFace} />
          ) : null}
          <HeadBlocks conclusion={notice} editable={editable} change={change} />
          <ItemBlocks conclusion={notice} office={office} editable={editable} change={change} />
          <TailBlocks conclusion={notice} office={office} editable={editable} change={change} />
        </Box>
        <CheckColumn desk={desk} office={office} onInsert={field.insert} />
      </Box>
      {shown === null ? null : <PaperPreview source={shown} onClose={() => desk.show(null)} />}
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
