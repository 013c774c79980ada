import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Conclusion } from '../../../shared/domain/chain';
import { addDays } from '../../../shared/domain/day';
import type { HomeView, ReceptionRow } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { useAsk, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DueChip } from '../../parts/DueChip';
import { FaultNote } from '../../parts/FaultNote';
import { Page } from '../../parts/Page';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useWeekday } from '../../words/weekday';

/** How far back a reception without a notice is still shown. */
const daysBack = 60;
const tones = {
  none: 'warn',
  notRequired: 'neutral',
  draft: 'neutral',
  issued: 'good',
  replaced: 'neutral',
} as const;

type Waiting = HomeView['noticesWaiting'][number];
interface Row extends ReceptionRow {
  notice: Conclusion | null;
  waiting: Waiting | null;
}

/** The receptions of the last weeks, newest first, each with how far its notice has come. */
export function NoticeList() {
  const { t } = useTranslation('conclusions');
  const navigate = useNavigate();
  const weekday = useWeekday();
  const today = useToday();
  const range = { from: addDays(today, -daysBack), to: today };
  const receptions = useAsk('reception.list', range, { keep: true });
  const notices = useAsk('conclusion.list', range, { keep: true }).data ?? [];
  const waiting = useAsk('home.today', {}, { keep: true }).data?.noticesWaiting ?? [];
  const rows = rowsOf(receptions.data ?? [], notices, waiting);

  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <ActionButton
          label={t('toTasks')}
          onClick={() => void navigate('/tasks')}
          testId="conclusion-tasks"
        />
      }
      testId="conclusion-page"
    >
      <FaultNote fault={receptions.error?.fault} />
      <Section title={t('notice')}>
        <RowList
          columns={[
            { key: 'day', label: t('day'), render: (row) => `${dmy(row.day)}, ${weekday(row.day)}` },
            {
              key: 'host',
              label: t('host'),
              render: (row) => [row.hostName, row.hostTitle].filter(Boolean).join(', '),
            },
            { key: 'visits', label: t('visits'), align: 'right', width: 96, render: (row) => row.visitCount },
            { key: 'notice', label: t('notice'), render: (row) => <NoticeState row={row} /> },
            {
              key: 'due',
              label: t('due'),
              render: (row) =>
                row.waiting === null ? '' : <DueChip due={row.waiting.due} state={row.waiting.dueState} />,
            },
          ]}
          rows={rows}
          onOpen={(row) => void navigate(`/conclusions/${row.id}`)}
          emptyText={receptions.isLoading ? t('opening') : t('empty')}
          label={t('subtitle')}
          testId="conclusion-receptions"
        />
      </Section>
    </Page>
  );
}

function NoticeState({ row }: { row: Row }) {
  const { t } = useTranslation('conclusions');
  const state = row.notice?.state ?? (row.kind === 'regular' ? 'notRequired' : 'none');
  return <StateChip label={t(`noticeState.${state}`)} tone={tones[state]} />;
}

/** Receptions that were or could be held; one that was called off has nothing to conclude. */
function rowsOf(receptions: ReceptionRow[], notices: Conclusion[], waiting: Waiting[]): Row[] {
  return receptions
    .filter((each) => each.state !== 'cancelled' && each.state !== 'postponed')
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .map((each) => {
      const own = notices.filter((notice) => notice.receptionId === each.id);
      return {
        ...each,
        notice: own.find((notice) => notice.state !== 'replaced') ?? own[0] ?? null,
        waiting: waiting.find((one) => one.receptionId === each.id) ?? null,
      };
    });
}
