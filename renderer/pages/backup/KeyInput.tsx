import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/ipc/fault';
import { ProseInput } from '../../parts/ProseInput';

interface KeyInputProps {
  value: string;
  onChange(value: string): void;
  autoFocus?: boolean;
  testId: string;
}

/** This PC's own key does not open it, or the sheet was typed with a slip. */
export function needsKey(fault: Fault | null): boolean {
  return fault?.code === 'backup.wrongKey' || fault?.code === 'backup.keyLine';
}

/** The lines of the paper key, typed as printed. */
export function KeyInput({ value, onChange, autoFocus, testId }: KeyInputProps) {
  const { t } = useTranslation('backup');
  return (
    <ProseInput
      label={t('paperKey')}
      value={value}
      onChange={onChange}
      hint={t('paperKeyHint')}
      minRows={5}
      required
      autoFocus={autoFocus}
      testId={testId}
    />
  );
}
