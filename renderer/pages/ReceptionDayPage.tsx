import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { clockAt } from '../../shared/domain/day';
import type { Output } from '../../shared/ipc/contract';
import { clockRange, dmy } from '../../shared/text/dates';
import { newId } from '../office/client';
import { useAsk, useMay, useToday } from '../office/hooks';
import { EmptyNote } from '../parts/EmptyNote';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { Related } from '../parts/Related';
import { Section } from '../parts/Section';
import { useToast } from '../parts/Toast';
import { Unopened } from '../parts/Unopened';
import { useHotkeys } from '../parts/useHotkeys';
import { CheckList } from './issue/CheckList';
import { CloseDay } from './receptionDay/CloseDay';
import { ClosedNote } from './receptionDay/ClosedNote';
import { DayButtons } from './receptionDay/DayButtons';
import { DayDetail } from './receptionDay/DayDetail';
import { DayList } from './receptionDay/DayList';
import { DayPapers } from './receptionDay/DayPapers';
import { useDayActs } from './receptionDay/useDayActs';
import { CarriedTasks } from './visit/CarriedTasks';

type DayOfReception = Output<'reception.day'>;
type DayRow = DayOfReception['rows'][number];

/** The day as it stands, who of it is chosen, and the keys of its acts. */
function useDayDesk(receptionId: string) {
  const navigate = useNavigate();
  const today = useToday();
  const mayWrite = useMay('reception.call');
  const { data, error } = useAsk('reception.day', { id: receptionId }, { keep: true });
  const acts = useDayActs(receptionId);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [asked, setAsked] = useState<'close' | 'papers' | null>(null);
  const rows = data?.rows ?? [];
  const next = rows.find(({ standing }) => standing === 'called' || standing === 'waiting');
  const selected = rows.find(({ id }) => id === selectedId) ?? next ?? null;
  const reception = data?.reception;
  const off = reception?.state === 'cancelled' || reception?.state === 'postponed';
  const mayAct = mayWrite && data !== undefined && data.closing === null && !off;

  function walkIn() {
    if (!mayAct || reception === undefined) return;
    const arrivedAt = reception.day === today ? clockAt(new Date().toISOString()) : '';
    void navigate(`/visits/${receptionId}/${newId()}`, { state: { day: reception.day, arrivedAt } });
  }
  const on = (act: (row: DayRow) => void) => () => {
    if (mayAct && !acts.busy && selected !== null) act(selected);
  };
  const register = () => void navigate(`/receptions/${receptionId}`, { state: { begin: true } });
  const back = () => void navigate(`/visits/${receptionId}`);
  useHotkeys({
    F2: walkIn,
    F3: () => (mayAct ? register() : undefined),
    F6: on(acts.absent),
    F7: on(acts.call),
    F8: () => (selected === null || acts.busy ? undefined : acts.receive(selected)),
    F9: on(acts.done),
    'Ctrl+P': () => setAsked('papers'),
    Escape: back,
  });

  return {
    data,
    error,
    acts,
    selected,
    select: setSelectedId,
    mayAct,
    asked,
    ask: setAsked,
    walkIn,
    register,
    back,
  };
}

function subtitleOf({ hostName, hostTitle, place, sessions, participants }: DayOfReception['reception']) {
  const hours = sessions.map(({ from, to }) => clockRange(from, to)).join('; ');
  return [hostName, hostTitle, hours, place, participants].filter((part) => part !== '').join(' · ');
}

interface DayColumnsProps {
  day: DayOfReception;
  desk: ReturnType<typeof useDayDesk>;
}

/** The order of the day, with whoever is chosen of it and what is still open beside it. */
function DayColumns({ day, desk }: DayColumnsProps) {
  const { t } = useTranslation('receptionDay');
  const { selected, select, acts, mayAct } = desk;
  const { id } = day.reception;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) minmax(0, 24rem)' },
      }}
    >
      <DayList rows={day.rows} selectedId={selected?.id ?? null} onSelect={select} />
      <Box sx={{ minWidth: 0 }}>
        {selected === null ? (
          <EmptyNote text={t('choose')} />
        ) : (
          <DayDetail row={selected} receptionId={id} acts={acts} mayAct={mayAct} />
        )}
        <Section title={t('checksTitle')}>
          <CheckList
            noun="receptionDay"
            checks={day.checks}
            onPick={({ itemId }) => (itemId === null ? undefined : select(itemId))}
            testId="day-checks"
          />
        </Section>
        <Related noun="reception" id={id} without={['registration']} />
      </Box>
    </Box>
  );
}

/** Ngày tiếp: who waits, who sits at the table, who was received; and the end of the day. */
export function ReceptionDayPage() {
  const { t } = useTranslation('receptionDay');
  const { t: tp } = useTranslation('parts');
  const { receptionId = '' } = useParams();
  const toast = useToast();
  const desk = useDayDesk(receptionId);
  const { data, error, acts, asked, ask } = desk;

  if (data === undefined) {
    const leave = { label: t('back'), onClick: desk.back };
    return <Unopened title={t('open')} fault={error?.fault} waiting={tp('loading')} back={leave} />;
  }
  const { reception } = data;
  return (
    <Page
      title={t('title', { day: dmy(reception.day) })}
      subtitle={subtitleOf(reception)}
      testId="day-page"
      actions={
        <DayButtons
          mayAct={desk.mayAct}
          onBack={desk.back}
          onRegister={desk.register}
          onWalkIn={desk.walkIn}
          onPapers={() => ask('papers')}
          onEnd={() => ask('close')}
        />
      }
    >
      <FaultNote fault={error?.fault ?? acts.fault} />
      {data.closing && <ClosedNote day={data} />}
      {reception.kind !== 'regular' && <CarriedTasks receptionId={receptionId} />}
      <DayColumns day={data} desk={desk} />
      {asked === 'papers' && <DayPapers receptionId={receptionId} onClose={() => ask(null)} />}
      {asked === 'close' && (
        <CloseDay
          reception={reception}
          checks={data.checks}
          onClosed={() => {
            ask(null);
            toast(t('close.done'));
          }}
          onClose={() => ask(null)}
        />
      )}
    </Page>
  );
}
