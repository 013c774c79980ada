import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { TextInput } from '../../parts/TextInput';

interface FolderInputProps {
  label: string;
  value: string;
  onChange(path: string): void;
  /** chosen in the dialog, so that it is whole and may be looked into at once */
  onPicked?(path: string): void;
  autoFocus?: boolean;
  /** `x` gives `x` on the field and `x-pick` on the button */
  testId: string;
}

/** A folder, typed or chosen in the system's own dialog. */
export function FolderInput({ label, value, onChange, onPicked, autoFocus, testId }: FolderInputProps) {
  const { t } = useTranslation('backup');
  const pick = useAct('backup.pickFolder');

  async function choose() {
    const picked = await pick.act({});
    if (picked === undefined || picked.path === '') return;
    onChange(picked.path);
    onPicked?.(picked.path);
  }

  return (
    <>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-end' }}>
        <Box sx={{ flex: 1 }}>
          <TextInput
            label={label}
            value={value}
            onChange={onChange}
            autoFocus={autoFocus}
            required
            testId={testId}
          />
        </Box>
        <ActionButton
          label={t('pickFolder')}
          icon="folder"
          busy={pick.acting}
          onClick={() => void choose()}
          testId={`${testId}-pick`}
        />
      </Stack>
      <FaultNote fault={pick.fault} />
    </>
  );
}
