import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import type { Registration } from '../../shared/domain/registrations';
import { dmy } from '../../shared/text/dates';
import { newId } from '../office/client';
import { useAct, useAsk, useMay } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { EmptyNote } from '../parts/EmptyNote';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { useHotkeys } from '../parts/useHotkeys';
import { MakePaper } from './draft/MakePaper';
import { Candidates } from './reception/Candidates';
import { OrderOfDay } from './reception/OrderOfDay';
import { RegistrationEditor } from './reception/RegistrationEditor';

/** `navigate(…, { state: { begin: true } })` begins a registration at once. */
const wish = z.object({ begin: z.literal(true) });

/** Who is registered, in the order of the day, and changing that order. */
function useOrder(receptionId: string) {
  const asked = useAsk('registration.list', { receptionId }, { keep: true });
  const moving = useAct('registration.move');
  const rows = asked.data ?? [];

  async function move({ id, version }: Registration, position: number) {
    if (position < 1 || position > rows.length) return;
    await moving.act({ id, version, position });
  }

  return {
    rows,
    isKnown: asked.data !== undefined,
    fault: asked.error?.fault ?? moving.fault,
    move: (row: Registration, position: number) => void move(row, position),
  };
}

interface BegunOptions {
  mayAdd: boolean;
  /** what is known of the reception has come, so that a wish can be followed */
  ready: boolean;
  open(id: string): void;
}

/** The registration that is just being begun; also for whoever came here with the wish to begin one. */
function useBegun({ mayAdd, ready, open }: BegunOptions) {
  const location = useLocation();
  const [id, setId] = useState<string | null>(null);

  function add() {
    if (!mayAdd) return;
    const next = newId();
    setId(next);
    open(next);
  }
  // F3 on the day's own screen leads here with the wish to note somebody
  const wished = useRef(wish.safeParse(location.state).success);
  useEffect(() => {
    if (!wished.current || !ready) return;
    wished.current = false;
    add();
  });

  return { id, add };
}

interface PageButtonsProps {
  receptionId: string;
  mayWrite: boolean;
  closed: boolean;
  onAdd(): void;
}

function PageButtons({ receptionId, mayWrite, closed, onAdd }: PageButtonsProps) {
  const { t } = useTranslation('registrations');
  const { t: td } = useTranslation('receptionDay');
  const navigate = useNavigate();
  return (
    <>
      <ActionButton
        label={t('back')}
        icon="back"
        shortcut="Esc"
        onClick={() => void navigate(`/visits/${receptionId}`)}
        testId="registration-back"
      />
      <ActionButton
        label={td('open')}
        icon="visit"
        onClick={() => void navigate(`/receptions/${receptionId}/day`)}
        testId="registration-day"
      />
      <MakePaper
        noun="reception"
        id={receptionId}
        offers={[{ kind: 'hearingProposal', part: null, label: t('print') }]}
        label={t('print')}
      />
      {mayWrite && (
        <ActionButton
          label={t('add')}
          icon="add"
          shortcut="F3"
          primary
          disabled={closed}
          onClick={onAdd}
          testId="registration-add"
        />
      )}
    </>
  );
}

/** Đăng ký gặp lãnh đạo: who wants to meet the host of one reception, in the order of the day. */
export function ReceptionPage() {
  const { t } = useTranslation('registrations');
  const { receptionId = '', registrationId } = useParams();
  const navigate = useNavigate();
  const mayWrite = useMay('registration.save');
  const reception = useAsk('reception.get', { id: receptionId });
  const order = useOrder(receptionId);
  const { rows } = order;
  const selected = rows.find(({ id }) => id === registrationId) ?? null;
  const state = reception.data?.state;
  const closed = state === 'cancelled' || state === 'postponed';

  function open(id: string) {
    void navigate(`/receptions/${receptionId}/${id}`, { replace: registrationId !== undefined });
  }
  const begun = useBegun({
    mayAdd: mayWrite && !closed,
    ready: order.isKnown && state !== undefined,
    open,
  });
  useHotkeys({ F3: begun.add, Escape: () => void navigate(`/visits/${receptionId}`) });

  const isNew = registrationId !== undefined && registrationId === begun.id && selected === null;
  return (
    <Page
      title={t('title')}
      subtitle={reception.data && t('of', { day: dmy(reception.data.day), host: hostOf(reception.data) })}
      testId="reception-page"
      actions={
        <PageButtons receptionId={receptionId} mayWrite={mayWrite} closed={closed} onAdd={begun.add} />
      }
    >
      <FaultNote fault={reception.error?.fault ?? order.fault} />
      {closed && <Typography role="note">{t('closed')}</Typography>}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) minmax(0, 26rem)' },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <OrderOfDay
            rows={rows}
            selectedId={registrationId ?? null}
            mayWrite={mayWrite}
            onOpen={open}
            onMove={order.move}
          />
          <Candidates receptionId={receptionId} mayWrite={mayWrite && !closed} onProposed={open} />
        </Box>
        {isNew || selected !== null ? (
          <RegistrationEditor
            key={registrationId}
            receptionId={receptionId}
            id={registrationId ?? ''}
            stored={selected}
            mayWrite={mayWrite}
            onGone={() => void navigate(`/receptions/${receptionId}`, { replace: true })}
          />
        ) : (
          <EmptyNote text={t('choose')} />
        )}
      </Box>
    </Page>
  );
}

function hostOf({ hostName, hostTitle }: { hostName: string; hostTitle: string }): string {
  return [hostName, hostTitle].filter((part) => part !== '').join(', ');
}
