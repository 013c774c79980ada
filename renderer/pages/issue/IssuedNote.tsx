import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { PaperKind } from '../../../shared/domain/chain';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';

interface IssuedNoteProps {
  noun: 'schedules' | 'conclusions';
  kind: PaperKind;
  paperId: string;
}

/** Says under which number a record was issued, and that it no longer changes. */
export function IssuedNote({ noun, kind, paperId }: IssuedNoteProps) {
  const { t } = useTranslation(noun);
  const papers = useAsk('paper.list', { kind, from: null, to: null });
  const paper = papers.data?.rows.find((each) => each.id === paperId);
  return (
    <Typography variant="body2" sx={{ mt: 1 }} data-testid="issued-note">
      {paper === undefined
        ? t('frozenNote')
        : t('issuedNote', { number: paper.numberText, day: dmy(paper.day) })}
    </Typography>
  );
}
