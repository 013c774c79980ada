import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DialogueReview, PromiseRow } from '../../../shared/domain/dialogueFigures';
import { dmy } from '../../../shared/text/dates';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { type Column, RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { outcomeTone } from './tones';
import { YearBar } from './YearBar';

/** What was promised at the dialogues of a year, and what was kept. */
export function ReviewView({ thisYear, onOpen }: { thisYear: number; onOpen(id: string): void }) {
  const [year, setYear] = useState(thisYear);
  const { data, error } = useAsk('dialogue.review', { year }, { keep: true });
  return (
    <>
      <YearBar year={year} onYear={setYear} />
      <FaultNote fault={error?.fault} />
      {data === undefined ? null : <Review review={data} onOpen={onOpen} />}
    </>
  );
}

function Review({ review, onOpen }: { review: DialogueReview; onOpen(id: string): void }) {
  const { t } = useTranslation('dialogues');
  const { year, held, opinions, answered, promises } = review;
  const rows = promises.map((row) => ({ ...row, id: row.taskId }));
  return (
    <Section title={t('view.review')} aside={<MakeReview year={year} />} testId="dialogue-review">
      <Typography sx={{ mb: 1 }} data-testid="review-summary">
        {t('review.summary', { year, held, opinions, answered, promised: promises.length })}
      </Typography>
      <RowList
        columns={useColumns()}
        rows={rows}
        onOpen={({ dialogueId }) => onOpen(dialogueId)}
        emptyText={t('review.none')}
        label={t('view.review')}
        testId="review-list"
      />
    </Section>
  );
}

function useColumns(): Column<PromiseRow & { id: string }>[] {
  const { t } = useTranslation('dialogues');
  return [
    {
      key: 'dialogue',
      label: t('review.dialogue'),
      width: '20%',
      render: ({ dialogueDay, topic }) => [dialogueDay === null ? '' : dmy(dialogueDay), topic].join(' '),
    },
    { key: 'what', label: t('review.what'), render: ({ what, label }) => `${what} (${label})` },
    { key: 'unit', label: t('review.unit'), width: '16%', render: ({ unit }) => unit },
    {
      key: 'due',
      label: t('review.due'),
      width: 120,
      render: ({ due, vagueDue }) => (due === null ? vagueDue : dmy(due)),
    },
    {
      key: 'done',
      label: t('review.done'),
      width: '18%',
      render: ({ doneOn, result }) =>
        [doneOn === null ? '' : t('review.doneOn', { day: dmy(doneOn) }), result].filter(Boolean).join(': '),
    },
    {
      key: 'outcome',
      label: t('review.outcomeLabel'),
      width: 130,
      render: ({ outcome }) => (
        <StateChip label={t(`review.outcome.${outcome}`)} tone={outcomeTone[outcome]} />
      ),
    },
  ];
}

/** The review as a sheet: it opens in the drafting room, filled in. */
function MakeReview({ year }: { year: number }) {
  const { t } = useTranslation('dialogues');
  const navigate = useNavigate();
  const may = useMay('draft.make');
  const office = useAsk('office.get', {}).data;
  const make = useAct('draft.make');
  if (!may || office === undefined) return null;

  async function go(id: string, face: 'state' | 'party') {
    const from = { noun: 'office' as const, id, part: null, year };
    const draft = await make.act({ kind: 'dialogueReview', from, face });
    if (draft !== undefined) void navigate(`/drafts/${draft.id}`);
  }

  return (
    <>
      <FaultNote fault={make.fault} />
      <ActionButton
        label={t('review.print')}
        icon="paper"
        busy={make.acting}
        onClick={() => void go(office.id, office.usualFace)}
        testId="review-make"
      />
    </>
  );
}
