import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Posting, Schedule } from '../../../shared/domain/chain';
import { clockAt } from '../../../shared/domain/day';
import { useAct, useAsk } from '../../office/hooks';
import { ComboInput } from '../../parts/ComboInput';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ScanList } from '../../parts/ScanList';
import { TextInput } from '../../parts/TextInput';
import { TimeInput } from '../../parts/TimeInput';
import { useToast } from '../../parts/Toast';

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
        <ComboInput
          label={t('postingPlace')}
          value={edited.place}
          suggestions={places}
          onChange={(place) => patch({ place })}
          error={error(edited.place)}
          autoFocus
          required
          testId="posting-place"
        />
        <DayInput
          label={t('postingDay')}
          value={edited.day}
          onChange={(day) => day !== null && patch({ day })}
          required
          testId="posting-day"
        />
        <TimeInput
          label={t('postingTime')}
          value={edited.time}
          onChange={(time) => patch({ time })}
          error={error(edited.time)}
          required
          testId="posting-time"
        />
        <People posting={edited} error={error(edited.postedBy)} onChange={patch} />
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

interface PeopleProps {
  posting: Posting;
  error: string | undefined;
  onChange(part: Pick<Posting, 'postedBy'> | Pick<Posting, 'witness'>): void;
}

/** Who hung it up and who stood by; the minutes are signed by both. */
function People({ posting, error, onChange }: PeopleProps) {
  const { t } = useTranslation('schedules');
  const staff = useAsk('staff.list', {}).data ?? [];
  const { witness, postedBy } = posting;
  const active = staff.filter((each) => each.active);
  const titleOf = (name: string) => staff.find((each) => each.name === name)?.title ?? '';
  return (
    <>
      <ComboInput
        label={t('postedBy')}
        value={postedBy}
        suggestions={active.map(({ name }) => name)}
        onChange={(name) => onChange({ postedBy: name })}
        error={error}
        required
        testId="posting-by"
      />
      <ComboInput
        label={t('postingWitness')}
        value={witness.name}
        suggestions={active.map(({ name }) => name).filter((name) => name !== postedBy)}
        hint={t('postingWitnessHint')}
        onChange={(name) => onChange({ witness: { name, title: titleOf(name) } })}
        testId="posting-witness"
      />
    </>
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
