import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { crowdFrom, representativesProblem } from '../../../shared/domain/groups';
import { ruleOn } from '../../../shared/domain/rules';
import type { Person } from '../../../shared/domain/visits';
import { groupRows } from '../../office/rules';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { NumberInput } from '../../parts/NumberInput';
import { StateChip } from '../../parts/StateChip';
import { Why } from '../../parts/Why';
import { ActingFields } from './ActingFields';
import { blankPerson } from './blankVisit';
import { FormPart, Row } from './FormPart';
import type { FieldsProps } from './fieldsProps';
import { MemberFields } from './MemberFields';
import { PersonFields } from './PersonFields';

/** Rows of representatives have no identity of their own: the place among so many is one. */
function rowKey(index: number, count: number): string {
  return `${index}-of-${count}`;
}

function Problem({ fields }: Pick<FieldsProps, 'fields'>) {
  const { t } = useTranslation('visits');
  // The person who speaks is the first representative (Điều 29 Luật Tiếp công dân: one of the group).
  const count = fields.representatives.length + 1;
  const problem = representativesProblem(groupRows, fields.groupSize, count, fields.day);
  const basis = problem?.basis ?? ruleOn(groupRows, fields.day)?.basis ?? '';
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
      {problem === null ? (
        <Typography variant="body2">{t('group.countsFirst')}</Typography>
      ) : (
        <Typography role="alert" data-testid="visit-group-problem" sx={{ color: 'error.main' }}>
          {t(`group.${problem.kind}`, { ...problem, count: problem.representatives })}
        </Typography>
      )}
      <Why text={t('group.why', { basis })} testId="visit-group-why" />
    </Box>
  );
}

interface RepresentativeProps {
  person: Person;
  /** from 0, after the one who speaks */
  index: number;
  disabled: boolean;
  isNewest: boolean;
  onChange(person: Person): void;
  onRemove(): void;
}

function Representative({ person, index, disabled, isNewest, onChange, onRemove }: RepresentativeProps) {
  const { t } = useTranslation('visits');
  return (
    <Box sx={{ pl: 1.5, mb: 1, borderLeft: 2, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" sx={{ flex: 1, fontWeight: 600 }}>
          {t('group.nth', { n: index + 2 })}
        </Typography>
        <ActionButton
          label={t('group.remove')}
          small
          disabled={disabled}
          onClick={onRemove}
          testId={`visit-rep-${index}-remove`}
        />
      </Box>
      <PersonFields
        person={person}
        onChange={onChange}
        disabled={disabled}
        autoFocus={!disabled && isNewest && person.name === ''}
        testId={`visit-rep-${index}`}
      />
    </Box>
  );
}

export function GroupFields({ fields, change, disabled }: FieldsProps) {
  const { t } = useTranslation('visits');
  const smallest = crowdFrom(groupRows, fields.day);
  const isGroup = smallest !== null && fields.groupSize >= smallest;
  const { representatives } = fields;

  function changeOne(at: number, person: Person) {
    change({ representatives: representatives.map((each, index) => (index === at ? person : each)) });
  }

  return (
    <FormPart title={t('section.group')} columns="3">
      <Row columns="10rem 1fr">
        <NumberInput
          label={t('field.groupSize')}
          value={fields.groupSize}
          onChange={(size) => change({ groupSize: Math.min(100_000, Math.max(1, size ?? 1)) })}
          disabled={disabled}
          testId="visit-groupsize"
        />
        {isGroup && (
          <Box sx={{ alignSelf: 'end', pb: 0.75 }}>
            <StateChip tone="warn" label={t('desk.crowd', { from: smallest })} testId="visit-crowd" />
          </Box>
        )}
      </Row>
      <ActingFields fields={fields} change={change} disabled={disabled} />
      {(isGroup || representatives.length > 0) && <Problem fields={fields} />}
      {representatives.map((each, index) => (
        <Representative
          key={rowKey(index, representatives.length)}
          person={each}
          index={index}
          disabled={disabled}
          isNewest={index === representatives.length - 1}
          onChange={(person) => changeOne(index, person)}
          onRemove={() => change({ representatives: representatives.filter((_, at) => at !== index) })}
        />
      ))}
      {(isGroup || representatives.length > 0) && (
        <ActionButton
          label={t('group.add')}
          icon="add"
          small
          disabled={disabled || representatives.length >= 20}
          onClick={() => change({ representatives: [...representatives, blankPerson] })}
          testId="visit-rep-add"
        />
      )}
      {isGroup && (
        <CheckInput
          label={t('desk.appointment')}
          hint={t('desk.appointmentHint')}
          value={fields.appointmentSigned}
          onChange={(appointmentSigned) => change({ appointmentSigned })}
          disabled={disabled}
          testId="visit-appointment"
        />
      )}
      {(fields.groupSize > 1 || fields.members.length > 0) && (
        <MemberFields fields={fields} change={change} disabled={disabled} />
      )}
    </FormPart>
  );
}
