import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { petition as petitionShape } from '../../../shared/domain/petitions';
import { visitOutcome } from '../../../shared/domain/visits';
import type { Proposal } from '../../../shared/ipc/calls/petitions';
import { dmy } from '../../../shared/text/dates';
import { useAsk, useToday } from '../../office/hooks';
import { useSettled } from '../../office/useSettled';
import { ActionButton } from '../../parts/ActionButton';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { StateChip } from '../../parts/StateChip';
import { Why } from '../../parts/Why';
import { FormPart, Row } from '../visit/FormPart';
import { Arithmetic } from './Arithmetic';
import type { PetitionFieldsProps } from './fieldProps';
import { ProposedPaper } from './ProposedPaper';

interface ProposalsProps extends PetitionFieldsProps {
  /** what is on screen is what is in the register: papers are made of the record */
  settled: boolean;
}

function OneProposal({ row, place, ...props }: ProposalsProps & { row: Proposal; place: number }) {
  const { t } = useTranslation('petitionWork');
  const { t: to } = useTranslation('petitions');
  const today = useToday();
  const { draft, change, disabled, settled } = props;
  const taken = draft.outcomeRule === row.code;
  const filed = row.outcome === 'filed';

  function take() {
    change({
      outcomeRule: row.code,
      outcome: row.outcome,
      state: filed ? 'filed' : 'processed',
      processedOn: draft.processedOn ?? (today < draft.receivedOn ? draft.receivedOn : today),
    });
  }

  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', py: 1 }} data-testid={`petition-proposal-${place}`}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t(place === 0 ? 'proposal.first' : 'proposal.other')}
      </Typography>
      <Typography sx={{ fontWeight: place === 0 ? 600 : 400 }}>
        {to(`outcome.${row.outcome}`)}: {row.wording}{' '}
        <Why text={row.basis} testId={`petition-proposal-${place}-why`} />
      </Typography>
      {row.deadline !== null && (
        <Typography variant="body2">
          {t('proposal.due', { due: dmy(row.deadline.due), label: row.deadline.label })}{' '}
          <Why>
            <Arithmetic {...row.deadline} base={draft.receivedOn} />
          </Why>
        </Typography>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5, alignItems: 'center', flexWrap: 'wrap' }}>
        {taken && <StateChip tone="good" label={t('proposal.taken')} />}
        {!taken && !disabled && (
          <ActionButton
            label={t('proposal.take')}
            small
            primary={place === 0}
            onClick={take}
            testId={`petition-take-${place}`}
          />
        )}
        {row.paper !== null && settled && <ProposedPaper petitionId={draft.id} kind={row.paper} />}
        {row.paper !== null && !settled && (
          <Typography variant="caption">{t('proposal.paperAfterSave')}</Typography>
        )}
      </Box>
    </Box>
  );
}

/** What the matrix says of what is on screen, asked with a copy so that typing never waits. */
export function Proposals(props: ProposalsProps) {
  const { t } = useTranslation('petitionWork');
  const typed = useSettled(JSON.stringify(props.draft));
  const petition = useMemo(() => petitionShape.parse(JSON.parse(typed)), [typed]);
  const { data } = useAsk('petition.assess', { petition }, { keep: true });
  const rows = data?.proposals ?? [];
  return (
    <FormPart title={t('section.proposal')} testId="petition-proposals">
      {rows.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('proposal.none')}</Typography>}
      {rows.map((row, place) => (
        <OneProposal key={row.code} row={row} place={place} {...props} />
      ))}
    </FormPart>
  );
}

/** What the office decided; a clerk may decide otherwise than proposed. */
export function DecisionFields({ draft, change, disabled }: PetitionFieldsProps) {
  const { t } = useTranslation('petitions');
  const { t: tw } = useTranslation('petitionWork');
  const states = ['received', 'processed', 'filed'] as const;
  return (
    <FormPart title={tw('section.decision')}>
      <Row columns="1fr 1fr 1fr">
        <PickInput
          label={t('form.state')}
          value={draft.state === 'cancelled' ? 'received' : draft.state}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => change({ state })}
          disabled={disabled}
          testId="petition-state"
        />
        <PickInput
          label={t('form.outcome')}
          value={draft.outcome}
          options={visitOutcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          onChange={(outcome) => change({ outcome, outcomeRule: '' })}
          disabled={disabled}
          testId="petition-outcome"
        />
        <DayInput
          label={t('form.processedOn')}
          value={draft.processedOn}
          onChange={(processedOn) => change({ processedOn })}
          disabled={disabled}
          testId="petition-processedon"
        />
      </Row>
      <ProseInput
        label={t('form.outcomeNote')}
        value={draft.outcomeNote}
        onChange={(outcomeNote) => change({ outcomeNote })}
        minRows={2}
        disabled={disabled}
        testId="petition-outcomenote"
      />
    </FormPart>
  );
}
