import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { TaskFields } from '../../../shared/domain/chain';
import { CheckInput } from '../../parts/CheckInput';

interface AlsoItemsProps {
  task: TaskFields;
  itemId: string;
  others: readonly { value: string; label: string }[];
  place: string;
  disabled: boolean;
  patch(part: Partial<TaskFields>): void;
}

/** One task may settle several matters: it is printed under each and stands in the file of each. */
export function AlsoItems({ task, itemId, others, place, disabled, patch }: AlsoItemsProps) {
  const { t } = useTranslation('conclusions');
  const choices = others.filter(({ value }) => value !== itemId);
  if (choices.length === 0) return null;
  const chosen = task.alsoItems ?? [];
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 500 }}>
        {t('alsoItems')}
      </Typography>
      {choices.map(({ value, label }) => (
        <CheckInput
          key={value}
          label={label}
          value={chosen.includes(value)}
          onChange={(on) =>
            patch({ alsoItems: on ? [...chosen, value] : chosen.filter((each) => each !== value) })
          }
          disabled={disabled}
          testId={`${place}-also`}
        />
      ))}
    </Box>
  );
}
