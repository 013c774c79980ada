import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { HostRule } from '../../../shared/domain/people';
import { useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { IconButton } from '../../parts/IconButton';
import { PickInput } from '../../parts/PickInput';
import { RuleDays } from './RuleDays';
import { RuleSpan } from './RuleSpan';

export interface RuleListProps {
  value: readonly HostRule[];
  onChange(value: HostRule[]): void;
  disabled?: boolean;
  testId: string;
}

const types = ['dayOfMonth', 'nthWeekday', 'weekdayOfWeek', 'everyWeekday', 'explicit'] as const;
const most = 20;

/** A fresh rule of a type; the validity of the old one stays. */
function ruleOfType(
  type: HostRule['type'],
  from: Pick<HostRule, 'validFrom' | 'validTo'>,
  today: string,
): HostRule {
  const validity = { validFrom: from.validFrom, validTo: from.validTo };
  switch (type) {
    case 'dayOfMonth':
      return { type, days: [15], ...validity };
    case 'nthWeekday':
      return { type, weekday: 2, nth: [2], ...validity };
    case 'weekdayOfWeek':
      return { type, weekday: 2, weeks: [2], ...validity };
    case 'everyWeekday':
      return { type, weekdays: [2], ...validity };
    case 'explicit':
      return { type, days: [today], ...validity };
  }
}

interface RuleRowProps {
  rule: HostRule;
  number: number;
  disabled: boolean | undefined;
  testId: string;
  onChange(rule: HostRule): void;
  onRemove(): void;
}

function RuleRow({ rule, number, disabled, testId, onChange, onRemove }: RuleRowProps) {
  const { t } = useTranslation('settings');
  const today = useToday();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '15rem minmax(0, 1fr) auto',
        gap: 1,
        mb: 1,
        alignItems: 'start',
      }}
    >
      <PickInput
        label={number === 1 ? t('rule.label') : t('rule.labelNext', { number })}
        value={rule.type}
        options={types.map((type) => ({ value: type, label: t(`rule.type.${type}`) }))}
        onChange={(type) => onChange(ruleOfType(type, rule, today))}
        disabled={disabled}
        testId={`${testId}-${number}-type`}
      />
      <Box>
        <RuleDays value={rule} onChange={onChange} disabled={disabled} testId={`${testId}-${number}`} />
        <RuleSpan
          value={rule}
          number={number}
          onChange={onChange}
          disabled={disabled}
          testId={`${testId}-${number}`}
        />
      </Box>
      <Box sx={{ pt: 3 }}>
        <IconButton
          icon="close"
          label={t('rule.remove', { number })}
          disabled={disabled}
          onClick={onRemove}
        />
      </Box>
    </Box>
  );
}

/** When a host receives; several rules add up. */
export function RuleList({ value, onChange, disabled, testId }: RuleListProps) {
  const { t } = useTranslation('settings');
  const today = useToday();
  function change(index: number, rule: HostRule): void {
    onChange(value.map((each, at) => (at === index ? rule : each)));
  }
  return (
    <Box>
      {value.map((rule, index) => {
        const number = index + 1;
        return (
          <RuleRow
            key={`rule-${number}`}
            rule={rule}
            number={number}
            disabled={disabled}
            testId={testId}
            onChange={(next) => change(index, next)}
            onRemove={() => onChange(value.filter((_, at) => at !== index))}
          />
        );
      })}
      {value.length < most && (
        <ActionButton
          label={t('rule.add')}
          icon="add"
          small
          disabled={disabled}
          onClick={() =>
            onChange([...value, ruleOfType('dayOfMonth', { validFrom: null, validTo: null }, today)])
          }
          testId={`${testId}-add`}
        />
      )}
    </Box>
  );
}
