import { useTranslation } from 'react-i18next';
import { ProseInput } from '../../parts/ProseInput';

interface KeyInputProps {
  value: string;
  onChange(value: string): void;
  testId: string;
}

/** The lines of the paper key, typed as printed. */
export function KeyInput({ value, onChange, testId }: KeyInputProps) {
  const { t } = useTranslation('backup');
  return (
    <ProseInput
      label={t('paperKey')}
      value={value}
      onChange={onChange}
      hint={t('paperKeyHint')}
      minRows={5}
      required
      testId={testId}
    />
  );
}
