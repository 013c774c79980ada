import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Posting, Schedule } from '../../../shared/domain/chain';
import { clockAt } from '../../../shared/domain/day';
import { useAct } from '../../office/hooks';
import { ComboInput } from '../../parts/ComboInput';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ScanList } from '../../parts/ScanList';
import { TextInput } from '../../parts/TextInput';
import { TimeInput } from '../../parts/TimeInput';
import { useToast } from '../../parts/Toast';
import { PostingPeople } from './PostingPeople';

export type Notices = readonly { id: string; numberText: string }[];

interface PostingDialogProps {
  posting: Posting;
  /** already on record: then the day it was taken down can be noted too */
  known: boolean;
  places: string[];
  scheduleNotice: string | null;
  /** issued change notices, which are posted as well */
  notices: Notices;
  onSaved(schedule: Schedule): void;
  onClose(): void;
}

/** The posting as it is typed; `error` names a field that is still empty once saving was tried. */
function usePosting(posting: Posting, onSaved: (schedule: Schedule) => void) {
  const { t } = useTranslation('schedules');
  const toast = useToast();
  const save = useAct('posting.save');
  const [edited, setEdited] = useState<Posting>(() =>
    posting.time === '' ? { ...posting, time: clockAt(new Date().toISOString()) } : posting,
  );
  const patch = (part: Partial<Posting>) => setEdited((before) => ({ ...before, ...part }));
  const [tried, setTried] = useState(false);
  const lack = (text: string) => text.trim() === '';
  const error = (text: string) => (tried && lack(text) ? t('postingLacks') : undefined);

  async function confirm() {
    setTried(true);
    if (lack(edited.place) || lack(edited.time) || lack(edited.postedBy)) return;
    const saved = await save.act(edited);
    if (saved === undefined) return;
    toast(t('postingSaved'));
    onSaved(saved);
  }

  return { edited, patch, error, save, confirm: () => void confirm() };
}

interface WhatPostedProps extends Pick<PostingDialogProps, 'scheduleNotice' | 'notices'> {
  paperId: string | null;
  onChange(paperId: string): void;
}

/** The notice of the month, or one of a change to it. */
function WhatPosted({ paperId, scheduleNotice, notices, onChange }: WhatPostedProps) {
  const { t } = useTranslation('schedules');
  return (
    <PickInput
      label={t('postingWhat')}
      value={paperId ?? ''}
      options={[
        { value: scheduleNotice ?? '', label: t('postingSchedule') },
        ...notices.map(({ id, numberText }) => ({
          value: id,
          label: t('postingChange', { number: numberText }),
        })),
      ]}
      onChange={onChange}
      testId="posting-what"
    />
  );
}

interface WhereAndWhenProps {
  posting: Posting;
  places: string[];
  error(text: string): string | undefined;
  onChange(part: Partial<Posting>): void;
}

function WhereAndWhen({ posting, places, error, onChange }: WhereAndWhenProps) {
  const { t } = useTranslation('schedules');
  return (
    <>
      <ComboInput
        label={t('postingPlace')}
        value={posting.place}
        suggestions={places}
        onChange={(place) => onChange({ place })}
        error={error(posting.place)}
        autoFocus
        required
        testId="posting-place"
      />
      <DayInput
        label={t('postingDay')}
        value={posting.day}
        onChange={(day) => day !== null && onChange({ day })}
        required
        testId="posting-day"
      />
      <TimeInput
        label={t('postingTime')}
        value={posting.time}
        onChange={(time) => onChange({ time })}
        error={error(posting.time)}
        required
        testId="posting-time"
      />
    </>
  );
}

/** Notes one posting: where, when, by whom. */
export function PostingDialog(props: PostingDialogProps) {
  const { posting, known, places, scheduleNotice, notices, onSaved, onClose } = props;
  const { t } = useTranslation('schedules');
  const { edited, patch, error, save, confirm } = usePosting(posting, onSaved);

  return (
    <ConfirmDialog
      title={known ? t('postingEdit') : t('postingAdd')}
      confirmLabel={t('postingSave')}
      busy={save.acting}
      fault={save.fault}
      onConfirm={confirm}
      onClose={onClose}
      testId="posting-dialog"
    >
      <Stack spacing={1.5}>
        {notices.length === 0 || known ? null : (
          <WhatPosted
            paperId={edited.paperId}
            scheduleNotice={scheduleNotice}
            notices={notices}
            onChange={(paperId) => patch({ paperId })}
          />
        )}
        <WhereAndWhen posting={edited} places={places} error={error} onChange={patch} />
        <PostingPeople posting={edited} error={error(edited.postedBy)} onChange={patch} />
        {known ? (
          <DayInput
            label={t('takenDownOn')}
            value={edited.takenDownOn}
            onChange={(takenDownOn) => patch({ takenDownOn })}
            testId="posting-down"
          />
        ) : null}
        <TextInput
          label={t('note')}
          value={edited.note}
          onChange={(note) => patch({ note })}
          testId="posting-note"
        />
        {known ? (
          <Photos postingId={edited.id} />
        ) : (
          <Typography variant="body2">{t('postingPhotosLater')}</Typography>
        )}
      </Stack>
    </ConfirmDialog>
  );
}

/** Photographs of the sheet where it hangs. */
function Photos({ postingId }: { postingId: string }) {
  const { t } = useTranslation('schedules');
  return (
    <Box data-testid="posting-photos">
      <Typography variant="body2" sx={{ fontWeight: 500 }}>
        {t('postingPhotos')}
      </Typography>
      <ScanList noun="posting" recordId={postingId} inDialog />
    </Box>
  );
}
