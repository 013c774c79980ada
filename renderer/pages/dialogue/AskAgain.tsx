import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { askersToCome, invitedAgain } from '../../../shared/domain/attendance';
import { addDays } from '../../../shared/domain/day';
import { mostAttendees } from '../../../shared/domain/dialogues';
import { dmy } from '../../../shared/text/dates';
import { newId } from '../../office/client';
import { useAsk, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import type { TabProps } from './DialogueTabs';

/** Villages meet once a year, and their heads change more seldom than that. */
const lookBackDays = 800;

function useLast({ fields }: Pick<TabProps, 'fields'>) {
  const today = useToday();
  const on = fields.day ?? today;
  const asked = { from: addDays(on, -lookBackDays), to: addDays(on, -1) };
  const rows = useAsk('dialogue.list', { ...asked, kind: null, level: null, stage: null, text: '' }).data;
  const last = rows?.find(
    ({ id, day, kind, organiser }) =>
      id !== fields.id && day !== null && kind !== 'complaint' && organiser === '',
  );
  const view = useAsk('dialogue.get', { id: last?.id ?? '' }, { enabled: last !== undefined }).data;
  return view?.dialogue ?? null;
}

/** Whom the list should not forget: those who sent an opinion, and those who were invited the last time. */
export function AskAgain({ view, fields, patch }: Pick<TabProps, 'view' | 'fields' | 'patch'>) {
  const { t } = useTranslation('dialogues');
  const last = useLast({ fields });
  const askers = askersToCome(view.opinions, fields.attendees);
  const again = last === null ? { guests: [], attendees: [] } : invitedAgain(last, fields);
  const count = again.guests.length + again.attendees.length;
  const fresh = <Row extends object>(one: Row) => ({ ...one, id: newId(), present: false });
  const withMore = (more: typeof askers) => [...fields.attendees, ...more.map(fresh)].slice(0, mostAttendees);
  if (askers.length + count === 0) return null;
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', my: 1 }}>
      {askers.length === 0 ? null : (
        <ActionButton
          label={t('people.askers', { count: askers.length })}
          icon="add"
          small
          onClick={() => patch({ attendees: withMore(askers) })}
          testId="attendance-askers"
        />
      )}
      {count === 0 || last?.day == null ? null : (
        <ActionButton
          label={t('people.again', { count, day: dmy(last.day) })}
          icon="add"
          small
          onClick={() =>
            patch({
              guests: [...fields.guests, ...again.guests.map(fresh)].slice(0, 500),
              attendees: withMore(again.attendees),
            })
          }
          testId="attendance-again"
        />
      )}
    </Stack>
  );
}
