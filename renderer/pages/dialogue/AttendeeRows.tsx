import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueAttendee } from '../../../shared/domain/dialogues';
import { CheckInput } from '../../parts/CheckInput';
import { IconButton } from '../../parts/IconButton';
import { TextInput } from '../../parts/TextInput';

/** `group`: the village, or that they were invited. */
export interface Person extends DialogueAttendee {
  group: string;
}

interface RowsProps {
  people: readonly Person[];
  disabled: boolean;
  onPresent(id: string, present: boolean): void;
  onChange(id: string, part: Partial<DialogueAttendee>): void;
  onRemove(id: string): void;
  /** invited guests are written down in the preparation and only ticked here */
  isInvited(person: Person): boolean;
}

const grid = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1fr) 72px',
  gap: 1,
  alignItems: 'center',
  borderBottom: 1,
  borderColor: 'divider',
  py: 0.25,
} as const;

export function AttendeeRows(props: RowsProps) {
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <div data-testid="attendance-rows">
      {props.people.map((person) =>
        person.id === edited ? (
          <EditedRow key={person.id} {...props} person={person} onDone={() => setEdited(null)} />
        ) : (
          <Row key={person.id} {...props} person={person} onEdit={() => setEdited(person.id)} />
        ),
      )}
    </div>
  );
}

function Row(props: RowsProps & { person: Person; onEdit(): void }) {
  const { t } = useTranslation('dialogues');
  const { person, disabled } = props;
  const { id, name, title, village, present } = person;
  const isFixed = disabled || props.isInvited(person);
  const label = name === '' ? title : name;
  return (
    <Box sx={grid} data-testid="attendance-row">
      <CheckInput
        label={label}
        value={present}
        onChange={(next) => props.onPresent(id, next)}
        disabled={disabled}
        testId="attendance-present"
      />
      <span>{name === '' ? '' : title}</span>
      <span>{village}</span>
      {isFixed ? null : (
        <Box sx={{ display: 'flex' }}>
          <IconButton
            icon="edit"
            label={t('people.edit', { name: label })}
            onClick={props.onEdit}
            testId="attendance-edit"
          />
          <IconButton
            icon="close"
            label={t('people.remove', { name: label })}
            onClick={() => props.onRemove(id)}
            testId="attendance-remove"
          />
        </Box>
      )}
    </Box>
  );
}

function EditedRow(props: RowsProps & { person: Person; onDone(): void }) {
  const { t } = useTranslation('dialogues');
  const { person, onChange, onDone } = props;
  const { id } = person;
  return (
    <Box sx={grid} data-testid="attendance-row">
      <TextInput
        label={t('people.name')}
        value={person.name}
        onChange={(name) => onChange(id, { name })}
        autoFocus
        testId="attendance-name"
      />
      <TextInput
        label={t('people.office')}
        value={person.title}
        onChange={(title) => onChange(id, { title })}
        testId="attendance-title"
      />
      <TextInput
        label={t('people.village')}
        value={person.village}
        onChange={(village) => onChange(id, { village })}
        testId="attendance-village"
      />
      <IconButton icon="ok" label={t('people.done')} onClick={onDone} testId="attendance-done" />
    </Box>
  );
}
