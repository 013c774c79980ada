import Box from '@mui/material/Box';
import { type FocusEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { blanksOf } from '../../../shared/documents/blanks';
import type { OfficialDocument } from '../../../shared/documents/model';
import type { Draft } from '../../../shared/domain/drafts';
import type { Office } from '../../../shared/domain/office';
import { useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { LinesInput } from '../../parts/LinesInput';
import { Page } from '../../parts/Page';
import { PaperPreview } from '../../parts/PaperPreview';
import { Related } from '../../parts/Related';
import { Section } from '../../parts/Section';
import { useHotkeys } from '../../parts/useHotkeys';
import { useLastField } from '../conclusion/useLastField';
import { AddBar } from './AddBar';
import { BlankPanel } from './BlankPanel';
import { BlockCard } from './BlockCard';
import { SignatureFields } from './BlockFields';
import { DraftActs } from './DraftActs';
import { FacePick } from './FacePick';
import { followed, placeAt } from './follow';
import { History } from './History';
import { IssueDraft } from './IssueDraft';
import { LivePreview } from './LivePreview';
import { DraftEditContext, PlaceInput, useDraftEdit } from './PlaceInput';
import { SnippetPanel } from './SidePanels';
import { type DraftDesk, useDraftDesk } from './useDraftDesk';

interface DraftEditorProps {
  opened: Draft;
  office: Office;
  onReload(): void;
}

function blockOf(target: EventTarget): number | null {
  const card = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-block]') : null;
  return card === null ? null : Number(card.dataset.block);
}

interface DraftSheetProps {
  draft: Draft;
  desk: DraftDesk;
  editable: boolean;
  onReload(): void;
}

/** The paper's blocks on the left, the very page that prints on the right. */
function DraftSheet({ draft, desk, editable, onReload }: DraftSheetProps) {
  const field = useLastField();
  const [at, setAt] = useState<number | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const { document } = desk;
  const chain = historyOf(draft);

  function remember(event: FocusEvent) {
    field.remember(event);
    setAt(blockOf(event.target));
    setPlace((known) => placeAt(event.target) ?? known);
  }

  return (
    <DraftEditContext value={{ disabled: !editable, type: desk.type, change: desk.change }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        <Box sx={{ minWidth: 0 }} onFocusCapture={remember}>
          {chain !== null && <History paperId={chain} />}
          {editable && <BlankPanel blanks={blanksOf(document)} document={document} />}
          <Related noun="draft" id={draft.id} />
          <FacePick draft={draft} desk={desk} disabled={!editable} onReload={onReload} />
          <Head document={document} />
          {document.blocks.map((block, index) => {
            const number = index + 1;
            const last = number === document.blocks.length;
            return <BlockCard key={`block-${number}`} block={block} index={index} last={last} />;
          })}
          <AddBar after={at ?? document.blocks.length} />
          <Foot document={document} />
          {editable && <SnippetPanel face={draft.face} onInsert={field.insert} />}
        </Box>
        <Box sx={{ minWidth: 0, position: 'sticky', top: 96, height: 'calc(100vh - 112px)' }}>
          <LivePreview id={draft.id} version={desk.printed} follow={followed(document, place)} />
        </Box>
      </Box>
    </DraftEditContext>
  );
}

/** One paper that is written: its acts, its sheet, and its issue. */
export function DraftEditor({ opened, office, onReload }: DraftEditorProps) {
  const { t } = useTranslation('drafts');
  const { t: tp } = useTranslation('papers');
  const navigate = useNavigate();
  const desk = useDraftDesk(opened);
  const [issuing, setIssuing] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const editable = useMay('draft.save') && opened.state === 'open';
  const { document } = desk;
  useHotkeys({
    'Ctrl+Z': () => (editable && desk.canUndo ? desk.undo() : undefined),
    'Ctrl+Y': () => (editable && desk.canRedo ? desk.redo() : undefined),
  });

  return (
    <Page
      title={tp(`kind.${opened.kind}`)}
      subtitle={document.documentTitle}
      actions={
        <ActionButton
          label={t('back')}
          icon="back"
          onClick={() => void navigate('/drafts')}
          testId="draft-back"
        />
      }
      testId="draft-page"
    >
      <DraftActs
        draft={opened}
        desk={desk}
        blanks={blanksOf(document).length}
        editable={editable}
        onIssue={() => setIssuing(true)}
        onView={() => setShown(opened.paperId)}
        onReload={onReload}
      />
      <DraftSheet draft={opened} desk={desk} editable={editable} onReload={onReload} />
      {issuing && (
        <IssueDraft
          draft={opened}
          document={document}
          office={office}
          flush={desk.autosave.flush}
          onIssued={(paperId) => {
            setIssuing(false);
            setShown(paperId);
          }}
          onClose={() => setIssuing(false)}
        />
      )}
      {shown !== null && (
        <PaperPreview
          source={{ of: 'paper', id: shown }}
          onClose={() => {
            setShown(null);
            onReload();
          }}
        />
      )}
    </Page>
  );
}

/** The paper whose chain of corrections is shown: what the draft became, else what it corrects. */
function historyOf({ paperId, replaces }: Draft): string | null {
  return paperId ?? replaces?.paperId ?? null;
}

function Head({ document }: { document: OfficialDocument }) {
  const { t } = useTranslation('drafts');
  const { disabled, change } = useDraftEdit();
  return (
    <Section title={t('fields.head')}>
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        <PlaceInput place="title" label={t('fields.title')} text={document.title} />
        <PlaceInput place="summary" label={t('fields.summary')} text={document.summary} />
        <LinesInput
          label={t('fields.bases')}
          value={document.bases}
          onChange={(bases) => change('bases', (before) => ({ ...before, bases }))}
          disabled={disabled}
          testId="draft-bases"
        />
      </Box>
    </Section>
  );
}

function Foot({ document }: { document: OfficialDocument }) {
  const { t } = useTranslation('drafts');
  const { disabled, change } = useDraftEdit();
  return (
    <Section title={t('fields.foot')}>
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {document.signature !== null && <SignatureFields place="signature" signature={document.signature} />}
        <LinesInput
          label={t('fields.recipients')}
          value={document.recipients}
          onChange={(recipients) => change('recipients', (before) => ({ ...before, recipients }))}
          disabled={disabled}
          testId="draft-recipients"
        />
      </Box>
    </Section>
  );
}
