import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attendeesFromText } from '../../../shared/domain/attendeePaste';
import { mostAttendees } from '../../../shared/domain/dialogues';
import { fold } from '../../../shared/text/fold';
import { newId } from '../../office/client';
import { ActionButton } from '../../parts/ActionButton';
import { ComboInput } from '../../parts/ComboInput';
import { ProseInput } from '../../parts/ProseInput';
import type { AddProps } from './AddAttendee';

const keyOf = ({ name, title, village }: { name: string; title: string; village: string }) =>
  fold(`${name} ${title} ${village}`);

/** Whole lists of villages, copied from Excel; who stands in the list already does not come twice. */
export function AttendeePaste({ fields, patch, villages }: AddProps) {
  const { t } = useTranslation('dialogues');
  const [text, setText] = useState('');
  const [village, setVillage] = useState('');
  const read = useMemo(() => attendeesFromText(text, village.trim()), [text, village]);
  const known = new Set(fields.attendees.map(keyOf));
  const fresh = read.people.filter((one) => !known.has(keyOf(one)));
  const room = mostAttendees - fields.attendees.length;
  const taken = fresh.slice(0, room);
  const notes = [
    read.skipped.length === 0 ? '' : t('people.skipped', { lines: read.skipped.slice(0, 20).join(', ') }),
    fresh.length === read.people.length
      ? ''
      : t('people.known', { count: read.people.length - fresh.length }),
    fresh.length <= room ? '' : t('people.full', { most: mostAttendees, count: fresh.length - room }),
  ].filter((note) => note !== '');

  function take() {
    const people = taken.map((one) => ({ ...one, id: newId(), present: false }));
    patch({ attendees: [...fields.attendees, ...people] });
    setText('');
  }

  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <ProseInput
        label={t('people.paste')}
        hint={t('people.pasteHint')}
        value={text}
        onChange={setText}
        minRows={2}
        maxRows={6}
        testId="attendee-paste"
      />
      {text === '' ? null : (
        <>
          <ComboInput
            label={t('people.pasteVillage')}
            value={village}
            suggestions={villages}
            onChange={setVillage}
            testId="attendee-paste-village"
          />
          <Typography role="status" variant="body2" data-testid="attendee-read">
            {notes.join(' ')}
          </Typography>
          <Box>
            <ActionButton
              label={t('people.take', { count: taken.length })}
              icon="add"
              onClick={take}
              disabled={taken.length === 0}
              testId="attendee-take"
            />
          </Box>
        </>
      )}
    </Box>
  );
}
