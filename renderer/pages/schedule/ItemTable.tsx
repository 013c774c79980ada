import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ScheduleItem } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import { lunarText } from '../../../shared/domain/lunar';
import { clockRange, dmy } from '../../../shared/text/dates';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip } from '../../parts/StateChip';
import { Why } from '../../parts/Why';
import { useWeekday } from '../../words/weekday';

type NameDay = (day: Day) => string;

interface ItemTableProps {
  items: ScheduleItem[];
  selectedId: string | null;
  onOpen(item: ScheduleItem): void;
}

/** The planned receptions in the order of the posted table; a press opens one for editing. */
export function ItemTable({ items, selectedId, onOpen }: ItemTableProps) {
  const { t } = useTranslation('schedules');
  const weekday = useWeekday();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <RowList
        columns={columnsOf(t, weekday)}
        rows={items}
        onOpen={onOpen}
        selectedId={selectedId}
        emptyText={t('emptyItems')}
        label={t('planned')}
        testId="schedule-items"
      />
    </Box>
  );
}

function columnsOf(t: TFunction<'schedules'>, weekday: NameDay): Column<ScheduleItem>[] {
  return [
    { key: 'day', label: t('day'), width: 132, render: (item) => <DayCell item={item} weekday={weekday} /> },
    { key: 'lunar', label: t('lunar'), width: 76, render: (item) => lunarText(item.day) },
    {
      key: 'host',
      label: t('host'),
      width: 160,
      render: (item) => (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {item.hostName}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {item.hostTitle}
          </Typography>
        </>
      ),
    },
    {
      key: 'hours',
      label: t('hours'),
      width: 110,
      render: (item) => item.sessions.map(({ from, to }) => clockRange(from, to)).join('; '),
    },
    { key: 'place', label: t('place'), render: (item) => item.place },
    { key: 'participants', label: t('participants'), render: (item) => item.participants },
    { key: 'content', label: t('content'), render: (item) => item.expectedContent },
  ];
}

function DayCell({ item, weekday }: { item: ScheduleItem; weekday: NameDay }) {
  const { t } = useTranslation('schedules');
  const moved = item.ruleDay !== null && item.ruleDay !== item.day;
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {dmy(item.day)}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {weekday(item.day)}
      </Typography>
      {moved ? <StateChip label={t('moved')} tone="warn" /> : null}
      {/* the row itself opens on a press, the question must not */}
      <Box component="span" onClick={(event) => event.stopPropagation()}>
        <Why text={whyText(item, t, weekday)} />
      </Box>
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
