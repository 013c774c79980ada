import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { groundOn } from '../../../shared/domain/refusals';
import type { RelatedRecord } from '../../../shared/domain/related';
import type { Visit } from '../../../shared/domain/visits';
import { dmy } from '../../../shared/text/dates';
import { useAsk, useMay } from '../../office/hooks';
import { refusalGroundRows } from '../../office/rules';
import { ActionButton } from '../../parts/ActionButton';
import { PaperPreview } from '../../parts/PaperPreview';
import { MakePaper } from '../draft/MakePaper';
import { NoticeDue } from './RefusalFields';

interface RefusalDutyProps {
  visit: Pick<Visit, 'id' | 'refusalGround' | 'day' | 'outcome'>;
}

/** What is still to be done about a refusal that stands in the register, or the notice that did it. */
export function RefusalDuty({ visit }: RefusalDutyProps) {
  const ground = groundOn(refusalGroundRows, visit.refusalGround, visit.day);
  if (ground === null || visit.outcome !== 'refused') return null;
  if (ground.value.leadsTo === 'notice') return <Notice visit={visit} />;
  return (
    <Duty done={false}>
      <Typography component="div" sx={{ flex: '1 1 16rem' }}>
        <NoticeDue refusalGround={visit.refusalGround} day={visit.day} />
      </Typography>
    </Duty>
  );
}

function Duty({ done, children }: { done: boolean; children: ReactNode }) {
  return (
    <Box
      role="note"
      data-testid="visit-refusal-duty"
      data-done={done}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        borderLeft: 3,
        borderColor: done ? 'success.main' : 'warning.main',
        pl: 1,
        mt: 0.75,
      }}
    >
      {children}
    </Box>
  );
}

/** Form 01/TCD is owed once: where it is out or being written, the way to it stands in place of another one. */
function Notice({ visit }: RefusalDutyProps) {
  const { t } = useTranslation('visits');
  const navigate = useNavigate();
  const may = useMay('related.list');
  const asked = useAsk('related.list', { noun: 'visit', id: visit.id }, { enabled: may });
  const [paperId, setPaperId] = useState<string | null>(null);
  const made = asked.data?.came.filter(({ kind }) => kind === 'refusal') ?? [];
  const paper = made.findLast(({ noun }) => noun === 'paper');
  const draft = made.findLast(({ noun }) => noun === 'draft');
  return (
    <Duty done={paper !== undefined}>
      <Typography component="div" sx={{ flex: '1 1 16rem' }}>
        {paper === undefined ? (
          <NoticeDue refusalGround={visit.refusalGround} day={visit.day} />
        ) : (
          t('desk.refusal.made', { paper: nameOf(paper) })
        )}
      </Typography>
      {paper !== undefined && (
        <ActionButton
          label={t('desk.refusal.see')}
          small
          onClick={() => setPaperId(paper.id)}
          testId="visit-refusal-paper"
        />
      )}
      {paper === undefined && draft?.address && (
        <ActionButton
          label={t('desk.refusal.goOn')}
          onClick={() => void navigate(`/${draft.address}`)}
          testId="visit-refusal-draft"
        />
      )}
      {made.length === 0 && (!may || asked.isSuccess) && (
        <MakePaper
          noun="visit"
          id={visit.id}
          offers={[{ kind: 'refusal', part: null, label: t('desk.refusal.make') }]}
          label={t('desk.refusal.make')}
        />
      )}
      {paperId !== null && (
        <PaperPreview source={{ of: 'paper', id: paperId }} onClose={() => setPaperId(null)} />
      )}
    </Duty>
  );
}

function nameOf({ title, day }: RelatedRecord): string {
  return [title, day === null ? '' : dmy(day)].filter((part) => part !== '').join(' · ');
}
