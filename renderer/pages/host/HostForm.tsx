import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OfficeLevel } from '../../../shared/domain/office';
import type { Host } from '../../../shared/domain/people';
import { dm } from '../../../shared/text/dates';
import { useToday } from '../../office/hooks';
import { Columns } from '../../parts/Columns';
import { PickInput } from '../../parts/PickInput';
import { SessionsInput } from '../../parts/SessionsInput';
import { StateChip } from '../../parts/StateChip';
import { TextInput } from '../../parts/TextInput';
import { Why } from '../../parts/Why';
import { nextMonthOf, quotaOf } from './quota';
import { RuleList } from './RuleList';

export interface HostFormProps {
  value: Host;
  level: OfficeLevel;
  onChange(value: Host): void;
  disabled?: boolean;
  testId: string;
}

const roles = ['partySecretary', 'chairman', 'councilChair', 'agencyHead', 'other'] as const;

/** One host: who, when by which rules, where, with whom. */
export function HostForm({ value, level, onChange, disabled, testId }: HostFormProps) {
  const { t } = useTranslation('settings');
  const change = (part: Partial<Host>) => onChange({ ...value, ...part });
  const text = (field: 'name' | 'title' | 'place' | 'participants' | 'expectedContent') => (
    <TextInput
      label={t(`host.${field}`)}
      value={value[field]}
      onChange={(typed) => change({ [field]: typed })}
      disabled={disabled}
      testId={`${testId}-${field}`}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Columns min="14rem">
        {text('name')}
        {text('title')}
        <PickInput
          label={t('host.role')}
          value={value.role}
          options={roles.map((role) => ({ value: role, label: t(`hostRole.${role}`) }))}
          onChange={(role) => change({ role })}
          disabled={disabled}
          testId={`${testId}-role`}
        />
      </Columns>
      <RuleList
        value={value.rules}
        onChange={(rules) => change({ rules })}
        disabled={disabled}
        testId={`${testId}-rule`}
      />
      <QuotaLine host={value} level={level} testId={`${testId}-quota`} />
      <Columns min="18rem">
        <SessionsInput
          label={t('host.sessions')}
          value={value.sessions}
          onChange={(sessions) => change({ sessions })}
          disabled={disabled}
          testId={`${testId}-sessions`}
        />
        {text('place')}
        {text('participants')}
        {text('expectedContent')}
      </Columns>
    </Box>
  );
}

/** What the law asks of this office holder, beside what the rules give next month. */
function QuotaLine({ host, level, testId }: { host: Host; level: OfficeLevel; testId: string }) {
  const { t } = useTranslation('settings');
  const today = useToday();
  const quota = quotaOf(host.role, level, today);
  const next = nextMonthOf(host, today);
  const days = next.days.map(dm).join(', ');
  const month = { month: next.month, year: next.year };
  const planned =
    next.days.length === 0
      ? t('host.nextMonthNone', month)
      : t('host.nextMonth', { ...month, count: next.days.length, days });
  const short = quota !== null && quota.value.per === 'month' && next.days.length < quota.value.days;
  return (
    <Box data-testid={testId} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {quota === null ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('host.noQuota')}
        </Typography>
      ) : (
        <>
          <StateChip
            tone={short ? 'warn' : 'good'}
            label={t(`host.quota.${quota.value.per}`, { count: quota.value.days })}
          />
          <Why text={t('host.quotaWhy', { basis: quota.basis })} />
        </>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {planned}
      </Typography>
    </Box>
  );
}
