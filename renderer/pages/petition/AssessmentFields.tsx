import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { criteriaOf } from '../../../shared/domain/petitionOutcome';
import {
  type Circumstance,
  circumstance,
  competence,
  type EligibilityRow,
} from '../../../shared/domain/petitionRules';
import type { Petition } from '../../../shared/domain/petitions';
import { eligibilityRows } from '../../office/petitionLaw';
import { CheckInput } from '../../parts/CheckInput';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { Why } from '../../parts/Why';
import { FormPart, Row } from '../visit/FormPart';
import type { PetitionFieldsProps } from './fieldProps';

function without(codes: readonly string[], code: string): string[] {
  return codes.filter((each) => each !== code);
}

/** A criterion is there, missing, or not looked at yet; ticking one side clears the other. */
function Criterion({ row, draft, change, disabled }: PetitionFieldsProps & { row: EligibilityRow }) {
  const { t } = useTranslation('petitionWork');
  const { code, value } = row;
  const isForm = value.group === 'form';
  const { met, unmet } = draft;
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 2, alignItems: 'center', borderTop: 1, borderColor: 'divider', py: 0.25 }}
    >
      <Typography variant="body2" sx={{ flex: 1 }}>
        {value.wording} <Why text={row.basis} />
      </Typography>
      {isForm && (
        <CheckInput
          label={t('criterion.met')}
          value={met.includes(code)}
          onChange={(on) =>
            change(on ? { met: [...met, code], unmet: without(unmet, code) } : { met: without(met, code) })
          }
          disabled={disabled}
          testId={`petition-met-${code}`}
        />
      )}
      <CheckInput
        label={t(isForm ? 'criterion.missing' : 'criterion.found')}
        value={unmet.includes(code)}
        onChange={(on) =>
          change(on ? { unmet: [...unmet, code], met: without(met, code) } : { unmet: without(unmet, code) })
        }
        disabled={disabled}
        testId={`petition-unmet-${code}`}
      />
    </Box>
  );
}

export function CriteriaFields(props: PetitionFieldsProps) {
  const { t } = useTranslation('petitionWork');
  const rows = criteriaOf(eligibilityRows, props.draft);
  const list = (group: 'form' | 'unfit') =>
    rows
      .filter(({ value }) => value.group === group)
      .map((row) => <Criterion key={row.code} row={row} {...props} />);
  if (rows.length === 0) return null;
  return (
    <FormPart title={t('section.criteria')}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mb: 1 }}>
        {list('form')}
      </Box>
      <Typography sx={{ fontWeight: 600 }}>{t('unfit')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {list('unfit')}
      </Box>
    </FormPart>
  );
}

/** What cannot be true of a kind is not asked. */
const asked: Readonly<Record<Petition['kind'], readonly Circumstance[]>> = {
  complaint: circumstance.options.filter(
    (one) => !['evidence', 'transferredOnce', 'manyPlaces'].includes(one),
  ),
  denunciation: circumstance.options.filter(
    (one) => !['excluded', 'secondTime', 'remote', 'representativePaper', 'signsIllegal'].includes(one),
  ),
  proposal: ['judgment', 'guidedBefore', 'settledEffective', 'representativePaper', 'partyHead'],
  mixed: ['partyHead', 'representativePaper'],
};

export function FactFields({ draft, change, disabled }: PetitionFieldsProps) {
  const { t } = useTranslation('petitionWork');
  const { circumstances } = draft;
  return (
    <FormPart title={t('section.facts')}>
      <Row columns="1fr 1fr">
        <PickInput
          label={t('field.competence')}
          value={draft.competence}
          options={competence.options.map((value) => ({ value, label: t(`competence.${value}`) }))}
          onChange={(value) => change({ competence: value })}
          disabled={disabled}
          testId="petition-competence"
        />
        {draft.competence !== 'own' && draft.competence !== 'unknown' && (
          <TextInput
            label={t('field.authority')}
            value={draft.authority}
            onChange={(authority) => change({ authority })}
            disabled={disabled}
            testId="petition-authority"
          />
        )}
      </Row>
      <Box sx={{ columns: { xs: 1, md: 2 }, '& > *': { breakInside: 'avoid' } }}>
        {asked[draft.kind].map((one) => (
          <CheckInput
            key={one}
            label={t(`circumstance.${one}`)}
            value={circumstances.includes(one)}
            onChange={(on) =>
              change({
                circumstances: on ? [...circumstances, one] : circumstances.filter((each) => each !== one),
              })
            }
            disabled={disabled}
            testId={`petition-fact-${one}`}
          />
        ))}
      </Box>
    </FormPart>
  );
}
