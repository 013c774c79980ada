import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { dmy } from '../../../shared/text/dates';
import { newId } from '../../office/client';
import { useAct, useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';

export interface CandidatesProps {
  receptionId: string;
  mayWrite: boolean;
  onProposed(id: string): void;
}

/** Open cases that the register itself proposes, each with its reasons. */
export function Candidates({ receptionId, mayWrite, onProposed }: CandidatesProps) {
  const { t } = useTranslation('registrations');
  const { data, error, refetch } = useAsk('registration.candidates', { receptionId }, { keep: true });
  const propose = useAct('registration.propose');

  async function put(matterId: string) {
    const registration = await propose.act({ id: newId(), receptionId, matterId });
    if (registration === undefined) return;
    await refetch();
    onProposed(registration.id);
  }

  return (
    <Section title={t('candidates.title')} testId="registration-candidates">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('candidates.hint')}
      </Typography>
      <FaultNote fault={error?.fault ?? propose.fault} />
      {data?.length === 0 && <EmptyNote text={t('candidates.none')} />}
      {data?.map((each) => (
        <Box
          component="article"
          key={each.matterId}
          data-testid="registration-candidate"
          sx={{ borderTop: 1, borderColor: 'divider', py: 1, display: 'flex', gap: 1, alignItems: 'start' }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {each.matterCode} · {each.label}
            </Typography>
            <Typography variant="body2">{each.summary}</Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 0.5, alignItems: 'center' }}>
              {each.reasons.map((reason) => (
                <StateChip key={reason} tone="warn" label={t(`reason.${reason}`)} />
              ))}
              <Typography variant="caption">
                {t('candidates.visits', { count: each.visits, day: dmy(each.lastDay) })}
              </Typography>
            </Box>
          </Box>
          {mayWrite && (
            <ActionButton
              label={t('candidates.propose')}
              small
              busy={propose.acting}
              onClick={() => void put(each.matterId)}
              testId="registration-propose"
            />
          )}
        </Box>
      ))}
    </Section>
  );
}
