import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import {
  type HearingReason,
  hearingReason,
  type RegistrationInput,
  registrationWay,
} from '../../../shared/domain/registrations';
import { useToday } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { DayInput } from '../../parts/DayInput';
import { fieldsApart } from '../../parts/Field';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { TimeInput } from '../../parts/TimeInput';
import { Row } from '../visit/FormPart';
import { kindOrder } from '../visit/kindOrder';
import { PersonFields } from '../visit/PersonFields';

export interface RegistrationFieldsProps {
  typed: RegistrationInput;
  change(part: Partial<RegistrationInput>): void;
  sealed: boolean;
  disabled: boolean;
}

function KindRow({ typed, change, disabled }: RegistrationFieldsProps) {
  const { t } = useTranslation('registrations');
  const { t: tv } = useTranslation('visits');
  return (
    <Row columns="1fr 9rem">
      <PickInput
        label={t('field.kind')}
        value={typed.kind}
        options={kindOrder.map((value) => ({ value, label: tv(`kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
        disabled={disabled}
        testId="registration-kind"
      />
      <NumberInput
        label={t('field.groupSize')}
        value={typed.groupSize}
        onChange={(size) => change({ groupSize: Math.min(100_000, Math.max(1, size ?? 1)) })}
        disabled={disabled}
        testId="registration-groupsize"
      />
    </Row>
  );
}

/** When and how the citizen asked, and for when they are expected. */
function AskedRow({ typed, change, disabled }: RegistrationFieldsProps) {
  const { t } = useTranslation('registrations');
  const today = useToday();
  return (
    <Row columns="1fr 1fr">
      <DayInput
        label={t('field.registeredOn')}
        value={typed.registeredOn}
        onChange={(day) => (day === null ? undefined : change({ registeredOn: day }))}
        error={typed.registeredOn > today ? t('notYet') : undefined}
        disabled={disabled}
        testId="registration-registeredon"
      />
      <PickInput
        label={t('field.way')}
        value={typed.way}
        options={registrationWay.options.map((value) => ({ value, label: t(`way.${value}`) }))}
        onChange={(way) => change({ way })}
        disabled={disabled}
        testId="registration-way"
      />
      <TimeInput
        label={t('field.expectedAt')}
        value={typed.expectedAt}
        onChange={(expectedAt) => change({ expectedAt })}
        disabled={disabled}
        testId="registration-expectedat"
      />
    </Row>
  );
}

function Reasons({ typed, change, disabled }: RegistrationFieldsProps) {
  const { t } = useTranslation('registrations');
  const { reasons } = typed;

  function toggle(reason: HearingReason, on: boolean) {
    change({
      reasons: hearingReason.options.filter((each) => (each === reason ? on : reasons.includes(each))),
    });
  }

  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 1.25, ...fieldsApart }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 500 }}>
        {t('field.reasons')}
      </Typography>
      {hearingReason.options.map((reason) => (
        <CheckInput
          key={reason}
          label={t(`reason.${reason}`)}
          value={reasons.includes(reason)}
          onChange={(on) => toggle(reason, on)}
          disabled={disabled}
          testId={`registration-reason-${reason}`}
        />
      ))}
      <TextInput
        label={t('field.reasonNote')}
        value={typed.reasonNote}
        onChange={(reasonNote) => change({ reasonNote })}
        disabled={disabled}
        testId="registration-reasonnote"
      />
    </Box>
  );
}

/** Phiếu đăng ký: who, about what, when asked for, and why the leader should hear it. */
export function RegistrationFields(props: RegistrationFieldsProps) {
  const { t } = useTranslation('registrations');
  const { t: tv } = useTranslation('visits');
  const { typed, change, sealed, disabled } = props;
  return (
    <>
      {sealed ? (
        <Typography role="note" sx={{ mb: 1 }}>
          {t('sealed')}
        </Typography>
      ) : (
        <PersonFields
          person={typed.person}
          onChange={(person) => change({ person })}
          disabled={disabled}
          autoFocus={!disabled && typed.person.name === ''}
          narrow
          testId="registration"
        />
      )}
      <KindRow {...props} />
      {typed.kind === 'denunciation' && !sealed && (
        <Typography role="note" sx={{ color: 'warning.main', mb: 1 }}>
          {t('willSeal')}
        </Typography>
      )}
      <Row columns="1fr">
        <ProseInput
          label={t('field.content')}
          value={typed.content}
          onChange={(content) => change({ content })}
          hint={disabled ? undefined : tv('hint.prose')}
          disabled={disabled}
          testId="registration-content"
        />
      </Row>
      <AskedRow {...props} />
      <Reasons {...props} />
      <Row columns="1fr">
        <ProseInput
          label={t('field.preparation')}
          value={typed.preparation}
          onChange={(preparation) => change({ preparation })}
          minRows={2}
          disabled={disabled}
          testId="registration-preparation"
        />
      </Row>
    </>
  );
}
