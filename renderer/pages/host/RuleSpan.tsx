import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { turnedRule } from '../../../shared/domain/hostDays';
import type { HostRule } from '../../../shared/domain/people';
import { ActionButton } from '../../parts/ActionButton';
import { DayInput } from '../../parts/DayInput';

export interface RuleSpanProps {
  value: HostRule;
  /** which of the host's rules, from 1 */
  number: number;
  onChange(value: HostRule): void;
  disabled?: boolean;
  testId: string;
}

/** From when and until when a rule holds: most hold always, so the days are asked for on demand. A list of days needs no span. */
export function RuleSpan({ value, number, onChange, disabled, testId }: RuleSpanProps) {
  const { t } = useTranslation('settings');
  const { validFrom, validTo } = value;
  const isLimited = validFrom !== null || validTo !== null;
  // once shown they stay: a field must not go from under the hand that empties it
  const [isShown, setShown] = useState(isLimited);
  if (!isShown) {
    if (value.type === 'explicit') return null;
    return (
      <Box sx={{ mt: 0.5 }}>
        <ActionButton
          label={t('rule.limit', { number })}
          icon="add"
          small
          disabled={disabled}
          onClick={() => setShown(true)}
          testId={`${testId}-limit`}
        />
      </Box>
    );
  }
  const isTurned = turnedRule([value]) >= 0;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '14rem 14rem', gap: 1, mt: 0.5 }}>
      <DayInput
        label={t('rule.validFrom')}
        hint={t('rule.validFromHint')}
        value={validFrom}
        onChange={(day) => onChange({ ...value, validFrom: day })}
        disabled={disabled}
        autoFocus={!isLimited}
        testId={`${testId}-from`}
      />
      <DayInput
        label={t('rule.validTo')}
        hint={t('rule.validToHint')}
        value={validTo}
        onChange={(day) => onChange({ ...value, validTo: day })}
        error={isTurned ? t('rule.turned') : undefined}
        disabled={disabled}
        testId={`${testId}-to`}
      />
    </Box>
  );
}
