import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { VisitRow } from '../../../shared/domain/visits';
import type { ReceptionRow } from '../../../shared/ipc/calls/work';
import { useAct, useAsk, useMay, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { FaultNote } from '../../parts/FaultNote';
import { type Column, RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { andStep } from '../../words/andStep';
import { MakePaper } from '../draft/MakePaper';
import { receptionInput } from './blankVisit';
import { contentLine } from './contentLine';
import { ReceptionDialog } from './ReceptionDialog';
import { visitTone } from './visitTone';

export interface VisitListProps {
  reception: ReceptionRow;
  selectedId: string | null;
  /** only names and states, beside an open visit */
  narrow: boolean;
  onOpen(visitId: string): void;
  onNew(): void;
}

function useColumns(narrow: boolean): Column<VisitRow>[] {
  const { t } = useTranslation('visits');
  const number: Column<VisitRow> = {
    key: 'number',
    label: t('list.number'),
    width: 56,
    render: (row) => row.number ?? '—',
  };
  const who: Column<VisitRow> = {
    key: 'who',
    label: t('list.who'),
    render: (row) => (
      <>
        <Box component="span" sx={{ fontWeight: 500 }}>
          {row.sealed ? t('list.sealed', { code: row.matterCode }) : row.label || t('list.unnamed')}
        </Box>
        {narrow ? (
          <Box>
            <StateChip label={t(`state.${row.state}`)} tone={visitTone[row.state]} />
          </Box>
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {row.sealed ? '' : row.address}
          </Typography>
        )}
      </>
    ),
  };
  if (narrow) return [number, who];
  return [
    number,
    who,
    {
      key: 'content',
      label: t('field.content'),
      width: '40%',
      render: (row) => contentLine(t(`kind.${row.kind}`), row.content),
    },
    { key: 'outcome', label: t('field.outcome'), render: (row) => t(`outcome.${row.outcome}`) },
    {
      key: 'state',
      label: t('list.state'),
      render: (row) => <StateChip label={t(`state.${row.state}`)} tone={visitTone[row.state]} />,
    },
  ];
}

function ReceptionActs({ reception, empty }: { reception: ReceptionRow; empty: boolean }) {
  const { t } = useTranslation('visits');
  const { t: tr } = useTranslation('registrations');
  const { t: td } = useTranslation('receptionDay');
  const navigate = useNavigate();
  const today = useToday();
  const [asking, setAsking] = useState<'noCitizen' | 'edit' | null>(null);
  const save = useAct('reception.save');

  async function noCitizen() {
    const saved = await save.act(receptionInput(reception, { state: 'noCitizen' }));
    if (saved !== undefined) setAsking(null);
  }

  return (
    <>
      {empty && reception.state !== 'noCitizen' && reception.day <= today && (
        <ActionButton
          label={t('noCitizen')}
          onClick={() => setAsking('noCitizen')}
          testId="reception-nocitizen"
        />
      )}
      <ActionButton
        label={td('open')}
        small
        onClick={() => void navigate(`/receptions/${reception.id}/day`)}
        testId="reception-day"
      />
      {reception.kind !== 'regular' && (
        <ActionButton
          label={tr('open')}
          small
          onClick={() => void navigate(`/receptions/${reception.id}`)}
          testId="reception-registrations"
        />
      )}
      <ActionButton
        label={t('editReception')}
        icon="edit"
        small
        onClick={() => setAsking('edit')}
        testId="reception-edit"
      />
      {asking === 'noCitizen' && (
        <ConfirmDialog
          title={t('noCitizen')}
          text={t('noCitizenAsk')}
          busy={save.acting}
          fault={save.fault}
          onConfirm={() => void noCitizen()}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'edit' && (
        <ReceptionDialog
          initial={receptionInput(reception, {})}
          onSaved={() => setAsking(null)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** The visits of one reception. */
export function VisitList({ reception, selectedId, narrow, onOpen, onNew }: VisitListProps) {
  const { t } = useTranslation('visits');
  const mayWrite = useMay('visit.save');
  const columns = useColumns(narrow);
  const asked = {
    from: null,
    to: null,
    receptionId: reception.id,
    matterId: null,
    text: '',
    limit: 500,
    offset: 0,
  };
  const { data, error } = useAsk('visit.list', asked, { keep: true });
  const rows = data?.rows.filter((row) => row.receptionId === reception.id) ?? [];
  return (
    <Section title={t('visitsOf')}>
      {mayWrite && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
          <ActionButton
            label={t('newVisit')}
            icon="add"
            shortcut="F2"
            primary={!narrow}
            onClick={onNew}
            testId="visit-new"
          />
          <MakePaper noun="reception" id={reception.id} />
          <ReceptionActs reception={reception} empty={data !== undefined && rows.length === 0} />
        </Box>
      )}
      <FaultNote fault={error?.fault} />
      {data !== undefined && (
        <RowList
          columns={columns}
          rows={rows}
          selectedId={selectedId}
          onOpen={(row) => onOpen(row.id)}
          emptyText={andStep(t('noVisits'), t('noVisitsStep'), mayWrite)}
          label={t('visitsOf')}
          testId="visit-list"
        />
      )}
    </Section>
  );
}
