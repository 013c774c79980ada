import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DialogueFields } from '../../../shared/domain/dialogues';
import { draftKindsOf } from '../../../shared/domain/drafts';
import type { DialogueView } from '../../../shared/ipc/calls/dialogues';
import { dmy } from '../../../shared/text/dates';
import { Section } from '../../parts/Section';
import { MakePaper } from '../draft/MakePaper';

interface PaperPanelProps {
  view: DialogueView;
  fields: DialogueFields;
  flush(): Promise<boolean>;
}

const ofComplaint: readonly string[] = ['invitation', 'complaintDialogueMinutes'];

/** The papers of the dialogue: drafts lead to the drafting room, issued ones to the book of papers. */
export function PaperPanel({ view, fields, flush }: PaperPanelProps) {
  const { t } = useTranslation('dialogues');
  const { t: tp } = useTranslation('papers');
  const { id, kind, face } = fields;
  const isComplaint = kind === 'complaint';
  const kinds = draftKindsOf.dialogue.filter((one) =>
    isComplaint ? ofComplaint.includes(one) : one !== 'complaintDialogueMinutes',
  );
  const offers = kinds.map((one) => ({ kind: one, part: null, label: tp(`kind.${one}`) }));
  const none = view.drafts.length + view.papers.length === 0;
  return (
    <Section title={t('section.papers')} testId="dialogue-papers">
      <Stack spacing={0.75}>
        {none ? <Typography variant="body2">{t('papers.none')}</Typography> : null}
        {view.papers.map((paper) => (
          <PaperLine
            key={paper.id}
            to="/registers"
            title={tp(`kind.${paper.kind}`)}
            detail={
              paper.numberText === ''
                ? t('papers.issuedPlain', { day: dmy(paper.day) })
                : t('papers.issued', { number: paper.numberText, day: dmy(paper.day) })
            }
            testId="dialogue-paper"
          />
        ))}
        {view.drafts.map((draft) => (
          <PaperLine
            key={draft.id}
            to={`/drafts/${draft.id}`}
            title={tp(`kind.${draft.kind}`)}
            detail={t('papers.draft')}
            testId="dialogue-draft"
          />
        ))}
        <Box onPointerDown={() => void flush()} onFocus={() => void flush()}>
          <MakePaper noun="dialogue" id={id} face={face} offers={offers} label={t('papers.make')} />
        </Box>
      </Stack>
    </Section>
  );
}

function PaperLine({
  to,
  title,
  detail,
  testId,
}: {
  to: string;
  title: string;
  detail: string;
  testId: string;
}) {
  return (
    <Box
      component={Link}
      to={to}
      data-testid={testId}
      sx={{ color: 'text.primary', textDecoration: 'none', '&:hover': { textDecoration: 'underline' } }}
    >
      <Typography component="span" sx={{ fontWeight: 500, display: 'block' }}>
        {title}
      </Typography>
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {detail}
      </Typography>
    </Box>
  );
}
