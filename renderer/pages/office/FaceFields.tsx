import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { OfficeFace } from '../../../shared/domain/office';
import { Columns } from '../../parts/Columns';
import { LinesInput } from '../../parts/LinesInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';

export interface FaceFieldsProps {
  title: string;
  value: OfficeFace;
  onChange(value: OfficeFace): void;
  disabled?: boolean;
  testId: string;
}

const fields = ['parent', 'symbol', 'bodyName', 'shortName', 'headTitle', 'assistant'] as const;

/** How the office stands on papers of one face. */
export function FaceFields({ title, value, onChange, disabled, testId }: FaceFieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <Section title={title}>
      <Box
        sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', md: 'minmax(20rem, 1fr) 2fr' } }}
      >
        <LinesInput
          label={t('face.issuer')}
          hint={t('face.issuerHint')}
          value={value.issuer}
          onChange={(issuer) => onChange({ ...value, issuer: issuer.slice(0, 3) })}
          disabled={disabled}
          testId={`${testId}-issuer`}
        />
        <Columns min="16rem">
          {fields.map((field) => (
            <TextInput
              key={field}
              label={t(`face.${field}`)}
              value={value[field]}
              onChange={(text) => onChange({ ...value, [field]: text })}
              disabled={disabled}
              testId={`${testId}-${field}`}
            />
          ))}
        </Columns>
      </Box>
    </Section>
  );
}
