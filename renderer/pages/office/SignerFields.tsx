import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Signer } from '../../../shared/domain/office';
import { ActionButton } from '../../parts/ActionButton';
import { IconButton } from '../../parts/IconButton';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';

export interface SignerFieldsProps {
  value: readonly Signer[];
  onChange(value: Signer[]): void;
  disabled?: boolean;
  testId: string;
}

const faces = ['state', 'party'] as const;
const most = 20;

interface SignerRowProps {
  signer: Signer;
  number: number;
  disabled: boolean | undefined;
  testId: string;
  onChange(part: Partial<Signer>): void;
  onRemove(): void;
}

function SignerRow({ signer, number, disabled, testId, onChange, onRemove }: SignerRowProps) {
  const { t } = useTranslation('settings');
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(8rem, 0.8fr) 1fr 1fr 1.2fr auto',
        gap: 1,
        alignItems: 'end',
        mb: 1,
      }}
    >
      <PickInput
        label={t('signer.face')}
        value={signer.face}
        options={faces.map((face) => ({ value: face, label: t(`faceName.${face}`) }))}
        onChange={(face) => onChange({ face })}
        disabled={disabled}
        testId={`${testId}-${number}-face`}
      />
      <TextInput
        label={t('signer.authority')}
        value={signer.authority}
        onChange={(authority) => onChange({ authority })}
        disabled={disabled}
        testId={`${testId}-${number}-authority`}
      />
      <TextInput
        label={t('signer.jobTitle')}
        value={signer.title}
        onChange={(title) => onChange({ title })}
        disabled={disabled}
        testId={`${testId}-${number}-title`}
      />
      <TextInput
        label={t('signer.name')}
        value={signer.name}
        onChange={(name) => onChange({ name })}
        disabled={disabled}
        testId={`${testId}-${number}-name`}
      />
      <IconButton
        icon="close"
        label={t('signer.remove', { number })}
        disabled={disabled}
        onClick={onRemove}
      />
    </Box>
  );
}

/** Who signs papers, offered when one is issued. */
export function SignerFields({ value, onChange, disabled, testId }: SignerFieldsProps) {
  const { t } = useTranslation('settings');
  function change(index: number, part: Partial<Signer>): void {
    onChange(value.map((each, at) => (at === index ? { ...each, ...part } : each)));
  }
  return (
    <Section title={t('signer.title')}>
      {value.map((signer, index) => {
        const number = index + 1;
        return (
          <SignerRow
            key={`signer-${number}`}
            signer={signer}
            number={number}
            disabled={disabled}
            testId={testId}
            onChange={(part) => change(index, part)}
            onRemove={() => onChange(value.filter((_, at) => at !== index))}
          />
        );
      })}
      {value.length < most && (
        <ActionButton
          label={t('signer.add')}
          icon="add"
          small
          disabled={disabled}
          onClick={() => onChange([...value, { face: 'state', authority: '', title: '', name: '' }])}
          testId={`${testId}-add`}
        />
      )}
    </Section>
  );
}
