import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../office/hooks';
import { PickInput } from '../../parts/PickInput';

const states = ['open', 'late', 'done', 'all'] as const;
export type TaskFilterState = (typeof states)[number];

interface Filter {
  state: TaskFilterState;
  unit: string;
}

/** Which tasks are listed: how they stand, and of which unit. */
export function TaskFilter({ state, unit, onChange }: Filter & { onChange(filter: Filter): void }) {
  const { t } = useTranslation('tasks');
  const units = useAsk('unit.list', {}).data ?? [];
  return (
    <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'flex-end' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={state}
        aria-label={t('filterLabel')}
        onChange={(_, picked: TaskFilterState | null) => picked !== null && onChange({ state: picked, unit })}
      >
        {states.map((each) => (
          <ToggleButton
            key={each}
            value={each}
            data-testid={`task-filter-${each}`}
            sx={{ textTransform: 'none' }}
          >
            {t(`filter.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ width: 280 }}>
        <PickInput
          label={t('unit')}
          value={unit}
          options={[
            { value: '', label: t('everyUnit') },
            ...units.map((each) => ({ value: each.name, label: each.name })),
          ]}
          onChange={(picked) => onChange({ state, unit: picked })}
          testId="task-unit"
        />
      </Box>
    </Stack>
  );
}
