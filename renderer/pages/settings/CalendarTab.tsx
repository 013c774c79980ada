import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, partsOf } from '../../../shared/domain/day';
import type { Output } from '../../../shared/ipc/contract';
import { useAct, useAsk, useMay, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DayInput } from '../../parts/DayInput';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { IconButton } from '../../parts/IconButton';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { DialoguesOff } from './DialoguesOff';
import { MovesDialog } from './MovesDialog';
import { ReceptionsOff } from './ReceptionsOff';
import { SaveBar } from './SaveBar';

type CalendarDay = Output<'calendar.year'>[number];

const kinds = ['holiday', 'compensation', 'swappedOff', 'makeUp'] as const;

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

function YearForm({ year, stored }: { year: number; stored: CalendarDay[] }) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const may = useMay('calendar.saveYear');
  const { act, acting, fault } = useAct('calendar.saveYear');
  const looking = useAct('calendar.moves');
  const [edited, setEdited] = useState<CalendarDay[] | null>(null);
  const [moved, setMoved] = useState<Output<'calendar.moves'> | null>(null);
  const days = edited ?? stored;
  const proposed = stored.some(({ basis }) => basis.startsWith('Đề xuất'));

  function change(index: number, part: Partial<CalendarDay>): void {
    setEdited(days.map((each, at) => (at === index ? { ...each, ...part } : each)));
  }

  function add(): void {
    const last = days.at(-1)?.day ?? dayOf(year, 1, 1);
    setEdited([...days, { day: last, kind: 'swappedOff', label: '', basis: '' }]);
  }

  const sorted = () => days.toSorted((a, b) => a.day.localeCompare(b.day));

  async function keep(seen: Output<'calendar.moves'>): Promise<void> {
    const counts = {
      moves: seen.deadlines.length,
      receptions: seen.receptions.length,
      dialogues: seen.dialogues.length,
    };
    if ((await act({ year, days: sorted(), ...counts })) === undefined) return;
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

  return (
    <Section title={t('calendar.title')}>
      {proposed && (
        <Typography role="note" sx={{ mb: 1, color: 'warning.main' }} data-testid="calendar-proposed">
          {t('calendar.proposed')}
        </Typography>
      )}
      {days.length === 0 && <EmptyNote text={t('calendar.none')} />}
      {days.map((each, index) => (
        <Box
          key={placeOf(index)}
          data-testid="calendar-day"
          sx={{
            display: 'grid',
            gridTemplateColumns: '13rem 13rem 1fr 1.4fr auto',
            gap: 1,
            mb: 1,
            alignItems: 'end',
          }}
        >
          <DayInput
            label={t('calendar.day')}
            value={each.day}
            onChange={(day) => day !== null && change(index, { day })}
            disabled={!may}
            testId={`calendar-${index + 1}-day`}
          />
          <PickInput
            label={t('calendar.kind')}
            value={each.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`calendar.is.${kind}`) }))}
            onChange={(kind) => change(index, { kind })}
            disabled={!may}
            testId={`calendar-${index + 1}-kind`}
          />
          <TextInput
            label={t('calendar.label')}
            value={each.label}
            onChange={(label) => change(index, { label })}
            disabled={!may}
            testId={`calendar-${index + 1}-label`}
          />
          <TextInput
            label={t('calendar.basis')}
            value={each.basis}
            onChange={(basis) => change(index, { basis })}
            disabled={!may}
            testId={`calendar-${index + 1}-basis`}
          />
          <IconButton
            icon="close"
            label={t('calendar.remove')}
            disabled={!may}
            onClick={() => setEdited(days.filter((_, at) => at !== index))}
          />
        </Box>
      ))}
      {may && (
        <>
          <ActionButton label={t('calendar.add')} icon="add" small onClick={add} testId="calendar-add" />
          <SaveBar
            changed={edited !== null || proposed}
            saving={acting || looking.acting}
            fault={looking.fault ?? fault}
            onSave={() => void save()}
            onUndo={() => setEdited(null)}
            testId="calendar"
          />
          {moved !== null && (
            <MovesDialog
              moves={moved}
              busy={acting}
              fault={fault}
              onConfirm={() => void keep(moved)}
              onClose={() => setMoved(null)}
            />
          )}
        </>
      )}
    </Section>
  );
}
