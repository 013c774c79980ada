import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DialogueKind,
  type DialogueStage,
  dialogueKind,
  dialogueStage,
} from '../../../shared/domain/dialogues';
import { type OfficeLevel, officeLevel } from '../../../shared/domain/office';
import type { DialogueRow } from '../../../shared/ipc/calls/dialogues';
import { dmy } from '../../../shared/text/dates';
import { useAsk, useMay } from '../../office/hooks';
import { useSettled } from '../../office/useSettled';
import { DueChip } from '../../parts/DueChip';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip } from '../../parts/StateChip';
import { TextInput } from '../../parts/TextInput';
import { andStep } from '../../words/andStep';
import { useDutyWords } from '../../words/duty';
import { stageTone } from './tones';
import { YearBar } from './YearBar';

interface Filter {
  kind: DialogueKind | '';
  level: OfficeLevel | '';
  stage: DialogueStage | '';
  text: string;
}

const nothing: Filter = { kind: '', level: '', stage: '', text: '' };

/** The dialogues of a year with how far each has come and what has to be done next. */
export function DialogueList({ thisYear, onOpen }: { thisYear: number; onOpen(id: string): void }) {
  const { t } = useTranslation('dialogues');
  const [year, setYear] = useState(thisYear);
  const [filter, setFilter] = useState(nothing);
  const { kind, level, stage } = filter;
  const text = useSettled(filter.text, 200);
  const { data = [], error } = useAsk(
    'dialogue.list',
    {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      kind: kind === '' ? null : kind,
      level: level === '' ? null : level,
      stage: stage === '' ? null : stage,
      text,
    },
    { keep: true },
  );
  const columns = useColumns();
  const mayPlan = useMay('dialogue.save');
  const isNarrowed = kind !== '' || level !== '' || stage !== '' || text !== '';
  return (
    <>
      <YearBar year={year} onYear={setYear} />
      <Filters filter={filter} onChange={setFilter} />
      <FaultNote fault={error?.fault} />
      <RowList<DialogueRow>
        columns={columns}
        rows={data}
        onOpen={({ id }) => onOpen(id)}
        emptyText={
          isNarrowed ? t('list.nothingFits') : andStep(t('list.empty'), t('list.emptyStep'), mayPlan)
        }
        label={t('view.list')}
        testId="dialogue-list"
      />
    </>
  );
}

function Filters({ filter, onChange }: { filter: Filter; onChange(filter: Filter): void }) {
  const { t } = useTranslation('dialogues');
  const all = { value: '' as const, label: t('filter.all') };
  return (
    <Box
      sx={{ display: 'grid', gap: 1.5, mb: 1.5, gridTemplateColumns: { xs: '1fr', md: '2fr 1.4fr 1fr 1fr' } }}
    >
      <TextInput
        label={t('filter.search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        testId="dialogue-search"
      />
      <PickInput<Filter['kind']>
        label={t('filter.kind')}
        value={filter.kind}
        options={[all, ...dialogueKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        onChange={(kind) => onChange({ ...filter, kind })}
        testId="dialogue-filter-kind"
      />
      <PickInput<Filter['level']>
        label={t('filter.level')}
        value={filter.level}
        options={[all, ...officeLevel.options.map((value) => ({ value, label: t(`level.${value}`) }))]}
        onChange={(level) => onChange({ ...filter, level })}
        testId="dialogue-filter-level"
      />
      <PickInput<Filter['stage']>
        label={t('filter.stage')}
        value={filter.stage}
        options={[all, ...dialogueStage.options.map((value) => ({ value, label: t(`stage.${value}`) }))]}
        onChange={(stage) => onChange({ ...filter, stage })}
        testId="dialogue-filter-stage"
      />
    </Box>
  );
}

function useColumns(): Column<DialogueRow>[] {
  const { t } = useTranslation('dialogues');
  const duty = useDutyWords();
  return [
    {
      key: 'day',
      label: t('column.day'),
      width: 110,
      render: ({ day }) => (day === null ? t('noDay') : dmy(day)),
    },
    { key: 'topic', label: t('column.topic'), render: (row) => <Topic row={row} /> },
    {
      key: 'kind',
      label: t('column.kind'),
      width: 180,
      render: ({ kind, level }) => (
        <>
          <Typography>{t(`kind.${kind}`)}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t(`level.${level}`)}
          </Typography>
        </>
      ),
    },
    {
      key: 'stage',
      label: t('column.stage'),
      width: 150,
      render: ({ stage }) => <StateChip label={t(`stage.${stage}`)} tone={stageTone[stage]} />,
    },
    {
      key: 'opinions',
      label: t('column.opinions'),
      width: 80,
      align: 'right',
      render: ({ counts }) => counts.opinions,
    },
    {
      key: 'promises',
      label: t('column.promises'),
      width: 100,
      render: (row) => (
        <>
          {t('list.promises', { kept: row.kept, promised: row.promised })}
          {row.late > 0 ? <StateChip label={t('list.late', { count: row.late })} tone="bad" /> : null}
        </>
      ),
    },
    {
      key: 'next',
      label: t('column.next'),
      width: 215,
      render: ({ next }) =>
        next === null ? null : (
          <>
            <Typography variant="body2">{duty(next.key, next.label)}</Typography>
            <DueChip due={next.due} state={next.dueState} />
          </>
        ),
    },
  ];
}

function Topic({ row: { topic, organiser, place } }: { row: DialogueRow }) {
  const { t } = useTranslation('dialogues');
  const below = organiser === '' ? place : t('list.heldBy', { organiser });
  return (
    <>
      <Typography sx={{ fontWeight: 500 }}>{topic || t('untitled')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {below}
      </Typography>
    </>
  );
}
