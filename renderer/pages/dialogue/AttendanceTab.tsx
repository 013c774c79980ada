import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { presentCount, villagesOf } from '../../../shared/domain/attendance';
import type { PaperSource } from '../../../shared/ipc/calls/work';
import { fold } from '../../../shared/text/fold';
import { ActionButton } from '../../parts/ActionButton';
import { EmptyNote } from '../../parts/EmptyNote';
import { PaperPreview } from '../../parts/PaperPreview';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { AddAttendee } from './AddAttendee';
import { AskAgain } from './AskAgain';
import { AttendeePaste } from './AttendeePaste';
import { AttendeeRows, type Person } from './AttendeeRows';
import type { TabProps } from './DialogueTabs';
import { PlateSection } from './PlateSection';

/** As many as are looked through at once; the rest is a press away. */
const shownAtOnce = 150;
const guests = '\u0000guests';
const noVillage = '\u0000none';

type Fields = TabProps['fields'];

function peopleOf({ guests: invited, attendees }: Fields): Person[] {
  const villages = villagesOf(attendees);
  return [
    ...invited
      .filter(({ name, title }) => `${name}${title}` !== '')
      .map((one): Person => ({ ...one, village: '', group: guests })),
    ...attendees.map(
      (one): Person => ({
        ...one,
        group: villages.get(fold(one.village)) ?? noVillage,
      }),
    ),
  ];
}

/** The people whose ids are named get or lose their mark. */
function marked(fields: Fields, ids: ReadonlySet<string>, present: boolean): Partial<Fields> {
  return {
    guests: fields.guests.map((one) => (ids.has(one.id) ? { ...one, present } : one)),
    attendees: fields.attendees.map((one) => (ids.has(one.id) ? { ...one, present } : one)),
  };
}

/** Who is to come, by village; ticked at the door on the day; printed to be signed. */
export function AttendanceTab(props: TabProps) {
  const { t } = useTranslation('dialogues');
  const { fields, view, patch, disabled, flush } = props;
  const [seen, setSeen] = useState<PaperSource | null>(null);
  const villages = [...villagesOf([...fields.attendees, ...view.opinions]).values()];
  const people = peopleOf(fields);

  async function look(source: PaperSource) {
    if (await flush()) setSeen(source);
  }

  return (
    <>
      <Section
        title={t('people.title')}
        testId="attendance"
        aside={
          people.length === 0 ? null : (
            <ActionButton
              label={t('people.print')}
              icon="print"
              onClick={() => void look({ of: 'attendanceList', id: fields.id })}
              testId="attendance-print"
            />
          )
        }
      >
        {people.length === 0 ? <EmptyNote text={t('people.none')} /> : <Listed {...props} people={people} />}
        {disabled ? null : (
          <>
            <AskAgain view={view} fields={fields} patch={patch} />
            <AddAttendee fields={fields} villages={villages} patch={patch} />
            <AttendeePaste fields={fields} villages={villages} patch={patch} />
          </>
        )}
      </Section>
      <PlateSection fields={fields} onPrint={(who) => void look({ of: 'namePlates', id: fields.id, who })} />
      {seen === null ? null : <PaperPreview source={seen} onClose={() => setSeen(null)} />}
    </>
  );
}

function Listed({ fields, patch, disabled, people }: TabProps & { people: Person[] }) {
  const { t } = useTranslation('dialogues');
  const [group, setGroup] = useState('');
  const [text, setText] = useState('');
  const [most, setMost] = useState(shownAtOnce);
  const words = fold(text).split(' ').filter(Boolean);
  const fits = people.filter((one) => {
    const folded = fold(`${one.name} ${one.title} ${one.village}`);
    return (group === '' || one.group === group) && words.every((word) => folded.includes(word));
  });
  const absent = fits.filter(({ present }) => !present);
  const turned = absent.length > 0 ? absent : fits;
  const nameOf = (key: string) =>
    key === guests ? t('people.guests') : key === noVillage ? t('people.noVillage') : key;
  const groups = [...new Set(people.map((one) => one.group))].map((value) => {
    const of = people.filter((one) => one.group === value);
    const present = of.filter((one) => one.present).length;
    return { value, label: t('people.group', { name: nameOf(value), present, count: of.length }) };
  });
  return (
    <>
      <Typography role="status" sx={{ mb: 1, fontWeight: 600 }} data-testid="attendance-count">
        {t('people.count', { present: presentCount(fields), all: people.length })}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mb: 1 }}>
        <TextInput label={t('people.search')} value={text} onChange={setText} testId="attendance-search" />
        <PickInput
          label={t('people.show')}
          value={groups.some(({ value }) => value === group) ? group : ''}
          options={[{ value: '', label: t('people.all') }, ...groups]}
          onChange={setGroup}
          testId="attendance-group"
        />
      </Box>
      {fits.length === 0 ? <EmptyNote text={t('people.nothingFits')} /> : null}
      <AttendeeRows
        people={fits.slice(0, most)}
        disabled={disabled}
        onPresent={(id, present) => patch(marked(fields, new Set([id]), present))}
        onChange={(id, part) =>
          patch({ attendees: fields.attendees.map((one) => (one.id === id ? { ...one, ...part } : one)) })
        }
        onRemove={(id) => patch({ attendees: fields.attendees.filter((one) => one.id !== id) })}
        isInvited={({ group: of }) => of === guests}
      />
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', my: 1 }}>
        {fits.length <= most ? null : (
          <ActionButton
            label={t('people.more', { count: fits.length - most })}
            small
            onClick={() => setMost(fits.length)}
            testId="attendance-more"
          />
        )}
        {disabled || fits.length === 0 ? null : (
          <ActionButton
            label={t(absent.length > 0 ? 'people.allPresent' : 'people.nonePresent', {
              count: turned.length,
            })}
            small
            onClick={() => patch(marked(fields, new Set(turned.map(({ id }) => id)), absent.length > 0))}
            testId="attendance-all"
          />
        )}
      </Stack>
    </>
  );
}
