import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, partsOf } from '../../../shared/domain/day';
import type { Output } from '../../../shared/ipc/contract';
import { useAct, useAsk, useMay, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { IconButton } from '../../parts/IconButton';
import { Section } from '../../parts/Section';
import { useToast } from '../../parts/Toast';
import { type CalendarDay, CalendarRow } from './CalendarRow';
import { DialoguesOff } from './DialoguesOff';
import { MovesDialog } from './MovesDialog';
import { ReceptionsOff } from './ReceptionsOff';
import { SaveBar } from './SaveBar';

type Moves = Output<'calendar.moves'>;

/** A row keeps its place while its day is typed, so the place is its key. */
function placeOf(index: number): string {
  return `day-${index}`;
}

/** The days that differ from the week; deadlines and schedules are counted by them. */
export function CalendarTab() {
  const { t } = useTranslation('settings');
  const today = useToday();
  const [year, setYear] = useState(partsOf(today).year);
  const { data, error } = useAsk('calendar.year', { year });
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <IconButton
          icon="back"
          label={t('calendar.before')}
          onClick={() => setYear(year - 1)}
          testId="calendar-before"
        />
        <Typography variant="h2" data-testid="calendar-year">
          {t('calendar.year', { year })}
        </Typography>
        <IconButton
          icon="forward"
          label={t('calendar.after')}
          onClick={() => setYear(year + 1)}
          testId="calendar-after"
        />
      </Box>
      <FaultNote fault={error?.fault} />
      <ReceptionsOff />
      <DialoguesOff />
      {data && <YearForm key={year} year={year} stored={data} />}
    </>
  );
}

/** The days of one year as they are typed, and the way they are kept. */
function useYear(year: number, stored: CalendarDay[]) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const keeping = useAct('calendar.saveYear');
  const looking = useAct('calendar.moves');
  const [edited, setEdited] = useState<CalendarDay[] | null>(null);
  const [moved, setMoved] = useState<Moves | null>(null);
  const days = edited ?? stored;

  function change(index: number, part: Partial<CalendarDay>): void {
    setEdited(days.map((each, at) => (at === index ? { ...each, ...part } : each)));
  }

  function add(): void {
    const last = days.at(-1)?.day ?? dayOf(year, 1, 1);
    setEdited([...days, { day: last, kind: 'swappedOff', label: '', basis: '' }]);
  }

  const sorted = () => days.toSorted((a, b) => a.day.localeCompare(b.day));

  async function keep(seen: Moves): Promise<void> {
    const counts = {
      moves: seen.deadlines.length,
      receptions: seen.receptions.length,
      dialogues: seen.dialogues.length,
    };
    if ((await keeping.act({ year, days: sorted(), ...counts })) === undefined) return;
    setMoved(null);
    setEdited(null);
    toast(t('saved'));
  }

  /** Deadlines that would move and receptions that would fall on a day off are looked at first. */
  async function save(): Promise<void> {
    const found = await looking.act({ year, days: sorted() });
    if (found === undefined) return;
    if (found.deadlines.length + found.receptions.length + found.dialogues.length > 0) setMoved(found);
    else await keep(found);
  }

  return {
    days,
    isEdited: edited !== null,
    change,
    add,
    remove: (index: number) => setEdited(days.filter((_, at) => at !== index)),
    undo: () => setEdited(null),
    save: () => void save(),
    looking,
    keeping,
    moved,
    keep: (seen: Moves) => void keep(seen),
    stay: () => setMoved(null),
  };
}

function YearForm({ year, stored }: { year: number; stored: CalendarDay[] }) {
  const { t } = useTranslation('settings');
  const may = useMay('calendar.saveYear');
  const form = useYear(year, stored);
  const { looking, keeping, moved } = form;
  const proposed = stored.some(({ basis }) => basis.startsWith('Đề xuất'));

  return (
    <Section title={t('calendar.title')}>
      {proposed && (
        <Typography role="note" sx={{ mb: 1, color: 'warning.main' }} data-testid="calendar-proposed">
          {t('calendar.proposed')}
        </Typography>
      )}
      {form.days.length === 0 && <EmptyNote text={t('calendar.none')} />}
      {form.days.map((each, index) => (
        <CalendarRow
          key={placeOf(index)}
          row={each}
          number={index + 1}
          disabled={!may}
          onChange={(part) => form.change(index, part)}
          onRemove={() => form.remove(index)}
        />
      ))}
      {may && (
        <>
          <ActionButton label={t('calendar.add')} icon="add" small onClick={form.add} testId="calendar-add" />
          <SaveBar
            changed={form.isEdited || proposed}
            saving={keeping.acting || looking.acting}
            fault={looking.fault ?? keeping.fault}
            onSave={form.save}
            onUndo={form.undo}
            testId="calendar"
          />
          {moved !== null && (
            <MovesDialog
              moves={moved}
              busy={keeping.acting}
              fault={keeping.fault}
              onConfirm={() => form.keep(moved)}
              onClose={form.stay}
            />
          )}
        </>
      )}
    </Section>
  );
}
