import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';

const tones = { issued: 'good', replaced: 'neutral', void: 'bad' } as const;

/** The papers that a paper replaces and by which it is replaced, oldest first; nothing where it stands alone. */
export function History({ paperId }: { paperId: string }) {
  const { t } = useTranslation('drafts');
  const { t: tp } = useTranslation('papers');
  const { data } = useAsk('paper.history', { paperId });
  if (data === undefined || data.length < 2) return null;
  return (
    <Section title={t('history')} testId="draft-history">
      {data.map(({ paper, reason }) => (
        <Typography key={paper.id} variant="body2" component="div" sx={{ mb: 0.5 }}>
          {t('historyRow', { number: paper.numberText || paper.title, day: dmy(paper.day) })}{' '}
          <StateChip label={tp(`state.${paper.state}`)} tone={tones[paper.state]} /> {reason}
        </Typography>
      ))}
    </Section>
  );
}
