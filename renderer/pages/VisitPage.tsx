import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { clockAt, type Day } from '../../shared/domain/day';
import type { ReceptionRow } from '../../shared/ipc/calls/work';
import { noReception } from '../frame/addresses';
import { markPlace } from '../frame/markPlace';
import { newId } from '../office/client';
import { useAsk, useMay, useToday } from '../office/hooks';
import { EmptyNote } from '../parts/EmptyNote';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { Related } from '../parts/Related';
import { useHotkeys } from '../parts/useHotkeys';
import { andStep } from '../words/andStep';
import { CarriedTasks } from './visit/CarriedTasks';
import { DayColumn } from './visit/DayColumn';
import type { Span } from './visit/period';
import { useRegularReception } from './visit/useReceptions';
import { VisitDesk } from './visit/VisitDesk';
import { VisitList } from './visit/VisitList';

/** `navigate('/visits', { state: { begin: true } })` begins a visit in today's regular reception. */
const wish = z.object({ begin: z.literal(true) });

/** What the address bar cannot say: that the visit with this id is just being begun. */
const begun = z.object({ day: z.string(), arrivedAt: z.string() });

/** A visit that stands on the screen while its last act is taken back. */
const undone = z.object({ undone: z.string() });

function undoneOf(state: unknown): string {
  const taken = undone.safeParse(state);
  return taken.success ? taken.data.undone : '';
}

function freshOf(state: unknown, id: string | undefined, receptionId: string | null) {
  const started = begun.safeParse(state);
  return started.success && id !== undefined ? { id, receptionId, ...started.data } : null;
}

function receptionOf(param: string | undefined): string | null {
  return param === undefined || param === noReception ? null : param;
}

/** `chosen` answers with the reception of the address, which may still be on its way; null where there is none. */
function useNewVisit(chosen: (() => Promise<{ id: string; day: Day } | undefined>) | null) {
  const navigate = useNavigate();
  const location = useLocation();
  const today = useToday();
  const regular = useRegularReception();

  async function begin() {
    const isHere = markPlace();
    // never today's regular reception in place of one that was chosen and has not come yet
    const target = await (chosen ?? regular.open)();
    if (target === undefined || !isHere()) return;
    const arrivedAt = target.day === today ? clockAt(new Date().toISOString()) : '';
    await navigate(`/visits/${target.id}/${newId()}`, {
      state: { day: target.day, arrivedAt },
      // going back must not begin another one
      replace: wish.safeParse(location.state).success,
    });
  }

  return { begin, regular };
}

/** F2 elsewhere in the app means the same as here: it leads to this page with the wish to begin. */
function useWish(mayWrite: boolean, begin: () => Promise<void>) {
  const location = useLocation();
  const wished = useRef(wish.safeParse(location.state).success);
  useEffect(() => {
    if (!wished.current || !mayWrite) return;
    wished.current = false;
    void begin();
  });
}

/** The reception of the address; the one that was shown before it is not taken for it. */
function useChosen(receptionId: string | null) {
  const asked = useAsk(
    'reception.get',
    { id: receptionId ?? '' },
    { enabled: receptionId !== null, keep: true },
  );
  const reception = receptionId !== null && asked.data?.id === receptionId ? asked.data : undefined;
  return { asked, reception };
}

interface ReceptionVisitsProps {
  reception: ReceptionRow;
  onNew(): void;
}

/** The visits of one reception, with what it still owes and what belongs to it. */
function ReceptionVisits({ reception, onNew }: ReceptionVisitsProps) {
  const navigate = useNavigate();
  return (
    <>
      <CarriedTasks receptionId={reception.id} />
      <VisitList
        reception={reception}
        selectedId={null}
        narrow={false}
        onOpen={(id) => void navigate(`/visits/${reception.id}/${id}`)}
        onNew={onNew}
      />
      <Related noun="reception" id={reception.id} without={['registration', 'visit']} />
    </>
  );
}

/** Tiếp dân: the day and its receptions, the visits of one, and one visit in the order of the register. */
export function VisitPage() {
  const { t } = useTranslation('visits');
  const navigate = useNavigate();
  const location = useLocation();
  const { receptionId: param, visitId } = useParams();
  const receptionId = receptionOf(param);
  const today = useToday();
  const mayWrite = useMay('visit.save');
  const [period, setPeriod] = useState<{ day: Day; span: Span } | null>(null);
  const { asked, reception } = useChosen(receptionId);
  const { begin, regular } = useNewVisit(
    receptionId === null ? null : async () => reception ?? (await asked.refetch()).data,
  );
  const fresh = freshOf(location.state, visitId, receptionId);

  useWish(mayWrite, begin);
  useHotkeys({ F2: () => (mayWrite ? void begin() : undefined) });

  return (
    <Page title={t('title')} subtitle={visitId === undefined ? t('subtitle') : undefined} testId="visit-page">
      <FaultNote fault={asked.error?.fault ?? regular.fault} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: '1fr',
            md: `${visitId === undefined ? '17rem' : '16rem'} minmax(0, 1fr)`,
          },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          {reception !== undefined && visitId !== undefined && (
            <VisitList
              reception={reception}
              selectedId={visitId}
              narrow
              onOpen={(id) => void navigate(`/visits/${reception.id}/${id}`)}
              onNew={() => void begin()}
            />
          )}
          <DayColumn
            day={period?.day ?? reception?.day ?? today}
            span={period?.span ?? 'day'}
            onPeriod={(day, span) => setPeriod({ day, span })}
            receptionId={receptionId}
            regular={regular}
            onOpen={(id) => void navigate(`/visits/${id}`)}
          />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          {visitId !== undefined && (
            <VisitDesk
              key={`${visitId} ${undoneOf(location.state)}`}
              id={visitId}
              fresh={fresh}
              onBack={() => void navigate(receptionId === null ? '/visits' : `/visits/${receptionId}`)}
            />
          )}
          {visitId === undefined && reception !== undefined && (
            <ReceptionVisits reception={reception} onNew={() => void begin()} />
          )}
          {visitId === undefined && receptionId === null && (
            <EmptyNote text={andStep(t('chooseReception'), t('chooseReceptionStep'), mayWrite)} />
          )}
        </Box>
      </Box>
    </Page>
  );
}
