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

/** The next steps of a registration; what is typed is stored before each. */
export function RegistrationActs({ registration, autosave, onGone }: RegistrationActsProps) {
  const { t } = useTranslation('registrations');
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'told' | 'cancel' | null>(null);
  const step = useAct('registration.step');
  const receive = useAct('registration.receive');
  const { id, state, receptionId, visitId } = registration;
  const waits = state === 'registered' || state === 'chosen' || state === 'told';

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

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1.5 }}>
      {state === 'registered' && (
        <ActionButton
          label={t('act.chosen')}
          onClick={() => void go('chosen', '', '')}
          testId="registration-choose"
        />
      )}
      {state === 'chosen' && (
        <ActionButton
          label={t('act.registered')}
          small
          onClick={() => void go('registered', '', '')}
          testId="registration-unchoose"
        />
      )}
      {(state === 'registered' || state === 'chosen') && (
        <ActionButton label={t('act.told')} onClick={() => setAsked('told')} testId="registration-tell" />
      )}
      {waits && (
        <ActionButton
          label={t('act.receive')}
          primary
          busy={receive.acting}
          onClick={() => void begin()}
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
      {waits && (
        <ActionButton
          label={t('act.absent')}
          small
          onClick={() => void go('absent', '', '')}
          testId="registration-absent"
        />
      )}
      {waits && (
        <ActionButton
          label={t('act.cancel')}
          small
          onClick={() => setAsked('cancel')}
          testId="registration-cancel"
        />
      )}
      {asked === null && <FaultNote fault={step.fault ?? receive.fault} />}
      {asked !== null && (
        <ReasonDialog
          title={t(asked === 'told' ? 'tellTitle' : 'cancelTitle')}
          text={t(asked === 'told' ? 'tellText' : 'cancelText')}
          {...(asked === 'told' ? { label: t('tellHow') } : {})}
          busy={step.acting}
          fault={step.fault}
          onConfirm={(said) => void (asked === 'told' ? go('told', said, '') : go('cancelled', '', said))}
          onClose={() => setAsked(null)}
          testId="registration-dialog"
        />
      )}
    </Box>
  );
}
