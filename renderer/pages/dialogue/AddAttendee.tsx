import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostAttendees } from '../../../shared/domain/dialogues';
import { newId } from '../../office/client';
import { ActionButton } from '../../parts/ActionButton';
import { ComboInput } from '../../parts/ComboInput';
import { TextInput } from '../../parts/TextInput';
import type { TabProps } from './DialogueTabs';

export interface AddProps extends Pick<TabProps, 'fields' | 'patch'> {
  villages: readonly string[];
}

/** One more line of the list; the village stays, for the next is mostly of the same. */
export function AddAttendee({ fields, patch, villages }: AddProps) {
  const { t } = useTranslation('dialogues');
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [village, setVillage] = useState('');
  // a new field, which takes the focus again
  const [turn, setTurn] = useState(0);

  function add() {
    const one = {
      id: newId(),
      name: name.trim(),
      title: title.trim(),
      village: village.trim(),
      present: false,
    };
    patch({ attendees: [...fields.attendees, one] });
    setName('');
    setTitle('');
    setTurn(turn + 1);
  }

  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') add();
      }}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1fr) auto' },
        gap: 1,
        alignItems: 'end',
        my: 1.5,
      }}
    >
      <TextInput
        key={turn}
        label={t('people.name')}
        value={name}
        onChange={setName}
        autoFocus={turn > 0}
        testId="attendee-name"
      />
      <TextInput label={t('people.office')} value={title} onChange={setTitle} testId="attendee-title" />
      <ComboInput
        label={t('people.village')}
        value={village}
        suggestions={villages}
        onChange={setVillage}
        testId="attendee-village"
      />
      <ActionButton
        label={t('people.add')}
        icon="add"
        type="submit"
        disabled={name.trim() === '' || fields.attendees.length >= mostAttendees}
        testId="attendee-add"
      />
    </Box>
  );
}
