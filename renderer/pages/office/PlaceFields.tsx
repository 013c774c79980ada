import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Office } from '../../../shared/domain/office';
import { face as faces } from '../../../shared/domain/office';
import { Columns } from '../../parts/Columns';
import { LinesInput } from '../../parts/LinesInput';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { PickManyInput } from '../../parts/PickManyInput';
import { Section } from '../../parts/Section';
import { SessionsInput } from '../../parts/SessionsInput';
import { TextInput } from '../../parts/TextInput';

export interface PlaceFieldsProps {
  value: Office;
  onChange(change: Partial<Office>): void;
  disabled?: boolean;
  testId: string;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const dayOffWays = ['next', 'previous', 'nearest', 'weekLater', 'notHeld'] as const;
const standings = ['standalone', 'independentLan', 'linkedLan'] as const;
const toneStyles = ['old', 'new'] as const;

function Gap() {
  return <Box sx={{ height: 12 }} />;
}

function ReceptionSection({ value, onChange, disabled, testId }: PlaceFieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('place.title')}>
      <Columns>
        <TextInput
          label={t('place.receptionPlace')}
          value={value.receptionPlace}
          onChange={(receptionPlace) => onChange({ receptionPlace })}
          disabled={disabled}
          required
          testId={`${testId}-place`}
        />
        <TextInput
          label={t('place.phone')}
          value={value.phone}
          onChange={(phone) => onChange({ phone })}
          disabled={disabled}
          testId={`${testId}-phone`}
        />
        <TextInput
          label={t('place.regularHours')}
          value={value.regularHours}
          onChange={(regularHours) => onChange({ regularHours })}
          disabled={disabled}
          testId={`${testId}-hours`}
        />
        <TextInput
          label={t('place.regularOfficer')}
          value={value.regularOfficer}
          onChange={(regularOfficer) => onChange({ regularOfficer })}
          disabled={disabled}
          testId={`${testId}-officer`}
        />
        <PickInput
          label={t('place.onDayOff')}
          value={value.onDayOff}
          options={dayOffWays.map((way) => ({ value: way, label: t(`onDayOff.${way}`) }))}
          onChange={(onDayOff) => onChange({ onDayOff })}
          disabled={disabled}
          testId={`${testId}-day-off`}
        />
      </Columns>
      <Gap />
      <Columns min="22rem">
        <SessionsInput
          label={t('place.sessions')}
          value={value.sessions}
          onChange={(sessions) => onChange({ sessions })}
          disabled={disabled}
          testId={`${testId}-sessions`}
        />
        <PickManyInput
          label={t('place.week')}
          value={value.week}
          options={weekdays.map((each) => ({ value: each, label: t(`weekday.${each}`) }))}
          onChange={(week) => onChange({ week })}
          disabled={disabled}
          testId={`${testId}-week`}
        />
      </Columns>
    </Section>
  );
}

/** Where notices hang, and who is sent them. */
function NoticeSection({ value, onChange, disabled, testId }: PlaceFieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('place.postingTitle')}>
      <Columns min="22rem">
        <LinesInput
          label={t('place.postingPlaces')}
          value={value.postingPlaces}
          onChange={(postingPlaces) => onChange({ postingPlaces })}
          disabled={disabled}
          testId={`${testId}-posting`}
        />
        <LinesInput
          label={t('place.recipientsState')}
          value={value.recipients.state}
          onChange={(state) => onChange({ recipients: { ...value.recipients, state } })}
          disabled={disabled}
          testId={`${testId}-recipients-state`}
        />
        <LinesInput
          label={t('place.recipientsParty')}
          value={value.recipients.party}
          onChange={(party) => onChange({ recipients: { ...value.recipients, party } })}
          disabled={disabled}
          testId={`${testId}-recipients-party`}
        />
      </Columns>
    </Section>
  );
}

function MachineSection({ value, onChange, disabled, testId }: PlaceFieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('place.machine')}>
      <Columns>
        <PickInput
          label={t('place.networkStanding')}
          hint={t(`standingHint.${value.networkStanding}`)}
          value={value.networkStanding}
          options={standings.map((each) => ({ value: each, label: t(`standing.${each}`) }))}
          onChange={(networkStanding) => onChange({ networkStanding })}
          disabled={disabled}
          testId={`${testId}-network`}
        />
        <NumberInput
          label={t('place.idleLock')}
          hint={t('place.idleLockHint')}
          value={value.idleLockMinutes}
          onChange={(minutes) => onChange({ idleLockMinutes: Math.min(240, Math.max(1, minutes ?? 15)) })}
          disabled={disabled}
          testId={`${testId}-idle`}
        />
        <PickInput
          label={t('place.usualFace')}
          hint={t('place.usualFaceHint')}
          value={value.usualFace}
          options={faces.options.map((each) => ({ value: each, label: t(`faceName.${each}`) }))}
          onChange={(usualFace) => onChange({ usualFace })}
          disabled={disabled}
          testId={`${testId}-usualface`}
        />
        <PickInput
          label={t('place.toneStyle')}
          value={value.toneStyle}
          options={toneStyles.map((each) => ({ value: each, label: t(`tone.${each}`) }))}
          onChange={(toneStyle) => onChange({ toneStyle })}
          disabled={disabled}
          testId={`${testId}-tone`}
        />
      </Columns>
    </Section>
  );
}

/** Where and when the office receives, and how its PC stands. */
export function PlaceFields(props: PlaceFieldsProps) {
  return (
    <>
      <ReceptionSection {...props} />
      <NoticeSection {...props} />
      <MachineSection {...props} />
    </>
  );
}
