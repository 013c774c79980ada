import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { takesPlace, type YearRow } from '../../../shared/domain/yearPlan';
import { clockRange, dmy } from '../../../shared/text/dates';
import { RowList } from '../../parts/RowList';
import { StateChip } from '../../parts/StateChip';
import { useWeekday } from '../../words/weekday';

/** The receptions of one month of the year, also those that are not held, each with its reason. */
export function MonthRows({ rows, label }: { rows: YearRow[]; label: string }) {
  const { t } = useTranslation('schedules');
  const weekday = useWeekday();
  return (
    <RowList
      columns={[
        {
          key: 'day',
          label: t('day'),
          width: 150,
          render: ({ day, ruleDay, lunar }) => (
            <>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {dmy(day ?? ruleDay ?? '')}
              </Typography>
              <Quiet text={weekday(day ?? ruleDay ?? '')} />
              <Quiet text={lunar === '' ? '' : t('lunarDay', { day: lunar })} />
            </>
          ),
        },
        {
          key: 'host',
          label: t('host'),
          width: 170,
          render: ({ hostName, hostTitle }) => (
            <>
              <Typography variant="body2">{hostName}</Typography>
              <Quiet text={hostTitle} />
            </>
          ),
        },
        {
          key: 'hours',
          label: t('hours'),
          width: 120,
          render: ({ sessions }) =>
            sessions.map(({ from, to }) => (
              <Typography key={from} variant="body2" noWrap>
                {clockRange(from, to)}
              </Typography>
            )),
        },
        {
          key: 'content',
          label: t('contentAndPeople'),
          render: ({ expectedContent, participants, place }) => (
            <>
              <Typography variant="body2">{expectedContent}</Typography>
              <Quiet text={participants} />
              <Quiet text={place} />
            </>
          ),
        },
        { key: 'state', label: t('years.remarks'), width: 240, render: (row) => <Remarks row={row} /> },
      ]}
      rows={rows.map((row) => ({ ...row, id: row.key }))}
      emptyText={t('years.monthEmpty')}
      label={label}
      testId="year-rows"
    />
  );
}

function Quiet({ text }: { text: string }) {
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {text}
    </Typography>
  );
}

function Remarks({ row }: { row: YearRow }) {
  const { t } = useTranslation('schedules');
  const done = row.state === 'held' || row.state === 'noCitizen';
  const tone = row.day === null || !takesPlace(row) ? 'bad' : done ? 'good' : 'neutral';
  return (
    <>
      <StateChip label={stateWords(row, t)} tone={tone} />
      {remarksOf(row, t).map((line) => (
        <Quiet key={line} text={line} />
      ))}
    </>
  );
}

function stateWords({ receptionId, day, state, change }: YearRow, t: TFunction<'schedules'>): string {
  if (receptionId === null) return day === null ? t('years.state.cancelled') : t('years.byRule');
  return state === 'postponed' && change !== null ? t(`changes.short.${change}`) : t(`years.state.${state}`);
}

function remarksOf(row: YearRow, t: TFunction<'schedules'>): string[] {
  const { ruleDay, day, movedReason, postedDay, stateReason, hostMode, modeReason } = row;
  const lines: string[] = [];
  if (day === null) lines.push(t('years.notHeld', { reason: movedReason }));
  else if (ruleDay !== null && ruleDay !== (postedDay ?? day)) {
    const key = movedReason === '' ? 'years.movedPlain' : 'years.moved';
    lines.push(t(key, { day: dmy(ruleDay), reason: movedReason }));
  }
  if (postedDay !== null && day !== null && postedDay !== day) {
    lines.push(t('years.lobbyMoved', { day: dmy(postedDay) }));
  }
  if (stateReason !== '') lines.push(t('changes.because', { reason: stateReason }));
  if (hostMode !== 'inPerson') lines.push(t('years.notCounted', { reason: modeReason }));
  return lines;
}
