import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Matter, matterState, type Petition } from '../../../shared/domain/petitions';
import type { VisitRow } from '../../../shared/domain/visits';
import type { TaskRow } from '../../../shared/ipc/calls/work';
import type { Output } from '../../../shared/ipc/contract';
import { dmy } from '../../../shared/text/dates';
import { addressOfVisit } from '../../frame/addresses';
import { useAct, useMay } from '../../office/hooks';
import { useOnce } from '../../office/useOnce';
import { ActionButton } from '../../parts/ActionButton';
import { DueChip } from '../../parts/DueChip';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { Related as Beside } from '../../parts/Related';
import { type Column, RowList } from '../../parts/RowList';
import { ScanList } from '../../parts/ScanList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { MakePaper } from '../draft/MakePaper';
import { DeadlineList } from '../petition/DeadlineList';
import { ComplexityFields } from './ComplexityFields';
import { HistoryList } from './HistoryList';
import { matterTone } from './MatterList';
import { usePetitionColumns } from './PetitionList';

type Whole = Output<'matter.get'>;

function useVisitColumns(): Column<VisitRow>[] {
  const { t } = useTranslation('petitions');
  return [
    { key: 'day', label: t('column.day'), width: 110, render: (row) => dmy(row.day) },
    { key: 'who', label: t('column.who'), render: (row) => (row.sealed ? row.matterCode : row.label) },
    { key: 'content', label: t('column.summary'), width: '45%', render: (row) => row.content },
    { key: 'outcome', label: t('column.outcome'), render: (row) => t(`outcome.${row.outcome}`) },
  ];
}

function useTaskColumns(): Column<TaskRow>[] {
  const { t } = useTranslation('petitions');
  return [
    { key: 'unit', label: t('column.unit'), width: 180, render: (row) => row.leadUnit },
    { key: 'what', label: t('column.what'), render: (row) => row.what },
    {
      key: 'due',
      label: t('column.due'),
      width: 230,
      render: (row) => <DueChip due={row.due} state={row.dueState} />,
    },
  ];
}

function MatterFields({ initial, onSaved }: { initial: Matter; onSaved(): void }) {
  const { t } = useTranslation('petitions');
  const toast = useToast();
  const disabled = !useMay('matter.save');
  const save = useAct('matter.save');
  const [draft, setDraft] = useState(initial);

  async function store() {
    const saved = await save.act(draft);
    if (saved === undefined) return;
    setDraft(saved);
    toast(t('matter.saved'));
    onSaved();
  }

  return (
    <Section title={t('matter.about')}>
      <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr', md: '1fr 14rem' } }}>
        <ProseInput
          label={t('matter.summary')}
          value={draft.summary}
          onChange={(summary) => setDraft({ ...draft, summary })}
          disabled={disabled}
          testId="matter-summary"
        />
        <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
          <PickInput
            label={t('matter.state')}
            value={draft.state}
            options={matterState.options.map((value) => ({ value, label: t(`matterState.${value}`) }))}
            onChange={(state) => setDraft({ ...draft, state })}
            disabled={disabled}
            testId="matter-state"
          />
          {!disabled && (
            <ActionButton
              label={t('matter.save')}
              primary
              busy={save.acting}
              disabled={draft === initial}
              onClick={() => void store()}
              testId="matter-save"
            />
          )}
        </Box>
      </Box>
      <ComplexityFields
        matter={draft}
        disabled={disabled}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <FaultNote fault={save.fault} />
    </Section>
  );
}

function Related({ whole, onPetition }: { whole: Whole; onPetition(petition: Petition): void }) {
  const { t } = useTranslation('petitions');
  const navigate = useNavigate();
  return (
    <>
      <Section title={t('matter.visits')}>
        <RowList
          columns={useVisitColumns()}
          rows={whole.visits}
          onOpen={(row) => void navigate(addressOfVisit(row))}
          emptyText={t('matter.noVisits')}
          testId="matter-visits"
        />
      </Section>
      <Section title={t('matter.petitions')}>
        <RowList
          columns={usePetitionColumns()}
          rows={whole.petitions}
          onOpen={onPetition}
          emptyText={t('matter.noPetitions')}
          testId="matter-petitions"
        />
      </Section>
      <Section title={t('matter.tasks')}>
        <RowList
          columns={useTaskColumns()}
          rows={whole.tasks}
          onOpen={(row) => void navigate(`/tasks/${row.id}`)}
          emptyText={t('matter.noTasks')}
          testId="matter-tasks"
        />
      </Section>
    </>
  );
}

/** One matter with everything that came of it. */
export function MatterDetail({ id, onPetition }: { id: string; onPetition(petition: Petition): void }) {
  const { t } = useTranslation('petitions');
  const { data, fault, again } = useOnce('matter.get', { id });
  if (data === null) return <FaultNote fault={fault} />;
  const { matter } = data;
  return (
    <Box data-testid="matter-detail">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
        <Typography variant="h2" data-testid="matter-code">
          {t('matter.heading', { code: matter.code })}
        </Typography>
        <StateChip label={t(`kind.${matter.kind}`)} tone="neutral" />
        <StateChip label={t(`matterState.${matter.state}`)} tone={matterTone[matter.state]} />
        <MakePaper noun="matter" id={matter.id} />
      </Box>
      {matter.secret ? (
        <Typography role="note">{t('matter.secret')}</Typography>
      ) : (
        <MatterFields key={matter.version} initial={matter} onSaved={again} />
      )}
      <Box sx={{ mb: 2 }}>
        <ScanList noun="matter" recordId={matter.id} />
      </Box>
      <DeadlineList noun="matter" recordId={matter.id} deadlines={data.deadlines} onChanged={again} />
      <Related whole={data} onPetition={onPetition} />
      <Beside noun="matter" id={matter.id} without={['visit', 'petition', 'task']} />
      <HistoryList events={data.history} />
    </Box>
  );
}
