import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Registration, RegistrationState } from '../../../shared/domain/registrations';
import { markPlace } from '../../frame/markPlace';
import { newId } from '../../office/client';
import { useAct } from '../../office/hooks';
import type { AutosaveView } from '../../office/useAutosave';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { MakePaper } from '../draft/MakePaper';

export interface RegistrationActsProps {
  registration: Registration;
  autosave: AutosaveView;
  onGone(): void;
}

/** The two steps that need a word more: how the citizen was told, and why it is called off. */
type Asked = 'told' | 'cancel';

function useSteps({ registration, autosave, onGone }: RegistrationActsProps) {
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const step = useAct('registration.step');
  const receive = useAct('registration.receive');
  const { id, receptionId } = registration;

  async function go(to: RegistrationState, toldBy: string, reason: string) {
    if (!(await autosave.flush())) return;
    const after = await step.act({ id, version: autosave.version(), to, toldBy, reason });
    if (after === undefined) return;
    setAsked(null);
    autosave.setVersion(after.version);
    if (to === 'cancelled') onGone();
  }
  async function begin() {
    const isHere = markPlace();
    if (!(await autosave.flush())) return;
    const begun = await receive.act({ id, version: autosave.version(), visitId: newId() });
    if (begun !== undefined && isHere()) void navigate(`/visits/${receptionId}/${begun.visitId}`);
  }

  return {
    asked,
    ask: setAsked,
    step,
    receive,
    go: (to: RegistrationState, toldBy = '', reason = '') => void go(to, toldBy, reason),
    begin: () => void begin(),
  };
}

interface StepsProps {
  steps: ReturnType<typeof useSteps>;
}

function ChoosingButtons({ state, steps }: StepsProps & { state: RegistrationState }) {
  const { t } = useTranslation('registrations');
  return (
    <>
      {state === 'registered' && (
        <ActionButton
          label={t('act.chosen')}
          onClick={() => steps.go('chosen')}
          testId="registration-choose"
        />
      )}
      {state === 'chosen' && (
        <ActionButton
          label={t('act.registered')}
          small
          onClick={() => steps.go('registered')}
          testId="registration-unchoose"
        />
      )}
      {(state === 'registered' || state === 'chosen') && (
        <ActionButton label={t('act.told')} onClick={() => steps.ask('told')} testId="registration-tell" />
      )}
    </>
  );
}

function LeavingButtons({ steps }: StepsProps) {
  const { t } = useTranslation('registrations');
  return (
    <>
      <ActionButton
        label={t('act.absent')}
        small
        onClick={() => steps.go('absent')}
        testId="registration-absent"
      />
      <ActionButton
        label={t('act.cancel')}
        small
        onClick={() => steps.ask('cancel')}
        testId="registration-cancel"
      />
    </>
  );
}

function StepDialog({ asked, steps }: StepsProps & { asked: Asked }) {
  const { t } = useTranslation('registrations');
  const { step, go, ask } = steps;
  return (
    <ReasonDialog
      title={t(asked === 'told' ? 'tellTitle' : 'cancelTitle')}
      text={t(asked === 'told' ? 'tellText' : 'cancelText')}
      {...(asked === 'told' ? { label: t('tellHow') } : {})}
      busy={step.acting}
      fault={step.fault}
      onConfirm={(said) => (asked === 'told' ? go('told', said) : go('cancelled', '', said))}
      onClose={() => ask(null)}
      testId="registration-dialog"
    />
  );
}

/** The next steps of a registration; what is typed is stored before each. */
export function RegistrationActs(props: RegistrationActsProps) {
  const { t } = useTranslation('registrations');
  const navigate = useNavigate();
  const steps = useSteps(props);
  const { id, state, receptionId, visitId } = props.registration;
  const { asked, step, receive } = steps;
  const waits = state === 'registered' || state === 'chosen' || state === 'told';

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1.5 }}>
      <ChoosingButtons state={state} steps={steps} />
      {waits && (
        <ActionButton
          label={t('act.receive')}
          primary
          busy={receive.acting}
          onClick={steps.begin}
          testId="registration-receive"
        />
      )}
      {visitId !== null && (
        <ActionButton
          label={t('act.openVisit')}
          onClick={() => void navigate(`/visits/${receptionId}/${visitId}`)}
          testId="registration-visit"
        />
      )}
      <MakePaper
        noun="registration"
        id={id}
        offers={[{ kind: 'appointmentSlip', part: null, label: t('act.slip') }]}
        label={t('act.slip')}
      />
      {waits && <LeavingButtons steps={steps} />}
      {asked === null && <FaultNote fault={step.fault ?? receive.fault} />}
      {asked !== null && <StepDialog asked={asked} steps={steps} />}
    </Box>
  );
}
