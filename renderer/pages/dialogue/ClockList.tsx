import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DialogueClock, DialogueView } from '../../../shared/ipc/calls/dialogues';
import { dmy } from '../../../shared/text/dates';
import { DueChip } from '../../parts/DueChip';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { Why } from '../../parts/Why';
import { useDutyWords } from '../../words/duty';
import { useDayOff } from '../../words/weekday';

/** What the law asks around the day, each duty with its arithmetic and its basis. */
export function ClockList({ view }: { view: DialogueView }) {
  const { t } = useTranslation('dialogues');
  const { clocks, dialogue } = view;
  const none = dialogue.organiser === '' ? t('clock.none') : t('clock.noneOfLevel');
  return (
    <Section title={t('clock.title')} testId="dialogue-clocks">
      {clocks.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {none}
        </Typography>
      ) : (
        <Stack spacing={1} component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {clocks.map((clock) => (
            <ClockRow key={clock.key} clock={clock} isHeld={dialogue.state === 'held'} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function ClockRow({ clock, isHeld }: { clock: DialogueClock; isHeld: boolean }) {
  const { t } = useTranslation('dialogues');
  const duty = useDutyWords();
  const dayOff = useDayOff();
  const ways = clock.missing.map((way) => t(`publication.ways.${way}`)).join('; ');
  return (
    <Box component="li" data-testid={`clock-${clock.key}`} data-late={clock.late}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 500 }}>{duty(clock.key, clock.label)}</Typography>
        <ClockState clock={clock} />
        <Why text={reasonOf()} testId={`clock-why-${clock.key}`} />
      </Stack>
      {isHeld && clock.doneOn === null && ways !== '' ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('clock.missing', { ways })}
        </Typography>
      ) : null}
    </Box>
  );

  function reasonOf(): string {
    const { n, unit, base, start, direction, due, skipped, rolledFrom, basis, hard } = clock;
    const counted = t(`clock.${direction}`, {
      n,
      unit: t(`clock.${unit}`),
      day: dmy(base),
      start: dmy(start),
    });
    return [
      `${counted}: ${dmy(due)}`,
      skipped.length === 0
        ? ''
        : t('clock.skipped', {
            days: skipped.map(({ day, label }) => `${dmy(day)} (${dayOff(label)})`).join(', '),
          }),
      rolledFrom === null ? '' : t('clock.rolled', { day: dmy(rolledFrom) }),
      hard ? '' : t('clock.own'),
      t('basis', { basis }),
    ]
      .filter((line) => line !== '')
      .join('\n');
  }
}

function ClockState({ clock }: { clock: DialogueClock }) {
  const { t } = useTranslation('dialogues');
  const { doneOn, late, due, dueState } = clock;
  if (doneOn === null) return <DueChip due={due} state={dueState} testId={`clock-due-${clock.key}`} />;
  return (
    <StateChip
      tone={late ? 'bad' : 'good'}
      label={
        late
          ? t('clock.doneLate', { day: dmy(doneOn), due: dmy(due) })
          : t('clock.done', { day: dmy(doneOn) })
      }
      testId={`clock-due-${clock.key}`}
    />
  );
}
