import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { Conclusion } from '../../../shared/domain/chain';
import { ProseInput } from '../../parts/ProseInput';
import { Section } from '../../parts/Section';
import type { Change } from './edit';

const blocks = [
  { key: 'summary', label: 'summary', rows: 1 },
  { key: 'opening', label: 'openingBlock', rows: 3 },
  { key: 'attendance', label: 'attendance', rows: 2 },
  { key: 'figures', label: 'figures', rows: 2 },
  { key: 'lead', label: 'lead', rows: 2 },
] as const;

interface HeadBlocksProps {
  conclusion: Conclusion;
  editable: boolean;
  change: Change;
}

/** Everything before the first matter. */
export function HeadBlocks({ conclusion, editable, change }: HeadBlocksProps) {
  const { t } = useTranslation('conclusions');
  return (
    <Section title={t('head')}>
      <Stack spacing={1.5}>
        {blocks.map(({ key, label, rows }) => (
          <ProseInput
            key={key}
            label={t(label)}
            value={conclusion[key]}
            onChange={(text) => change((before) => ({ ...before, [key]: text }))}
            minRows={rows}
            disabled={!editable}
            testId={`conclusion-${key}`}
          />
        ))}
      </Stack>
    </Section>
  );
}
