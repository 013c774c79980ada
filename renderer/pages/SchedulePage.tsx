import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Schedule } from '../../shared/domain/chain';
import { type Face, face as faces, type Office } from '../../shared/domain/office';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { useAsk, useToday } from '../office/hooks';
import { useOnce } from '../office/useOnce';
import { ActionButton } from '../parts/ActionButton';
import { EmptyNote } from '../parts/EmptyNote';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { PickInput } from '../parts/PickInput';
import { ExportSchedule } from './schedule/ExportSchedule';
import { MonthPicker } from './schedule/MonthPicker';
import { type Month, wantedFace, wantedMonth } from './schedule/plan';
import { ScheduleEditor } from './schedule/ScheduleEditor';

/** Plan, check, issue and post a month's schedule. */
export function SchedulePage() {
  const { t } = useTranslation('schedules');
  const today = useToday();
  const navigate = useNavigate();
  const address = useParams();
  const month = wantedMonth(address.year, address.month, today);
  // `?reception=` names the one that has to be given another day
  const wanted = useSearchParams()[0].get('reception');
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle', { ...month })}
      testId="schedule-page"
      actions={<YearActs {...month} />}
    >
      <MonthPicker {...month} onPick={(next) => void navigate(`/schedules/${next.year}/${next.month}`)} />
      <FacedMonth key={`${month.year}-${month.month} ${wanted}`} month={month} wanted={wanted} />
    </Page>
  );
}

/** State and Party each announce a month by a notice of their own; nothing is opened before it is known whose. */
function FacedMonth({ month, wanted }: { month: Month; wanted: string | null }) {
  const { t } = useTranslation('schedules');
  const office = useAsk('office.get', {});
  const listed = useAsk('schedule.list', { year: month.year });
  const [chosen, setChosen] = useState<Face | null>(null);
  const [begun, setBegun] = useState<Face | null>(null);
  const fault = office.error?.fault ?? listed.error?.fault;
  if (fault !== undefined) return <FaultNote fault={fault} />;
  if (office.data === undefined || listed.data === undefined) return <EmptyNote text={t('opening')} />;
  const face = chosen ?? begun ?? wantedFace(listed.data, month, office.data.usualFace, wanted);
  // opening makes a draft, which must not turn the screen to another face
  if (begun === null) setBegun(face);
  return (
    <>
      <Box sx={{ maxWidth: '22rem', mb: 2 }}>
        <PickInput<Face>
          label={t('face')}
          value={face}
          options={faces.options.map((value) => ({ value, label: t(`faceOf.${value}`) }))}
          onChange={setChosen}
          testId="schedule-face"
        />
      </Box>
      <OpenedMonth key={face} month={month} face={face} office={office.data} wanted={wanted} />
    </>
  );
}

function YearActs({ year, month }: Month) {
  const { t } = useTranslation('schedules');
  const navigate = useNavigate();
  return (
    <>
      <ActionButton
        label={t('years.open')}
        onClick={() => void navigate(`/schedules/plan/${year}`)}
        testId="schedule-year"
      />
      <ExportSchedule year={year} month={month} />
      <ActionButton
        label={t('years.lobby')}
        onClick={() => void navigate('/lobby')}
        testId="schedule-lobby"
      />
    </>
  );
}

interface OpenedMonthProps {
  month: Month;
  face: Face;
  office: Office;
  wanted: string | null;
}

/**
 * Opens the month once: what is edited is held by the editor, and an answer from a cache would name an old
 * version. `turn` mounts the editor anew after an act that changed the whole schedule.
 */
function OpenedMonth({ month, face, office, wanted }: OpenedMonthProps) {
  const { t } = useTranslation('schedules');
  const opened = useOnce('schedule.open', { ...month, face });
  const [newer, setNewer] = useState<{ schedule: Schedule; turn: number; shown: PaperSource | null } | null>(
    null,
  );
  const schedule = newer?.schedule ?? opened.data;
  const turn = newer?.turn ?? 0;

  if (opened.fault !== null) return <FaultNote fault={opened.fault} />;
  if (schedule === null) return <EmptyNote text={t('opening')} />;
  return (
    <ScheduleEditor
      key={`${schedule.id} ${turn}`}
      opened={schedule}
      office={office}
      shownFirst={newer?.shown ?? null}
      wanted={newer === null ? wanted : null}
      onReplaced={(next, shown) => setNewer({ schedule: next, turn: turn + 1, shown })}
      onReload={() => {
        setNewer(null);
        opened.again();
      }}
    />
  );
}
