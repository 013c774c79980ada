import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idHint } from '../../../shared/domain/citizenId';
import { readIdCard, withIdCard } from '../../../shared/domain/idCard';
import { idKind, type Person } from '../../../shared/domain/visits';
import { groupDigits } from '../../../shared/text/numbers';
import { properName } from '../../../shared/text/properName';
import { useAsk, useMay } from '../../office/hooks';
import { provinceCodes } from '../../office/rules';
import { ComboInput } from '../../parts/ComboInput';
import { DayInput } from '../../parts/DayInput';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { Row } from './FormPart';

export interface PersonFieldsProps {
  person: Person;
  onChange(person: Person): void;
  disabled: boolean;
  autoFocus?: boolean;
  /** two fields to a line, where the form stands beside something */
  narrow?: boolean;
  /** `visit` gives `visit-name`, `visit-idnumber` … */
  testId: string;
}

const noHabits = { addresses: [], issuers: [], fields: [] };
const honorifics = ['', 'ông', 'bà', 'anh', 'chị'] as const;

function useIdHint(person: Person): string | undefined {
  const { t } = useTranslation('visits');
  if (person.idNumber.trim() === '') return person.idKind === 'cccd' ? t('hint.idScan') : undefined;
  const odd = idHint(person.idKind, person.idNumber, provinceCodes);
  const text = groupDigits(person.idNumber, 'id');
  if (odd === null) return t('hint.idRead', { text });
  return t(`hint.${odd}`, { text, code: text.slice(0, 3) });
}

/** A year is half typed most of the time: only a whole one is kept, the rest stays in the field with a sentence. */
function BirthYear({ person, onChange, disabled, testId }: PersonFieldsProps) {
  const { t } = useTranslation('visits');
  const [odd, setOdd] = useState<number | null>(null);
  return (
    <NumberInput
      label={t('field.birthYear')}
      value={odd ?? person.birthYear}
      onChange={(year) => {
        const whole = year === null || (year >= 1900 && year <= 2100);
        setOdd(whole ? null : year);
        onChange({ ...person, birthYear: whole ? year : null });
      }}
      error={odd !== null && odd > 999 ? t('hint.birthYear') : undefined}
      disabled={disabled}
      testId={`${testId}-birthyear`}
    />
  );
}

/** What the desk wrote before, offered under a field as a sheet of Excel offers its own column. */
function useHabits() {
  const may = useMay('visit.habits');
  return useAsk('visit.habits', {}, { enabled: may, keep: true }).data ?? noHabits;
}

/** A scanner types the code of a card into a field and ends with Enter. @returns whether `text` was one */
function useCard({ person, onChange }: PersonFieldsProps): (text: string) => boolean {
  const { t } = useTranslation('visits');
  const toast = useToast();
  return (text) => {
    const card = readIdCard(text);
    if (card === null) return false;
    onChange(withIdCard(person, card));
    toast(t('hint.idScanned'));
    return true;
  };
}

function NameRow(props: PersonFieldsProps) {
  const { person, onChange, disabled, autoFocus, narrow, testId } = props;
  const { t } = useTranslation('visits');
  const takeCard = useCard(props);
  const change = (part: Partial<Person>) => onChange({ ...person, ...part });
  return (
    <Row columns={narrow ? '6.75rem 1fr' : '6.75rem 1fr 6.5rem'} tight="6.75rem 1fr">
      <PickInput
        label={t('field.honorific')}
        value={person.honorific}
        options={honorifics.map((value) => ({
          value,
          label: t(`honorific.${value === '' ? 'none' : value}`),
        }))}
        onChange={(honorific) => change({ honorific })}
        disabled={disabled}
        testId={`${testId}-honorific`}
      />
      <TextInput
        label={t('field.name')}
        value={person.name}
        onChange={(name) => change({ name })}
        onBlur={() => {
          if (takeCard(person.name)) return;
          const proper = properName(person.name);
          if (proper !== person.name) change({ name: proper });
        }}
        disabled={disabled}
        autoFocus={autoFocus}
        required
        testId={`${testId}-name`}
      />
      <BirthYear person={person} onChange={onChange} disabled={disabled} testId={testId} />
    </Row>
  );
}

function CardRow(props: PersonFieldsProps) {
  const { person, onChange, disabled, narrow, testId } = props;
  const { t } = useTranslation('visits');
  const hint = useIdHint(person);
  const takeCard = useCard(props);
  const change = (part: Partial<Person>) => onChange({ ...person, ...part });
  return (
    <Row columns={narrow ? '1fr 1fr' : '10.5rem 1fr 11.5rem'} tight="1fr 1fr">
      <PickInput
        label={t('field.idKind')}
        value={person.idKind}
        options={idKind.options.map((value) => ({ value, label: t(`idKind.${value}`) }))}
        onChange={(kind) => change({ idKind: kind })}
        disabled={disabled}
        testId={`${testId}-idkind`}
      />
      <TextInput
        label={t('field.idNumber')}
        value={person.idNumber}
        onChange={(idNumber) => change({ idNumber })}
        onBlur={() => takeCard(person.idNumber)}
        hint={disabled ? undefined : hint}
        disabled={disabled || person.idKind === 'none'}
        testId={`${testId}-idnumber`}
      />
      <DayInput
        label={t('field.idIssuedOn')}
        value={person.idIssuedOn}
        onChange={(idIssuedOn) => change({ idIssuedOn })}
        disabled={disabled || person.idKind === 'none'}
        testId={`${testId}-idissuedon`}
      />
    </Row>
  );
}

/** Who came, as columns 3 and 4 of the register want it. Numbers are hinted at, never refused. */
export function PersonFields(props: PersonFieldsProps) {
  const { person, onChange, disabled, narrow, testId } = props;
  const { t } = useTranslation('visits');
  const phone = groupDigits(person.phone.trim(), 'phone');
  const habits = useHabits();
  const change = (part: Partial<Person>) => onChange({ ...person, ...part });
  return (
    <>
      <NameRow {...props} />
      <Row columns="1fr">
        <ComboInput
          label={t('field.address')}
          value={person.address}
          suggestions={habits.addresses}
          onChange={(address) => change({ address })}
          disabled={disabled}
          testId={`${testId}-address`}
        />
      </Row>
      <CardRow {...props} />
      <Row columns={narrow ? '1fr 1fr' : '1fr 11rem'}>
        <ComboInput
          label={t('field.idIssuedBy')}
          value={person.idIssuedBy}
          suggestions={habits.issuers}
          onChange={(idIssuedBy) => change({ idIssuedBy })}
          disabled={disabled || person.idKind === 'none'}
          testId={`${testId}-idissuedby`}
        />
        <TextInput
          label={t('field.phone')}
          value={person.phone}
          onChange={(next) => change({ phone: next })}
          hint={phone === person.phone.trim() ? undefined : phone}
          disabled={disabled}
          inputMode="numeric"
          testId={`${testId}-phone`}
        />
      </Row>
    </>
  );
}
