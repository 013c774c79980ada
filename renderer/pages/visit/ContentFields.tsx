import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useAsk, useMay } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { ComboInput } from '../../parts/ComboInput';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { FormPart, Row } from './FormPart';
import type { FieldsProps } from './fieldsProps';
import { kindOrder } from './kindOrder';

const fieldCodes = [
  'land',
  'compensation',
  'construction',
  'environment',
  'policy',
  'officials',
  'party',
  'order',
  'water',
  'judicial',
  'other',
] as const;

/** Columns 5 to 7: what it is about, of which kind, and for how many people. */
export function ContentFields({ fields, change, disabled }: FieldsProps) {
  const { t } = useTranslation('visits');
  const may = useMay('visit.habits');
  const own = useAsk('visit.habits', {}, { enabled: may && !disabled, keep: true }).data?.fields ?? [];
  const usual = fieldCodes.map((code) => t(`fields.${code}`));
  return (
    <FormPart title={t('section.content')} columns="5, 6, 7">
      <Row columns="1fr">
        <ProseInput
          label={t('field.content')}
          value={fields.content}
          onChange={(content) => change({ content })}
          hint={disabled ? undefined : t('hint.prose')}
          disabled={disabled}
          required
          testId="visit-content"
        />
        <ProseInput
          label={t('field.demand')}
          value={fields.demand}
          onChange={(demand) => change({ demand })}
          minRows={2}
          disabled={disabled}
          testId="visit-demand"
        />
      </Row>
      <Row columns="1fr 1fr 9rem">
        <PickInput
          label={t('field.kind')}
          value={fields.kind}
          options={kindOrder.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
          disabled={disabled}
          testId="visit-kind"
        />
        <ComboInput
          label={t('field.field')}
          value={fields.field}
          suggestions={[...new Set([...own, ...usual])]}
          onChange={(field) => change({ field })}
          disabled={disabled}
          testId="visit-field"
        />
        <NumberInput
          label={t('field.sameContentCount')}
          value={fields.sameContentCount}
          onChange={(count) => change({ sameContentCount: Math.min(100_000, count ?? 0) })}
          disabled={disabled}
          testId="visit-same"
        />
      </Row>
      <CheckInput
        label={t('field.repeat')}
        value={fields.repeat}
        onChange={(repeat) => change({ repeat })}
        disabled={disabled}
        testId="visit-repeat"
      />
      {fields.kind === 'denunciation' && (
        <Typography role="note" data-testid="visit-denunciation-note" sx={{ color: 'warning.main', mt: 1 }}>
          {t('hint.denunciation')}
        </Typography>
      )}
    </FormPart>
  );
}
