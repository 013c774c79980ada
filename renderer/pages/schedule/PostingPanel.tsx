import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Posting, Schedule } from '../../../shared/domain/chain';
import type { Office } from '../../../shared/domain/office';
import type { ScheduleChange } from '../../../shared/domain/scheduleChanges';
import { clockText, dmy } from '../../../shared/text/dates';
import { newId } from '../../office/client';
import { useAsk, useMay, useStaff, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { EmptyNote } from '../../parts/EmptyNote';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { type Notices, PostingDialog } from './PostingDialog';

interface PostingPanelProps {
  schedule: Schedule;
  /** whose notices have to hang beside the schedule */
  changes: ScheduleChange[];
  office: Office;
  onPosted(schedule: Schedule): void;
  onMinutes(): void;
}

/** Where, when and by whom the schedule was posted (Luật Tiếp công dân, Điều 24). */
export function PostingPanel({ schedule, changes, office, onPosted, onMinutes }: PostingPanelProps) {
  const { t } = useTranslation('schedules');
  const today = useToday();
  const staff = useStaff();
  const may = useMay('posting.save');
  const [edited, setEdited] = useState<Posting | null>(null);

  if (schedule.state === 'draft') return <EmptyNote text={t('postingDraft')} />;

  const inForce = schedule.postings.filter(({ paperId }) => paperId === schedule.paperId).length;
  const notices = changes.flatMap(({ paper }) => (paper === null ? [] : [paper]));
  const ofSchedule = schedule.postings.filter(({ paperId }) => notices.every(({ id }) => id !== paperId));
  const isLeft = ofSchedule.length > 0 && inForce === 0;

  function add() {
    const free = office.postingPlaces.find((place) => ofSchedule.every((each) => each.place !== place));
    setEdited({
      id: newId(),
      scheduleId: schedule.id,
      place: free ?? '',
      day: today,
      time: '',
      postedBy: staff?.name ?? '',
      witness: { name: '', title: '' },
      takenDownOn: null,
      note: '',
      paperId: schedule.paperId,
    });
  }

  return (
    <Section title={t('posting')} testId="schedule-postings">
      <Stack spacing={1.5}>
        {schedule.postings.length === 0 ? (
          <Typography variant="body2">{t('postingEmpty')}</Typography>
        ) : (
          <PostingRows postings={schedule.postings} notices={notices} onOpen={may ? setEdited : undefined} />
        )}
        {isLeft && (
          <Typography
            variant="body2"
            role="status"
            sx={{ color: 'warning.main' }}
            data-testid="posting-again"
          >
            {t('postingAgain')}
          </Typography>
        )}
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {may ? <ActionButton label={t('postingAdd')} onClick={add} primary testId="posting-add" /> : null}
          {inForce > 0 ? (
            <ActionButton label={t('postingMinutes')} onClick={onMinutes} testId="posting-minutes" />
          ) : null}
        </Stack>
      </Stack>
      {edited === null ? null : (
        <PostingDialog
          key={edited.id}
          posting={edited}
          known={schedule.postings.some((each) => each.id === edited.id)}
          places={office.postingPlaces}
          scheduleNotice={schedule.paperId}
          notices={notices}
          onSaved={(saved) => {
            setEdited(null);
            onPosted(saved);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

/** Where a sheet hangs, and whether a photograph proves it. */
function Hung({ posting: { id, place } }: { posting: Posting }) {
  const { t } = useTranslation('schedules');
  const may = useMay('scan.list');
  const { data } = useAsk('scan.list', { noun: 'posting', recordId: id }, { enabled: may });
  return (
    <>
      {place}
      {data === undefined ? null : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }} data-testid="posting-photo-count">
          {data.scans.length === 0
            ? t('postingPhotosNone')
            : t('postingPhotosCount', { count: data.scans.length })}
        </Typography>
      )}
    </>
  );
}

interface PostingRowsProps {
  postings: Posting[];
  notices: Notices;
  onOpen?: (posting: Posting) => void;
}

function PostingRows({ postings, notices, onOpen }: PostingRowsProps) {
  const { t } = useTranslation('schedules');
  return (
    <RowList
      columns={[
        { key: 'what', label: t('postingWhat'), render: ({ paperId }) => whatOf(paperId) },
        { key: 'place', label: t('postingPlace'), render: (row) => <Hung posting={row} /> },
        { key: 'when', label: t('postingDay'), render: (row) => `${clockText(row.time)}, ${dmy(row.day)}` },
        { key: 'by', label: t('postedBy'), render: (row) => row.postedBy },
        {
          key: 'down',
          label: t('takenDownOn'),
          render: (row) => (row.takenDownOn === null ? '' : dmy(row.takenDownOn)),
        },
      ]}
      rows={postings}
      onOpen={onOpen}
      label={t('posting')}
      testId="posting-list"
    />
  );

  function whatOf(paperId: string | null): string {
    const notice = notices.find(({ id }) => id === paperId);
    return notice === undefined ? t('postingSchedule') : t('postingChange', { number: notice.numberText });
  }
}
