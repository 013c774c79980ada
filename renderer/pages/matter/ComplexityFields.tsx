import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { dayAt } from '../../../shared/domain/day';
import type { Matter } from '../../../shared/domain/petitions';
import { rulesOn } from '../../../shared/domain/rules';
import { complexityRows } from '../../office/petitionLaw';
import { CheckInput } from '../../parts/CheckInput';
import { TextInput } from '../../parts/TextInput';
import { Why } from '../../parts/Why';

interface ComplexityFieldsProps {
  matter: Matter;
  disabled: boolean;
  onChange(part: Partial<Matter>): void;
}

/** Why a case counts as complex; the law wants it in writing in the file (Điều 3a NĐ 124/2020). */
export function ComplexityFields({ matter, disabled, onChange }: ComplexityFieldsProps) {
  const { t } = useTranslation('petitionWork');
  const day = dayAt(matter.createdAt);
  const rows = rulesOn(complexityRows, day).filter(({ value }) => value.kinds.includes(matter.kind));
  const { complexity } = matter;
  if (rows.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 1 }}>
      <Box component="legend" sx={{ fontWeight: 600, p: 0 }}>
        {t('section.complexity')} <Why text={t('complexity.basis', { basis: rows[0]?.basis ?? '' })} />
      </Box>
      {rows.map(({ code, value }) => (
        <CheckInput
          key={code}
          label={value.wording}
          value={complexity.includes(code)}
          onChange={(on) =>
            onChange({ complexity: on ? [...complexity, code] : complexity.filter((one) => one !== code) })
          }
          disabled={disabled}
          testId={`matter-complex-${code}`}
        />
      ))}
      {complexity.length > 0 && (
        <TextInput
          label={t('complexity.note')}
          value={matter.complexityNote}
          onChange={(complexityNote) => onChange({ complexityNote })}
          disabled={disabled}
          testId="matter-complexity-note"
        />
      )}
    </Box>
  );
}
