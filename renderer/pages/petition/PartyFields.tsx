import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Party, partySide, secretSides } from '../../../shared/domain/petitions';
import { newId } from '../../office/client';
import { ActionButton } from '../../parts/ActionButton';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { blankPerson } from '../visit/blankVisit';
import { FormPart, Row } from '../visit/FormPart';
import { PersonFields } from '../visit/PersonFields';
import type { PetitionFieldsProps } from './fieldProps';

interface OneProps {
  party: Party;
  place: number;
  disabled: boolean;
  /** just added: what is typed next belongs to this one */
  isNewest: boolean;
  onChange(party: Party): void;
  onRemove(): void;
}

function OneParty({ party, place, disabled, isNewest, onChange, onRemove }: OneProps) {
  const { t } = useTranslation('petitionWork');
  const hasPaper = party.side === 'representative' || party.side === 'lawyer';
  const testId = `petition-party-${place}`;
  return (
    <Box sx={{ pl: 1.5, mb: 1.5, borderLeft: 2, borderColor: 'divider' }} data-testid={testId}>
      <Row columns={hasPaper ? '15rem 1fr auto' : '15rem 1fr'}>
        <PickInput
          label={t('field.side')}
          value={party.side}
          options={partySide.options.map((value) => ({ value, label: t(`side.${value}`) }))}
          onChange={(side) => onChange({ ...party, side })}
          disabled={disabled}
          autoFocus={!disabled && isNewest && party.person.name === ''}
          testId={`${testId}-side`}
        />
        {hasPaper && (
          <TextInput
            label={t('field.paper')}
            value={party.paper}
            onChange={(paper) => onChange({ ...party, paper })}
            disabled={disabled}
            testId={`${testId}-paper`}
          />
        )}
        <Box sx={{ textAlign: 'right', pt: 2.5 }}>
          <ActionButton
            label={t('removeParty')}
            small
            disabled={disabled}
            onClick={onRemove}
            testId={`${testId}-remove`}
          />
        </Box>
      </Row>
      <PersonFields
        person={party.person}
        onChange={(person) => onChange({ ...party, person })}
        disabled={disabled}
        testId={testId}
      />
    </Box>
  );
}

/** Everybody whom a petition names; of an anonymous one and of a denunciation those only who may be shown. */
export function PartyFields({ draft, change, disabled }: PetitionFieldsProps) {
  const { t } = useTranslation('petitionWork');
  const { parties } = draft;
  const shown = parties.filter(({ side }) => !draft.anonymous || !secretSides.includes(side));
  const side =
    parties.some((one) => one.side === 'petitioner') || draft.anonymous ? 'respondent' : 'petitioner';

  function changeOne(party: Party) {
    change({ parties: parties.map((each) => (each.id === party.id ? party : each)) });
  }

  return (
    <FormPart title={t('section.parties')}>
      {draft.kind === 'denunciation' && !draft.anonymous && (
        <Typography role="note" variant="body2" sx={{ mb: 1 }} data-testid="petition-sealed-note">
          {t('sealedNote')}
        </Typography>
      )}
      {shown.map((party, index) => (
        <OneParty
          key={party.id}
          party={party}
          place={index}
          disabled={disabled}
          isNewest={index === shown.length - 1}
          onChange={changeOne}
          onRemove={() => change({ parties: parties.filter(({ id }) => id !== party.id) })}
        />
      ))}
      {!disabled && (
        <ActionButton
          label={t('addParty')}
          icon="add"
          small
          disabled={parties.length >= 200}
          onClick={() =>
            change({ parties: [...parties, { id: newId(), side, person: blankPerson, paper: '' }] })
          }
          testId="petition-party-add"
        />
      )}
    </FormPart>
  );
}
