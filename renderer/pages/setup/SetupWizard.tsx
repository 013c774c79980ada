import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/ipc/contract';
import { newId } from '../../office/client';
import { useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { PlaceFields } from '../office/PlaceFields';
import { SignerFields } from '../office/SignerFields';
import { firstDraft, type SetupDraft, setupInput } from './draft';
import { HostStep } from './HostStep';
import { NamingStep } from './NamingStep';
import { PeopleStep } from './PeopleStep';
import { problemsOf, type Step, steps } from './problems';
import { UnitStep } from './UnitStep';

export interface SetupWizardProps {
  onBack(): void;
  onHold(held: boolean): void;
  onMade(made: Output<'setup.createOffice'>): void;
}

/** Five steps to a working office. The draft lives here, above the steps, so nothing typed is lost between them. */
export function SetupWizard({ onBack, onHold, onMade }: SetupWizardProps) {
  const { t } = useTranslation('access');
  const { act, acting, fault } = useAct('setup.createOffice');
  const [draft, setDraft] = useState<SetupDraft>(() => firstDraft(newId));
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const step: Step = steps[at] ?? 'naming';
  const problems = problemsOf(step, draft);

  useEffect(() => {
    if (at >= 0) heading.current?.focus();
  }, [at]);

  function go(to: number): void {
    setAsked(false);
    setAt(to);
    window.scrollTo({ top: 0 });
  }

  async function next(): Promise<void> {
    setAsked(true);
    if (problems.length > 0) return;
    if (at < steps.length - 1) return go(at + 1);
    onHold(true);
    const made = await act(setupInput(draft));
    if (made === undefined) onHold(false);
    else onMade(made);
  }

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event: { preventDefault(): void }) => event.preventDefault()}
      sx={{ maxWidth: 1120, mx: 'auto' }}
    >
      <Steps at={at} onGo={(to) => to < at && go(to)} />
      <Typography
        variant="h1"
        ref={heading}
        tabIndex={-1}
        sx={{ mb: 0.5, outline: 'none' }}
        data-testid={`setup-step-${step}`}
      >
        {t(`setup.step.${step}`)}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{t(`setup.lead.${step}`)}</Typography>
      <StepBody step={step} draft={draft} onChange={setDraft} />
      {asked && problems.length > 0 && <Problems problems={problems} />}
      <FaultNote fault={fault} testId="setup-fault" />
      <Box sx={{ display: 'flex', justifyContent: 'space-between', mt: 1, mb: 4 }}>
        <ActionButton
          label={t('setup.back')}
          icon="back"
          disabled={acting}
          onClick={() => (at === 0 ? onBack() : go(at - 1))}
          testId="setup-back"
        />
        <ActionButton
          label={at === steps.length - 1 ? t('setup.finish') : t('setup.next')}
          primary
          busy={acting}
          onClick={() => void next()}
          testId="setup-next"
        />
      </Box>
    </Box>
  );
}

function Problems({ problems }: { problems: ReturnType<typeof problemsOf> }) {
  const { t } = useTranslation('access');
  return (
    <Box role="alert" data-testid="setup-problems" sx={{ color: 'error.main', mb: 1 }}>
      {problems.map((problem) => (
        <Typography key={problem}>{t(`setup.problem.${problem}`)}</Typography>
      ))}
    </Box>
  );
}

interface StepBodyProps {
  step: Step;
  draft: SetupDraft;
  onChange(draft: SetupDraft): void;
}

function StepBody({ step, draft, onChange }: StepBodyProps) {
  switch (step) {
    case 'naming':
      return <NamingStep draft={draft} onChange={onChange} />;
    case 'place':
      return (
        <>
          <PlaceFields
            value={draft.office}
            onChange={(change) => onChange({ ...draft, office: { ...draft.office, ...change } })}
            testId="setup"
          />
          <SignerFields
            value={draft.office.signers}
            onChange={(signers) => onChange({ ...draft, office: { ...draft.office, signers } })}
            testId="setup-signer"
          />
        </>
      );
    case 'hosts':
      return <HostStep draft={draft} onChange={onChange} />;
    case 'units':
      return <UnitStep draft={draft} onChange={onChange} />;
    case 'people':
      return <PeopleStep draft={draft} onChange={onChange} />;
  }
}

function Steps({ at, onGo }: { at: number; onGo(to: number): void }) {
  const { t } = useTranslation('access');
  return (
    <Box
      component="ol"
      aria-label={t('setup.steps')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, listStyle: 'none', p: 0, m: 0, mb: 2 }}
    >
      {steps.map((step, index) => (
        <Box component="li" key={step}>
          <Box
            component="button"
            type="button"
            disabled={index >= at}
            aria-current={index === at ? 'step' : undefined}
            onClick={() => onGo(index)}
            sx={{
              font: 'inherit',
              fontSize: '0.875rem',
              fontWeight: index === at ? 600 : 400,
              border: 0,
              borderBottom: 3,
              borderColor: index <= at ? 'primary.main' : 'divider',
              bgcolor: 'transparent',
              color: index === at ? 'primary.main' : 'text.secondary',
              px: 1,
              py: 0.5,
              cursor: index < at ? 'pointer' : 'default',
            }}
          >
            {index + 1}. {t(`setup.step.${step}`)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
