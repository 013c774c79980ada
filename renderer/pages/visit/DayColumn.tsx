import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Day } from '../../../shared/domain/day';
import { useAppState, useAsk, useMay, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DayInput } from '../../parts/DayInput';
import { FaultNote } from '../../parts/FaultNote';
import { IconButton } from '../../parts/IconButton';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';
import { periodAround, type Span, spans, stepPeriod } from './period';
import { ReceptionDialog } from './ReceptionDialog';
import { ReceptionList } from './ReceptionList';
import { blankReception, type RegularReception } from './useReceptions';

export interface DayColumnProps {
  day: Day;
  span: Span;
  onPeriod(day: Day, span: Span): void;
  receptionId: string | null;
  regular: RegularReception;
  onOpen(receptionId: string): void;
}

function PeriodBar({ day, span, onPeriod }: Pick<DayColumnProps, 'day' | 'span' | 'onPeriod'>) {
  const { t } = useTranslation('visits');
  const today = useToday();
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 1.5 }}>
      <DayInput
        label={t('day')}
        value={day}
        onChange={(next) => (next === null ? undefined : onPeriod(next, span))}
        testId="reception-list-day"
      />
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'end' }}>
        <IconButton
          icon="back"
          label={t('before')}
          onClick={() => onPeriod(stepPeriod(day, span, -1), span)}
          testId="reception-before"
        />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <PickInput
            label={t('span.label')}
            value={span}
            options={spans.map((value) => ({ value, label: t(`span.${value}`) }))}
            onChange={(next) => onPeriod(day, next)}
            testId="reception-span"
          />
        </Box>
        <IconButton
          icon="forward"
          label={t('after')}
          onClick={() => onPeriod(stepPeriod(day, span, 1), span)}
          testId="reception-after"
        />
      </Box>
      {(day !== today || span !== 'day') && (
        <ActionButton
          label={t('todayButton')}
          small
          onClick={() => onPeriod(today, 'day')}
          testId="reception-today"
        />
      )}
    </Box>
  );
}

/** What a clerk may begin beside the regular reception. */
type OtherKind = 'periodic' | 'urgent';

interface NewReceptionsProps {
  busy: boolean;
  onRegular(): void;
  onOther(kind: OtherKind): void;
}

function NewReceptions({ busy, onRegular, onOther }: NewReceptionsProps) {
  const { t } = useTranslation('visits');
  const { t: tb } = useTranslation('bin');
  const navigate = useNavigate();
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'flex-start',
        mt: 1,
        '& button': { whiteSpace: 'normal', textAlign: 'left' },
      }}
    >
      <ActionButton
        label={t('newRegular')}
        icon="add"
        small
        busy={busy}
        onClick={onRegular}
        testId="reception-new-regular"
      />
      <ActionButton
        label={t('newUrgent')}
        icon="add"
        small
        onClick={() => onOther('urgent')}
        testId="reception-new-urgent"
      />
      <ActionButton
        label={t('newOther')}
        icon="add"
        small
        onClick={() => onOther('periodic')}
        testId="reception-new-other"
      />
      <ActionButton label={tb('open')} small onClick={() => void navigate('/bin')} testId="bin-open" />
    </Box>
  );
}

/** The days on the left: which receptions there are, and the two that a clerk may begin. */
export function DayColumn({ day, span, onPeriod, receptionId, regular, onOpen }: DayColumnProps) {
  const { t } = useTranslation('visits');
  const today = useToday();
  const mayWrite = useMay('reception.save');
  const { office } = useAppState();
  const [making, setMaking] = useState<OtherKind | null>(null);
  const { data, error } = useAsk('reception.list', periodAround(day, span), { keep: true });

  async function openRegular() {
    const reception = await regular.open();
    if (reception !== undefined) onOpen(reception.id);
  }

  return (
    <Section title={t('receptions')}>
      <PeriodBar day={day} span={span} onPeriod={onPeriod} />
      <FaultNote fault={error?.fault} />
      {data !== undefined && (
        <ReceptionList rows={data} selectedId={receptionId} onOpen={(row) => onOpen(row.id)} />
      )}
      {mayWrite && (
        <NewReceptions busy={regular.busy} onRegular={() => void openRegular()} onOther={setMaking} />
      )}
      {making !== null && (
        <ReceptionDialog
          initial={{
            ...blankReception(today),
            kind: making,
            state: making === 'urgent' ? 'held' : 'planned',
            sessions: office?.sessions ?? [],
            place: office?.receptionPlace ?? '',
          }}
          onSaved={(reception) => {
            setMaking(null);
            onOpen(reception.id);
          }}
          onClose={() => setMaking(null)}
        />
      )}
    </Section>
  );
}
