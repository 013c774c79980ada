import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registration, RegistrationInput } from '../../../shared/domain/registrations';
import { dmy } from '../../../shared/text/dates';
import { call } from '../../office/client';
import { useToday } from '../../office/hooks';
import { useAutosave } from '../../office/useAutosave';
import { FaultNote } from '../../parts/FaultNote';
import { Related } from '../../parts/Related';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { visitFormKeys } from '../visit/formKeys';
import { MatterLink } from '../visit/MatterLink';
import { SavedMark } from '../visit/SavedMark';
import { blankRegistration, inputOf } from './blankRegistration';
import { registrationTone } from './OrderOfDay';
import { RegistrationActs } from './RegistrationActs';
import { RegistrationFields } from './RegistrationFields';

export interface RegistrationEditorProps {
  receptionId: string;
  id: string;
  /** null for one that nobody has written into yet */
  stored: Registration | null;
  mayWrite: boolean;
  onGone(): void;
}

/** One registration, saved while it is typed. Mount it anew for each. */
export function RegistrationEditor({ receptionId, id, stored, mayWrite, onGone }: RegistrationEditorProps) {
  const { t } = useTranslation('registrations');
  const today = useToday();
  const [draft, setDraft] = useState(() =>
    stored === null ? blankRegistration(id, receptionId, today) : inputOf(stored),
  );
  const autosave = useAutosave<RegistrationInput, Registration>({
    value: draft,
    version: stored?.version ?? 0,
    save: (typed, version) => call('registration.save', { ...typed, version }),
  });
  const disabled = !mayWrite || stored?.state === 'came' || stored?.state === 'cancelled';
  const change = (part: Partial<RegistrationInput>) => setDraft((now) => ({ ...now, ...part }));

  return (
    <Section title={stored?.label || t('unnamed')} testId="registration-editor">
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        {stored !== null && (
          <StateChip
            label={t(`state.${stored.state}`)}
            tone={registrationTone[stored.state]}
            testId="registration-state"
          />
        )}
        {stored !== null && stored.toldOn !== null && (
          <Typography variant="caption">
            {t('toldOn', { day: dmy(stored.toldOn), by: stored.toldBy })}
          </Typography>
        )}
        <SavedMark autosave={autosave} />
      </Box>
      <FaultNote fault={autosave.fault} testId="registration-fault" />
      {stored !== null && mayWrite && (
        <RegistrationActs registration={stored} autosave={autosave} onGone={onGone} />
      )}
      <Box component="form" noValidate onKeyDown={visitFormKeys} onSubmit={(event) => event.preventDefault()}>
        <RegistrationFields
          typed={draft}
          change={change}
          sealed={stored?.sealed ?? false}
          disabled={disabled}
        />
        <MatterLink
          fields={{ kind: draft.kind, content: draft.content, day: today, matterId: draft.matterId }}
          matterCode={stored?.matterCode ?? ''}
          disabled={disabled}
          onLink={(matter) => change({ matterId: matter?.id ?? null })}
          testId="registration-matter"
        />
      </Box>
      {stored !== null && <Related noun="registration" id={id} />}
    </Section>
  );
}
