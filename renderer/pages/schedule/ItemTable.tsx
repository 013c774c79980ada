import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleItem } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import { lunarText } from '../../../shared/domain/lunar';
import type { ScheduleChange } from '../../../shared/domain/scheduleChanges';
import { clockRange, dmy } from '../../../shared/text/dates';
import { useMay } from '../../office/hooks';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip } from '../../parts/StateChip';
import { Why } from '../../parts/Why';
import { andStep } from '../../words/andStep';
import { useWeekday } from '../../words/weekday';
import { markWords } from './changeWords';

type NameDay = (day: Day) => string;

interface ItemTableProps {
  items: ScheduleItem[];
  /** what became of a reception since the schedule was issued */
  changes: ReadonlyMap<string, ScheduleChange>;
  selectedId: string | null;
  onOpen(item: ScheduleItem): void;
}

/** The planned receptions in the order of the posted table; a press opens one for editing. */
export function ItemTable({ items, changes, selectedId, onOpen }: ItemTableProps) {
  const { t } = useTranslation('schedules');
  const weekday = useWeekday();
  const mayPlan = useMay('schedule.save');
  return (
    <RowList
      columns={columnsOf(t, weekday, changes)}
      rows={items}
      onOpen={onOpen}
      selectedId={selectedId}
      emptyText={andStep(t('emptyItems'), t('emptyItemsStep'), mayPlan)}
      label={t('planned')}
      testId="schedule-items"
    />
  );
}

function columnsOf(
  t: TFunction<'schedules'>,
  weekday: NameDay,
  changes: ReadonlyMap<string, ScheduleChange>,
): Column<ScheduleItem>[] {
  return [
    {
      key: 'day',
      label: t('day'),
      width: 136,
      render: (item) => <DayCell item={item} weekday={weekday} change={changes.get(item.receptionId)} />,
    },
    {
      key: 'host',
      label: t('host'),
      width: 156,
      render: (item) => (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {item.hostName}
          </Typography>
          <Quiet>{item.hostTitle}</Quiet>
        </>
      ),
    },
    {
      key: 'hours',
      label: t('hours'),
      width: 116,
      render: (item) =>
        item.sessions.map(({ from, to }) => (
          <Typography key={from} variant="body2" noWrap>
            {clockRange(from, to)}
          </Typography>
        )),
    },
    {
      key: 'content',
      label: t('contentAndPeople'),
      render: (item) => (
        <>
          <Typography variant="body2">{item.expectedContent}</Typography>
          <Quiet>{item.participants}</Quiet>
          <Quiet>{item.place}</Quiet>
        </>
      ),
    },
  ];
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}

interface DayCellProps {
  item: ScheduleItem;
  weekday: NameDay;
  change: ScheduleChange | undefined;
}

/** The row itself opens on a press; the question in it must not. */
function DayCell({ item, weekday, change }: DayCellProps) {
  const { t } = useTranslation('schedules');
  const moved = item.ruleDay !== null && item.ruleDay !== item.day;
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {dmy(item.day)}
      </Typography>
      <Quiet>{weekday(item.day)}</Quiet>
      <Quiet>{t('lunarDay', { day: lunarText(item.day) })}</Quiet>
      {moved ? <StateChip label={t('moved')} tone="warn" /> : null}
      {change === undefined ? null : (
        <StateChip label={markWords(change, t)} tone="bad" testId="schedule-item-change" />
      )}
      {moved || item.ruleDay === null ? (
        <Box component="span" onClick={(event) => event.stopPropagation()}>
          <Why text={whyText(item, t, weekday)} testId="schedule-item-why" />
        </Box>
      ) : null}
    </>
  );
}

/** Why the reception stands on this day, with the rule's own day and the reason. */
export function whyText(item: ScheduleItem, t: TFunction<'schedules'>, weekday: NameDay): string {
  const host = item.hostName;
  if (item.ruleDay === null) return t('byHandWhy');
  if (item.ruleDay === item.day) return t('ruleWhy', { host });
  const params = {
    host,
    ruleDay: dmy(item.ruleDay),
    ruleWeekday: weekday(item.ruleDay),
    day: dmy(item.day),
    weekday: weekday(item.day),
    reason: item.movedReason,
  };
  return item.movedReason === '' ? t('changedWhy', params) : t('movedWhy', params);
}
