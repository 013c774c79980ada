import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupPlace, BackupSetRow } from '../../../shared/ipc/calls/care';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';
import { useToast } from '../../parts/Toast';
import { ProgressLine } from './ProgressLine';
import { RestoreDialog } from './RestoreDialog';
import { SetList } from './SetList';
import { useLongAct } from './useLongAct';

/** The sets of one place: read again, or opened beside the living data. */
export function PlaceSets({ place, may }: { place: BackupPlace; may: boolean }) {
  const { t } = useTranslation('backup');
  const toast = useToast();
  const asked = useAsk('backup.list', { path: place.path }, { keep: true });
  const verify = useLongAct('backup.verify');
  const [chosen, setChosen] = useState<string | null>(null);
  const [restoring, setRestoring] = useState<BackupSetRow | null>(null);
  // What was just proved is shown at once; the list may not know the proofs of a place it only reads.
  const [proved, setProved] = useState<BackupSetRow | null>(null);
  const sets = (asked.data ?? []).map((set) => (set.name === proved?.name ? proved : set));
  const newest = sets.toSorted((a, b) => b.sequence - a.sequence)[0] ?? null;
  const set = sets.find((each) => each.name === chosen) ?? newest;

  async function check(one: BackupSetRow) {
    const row = await verify.act({ path: place.path, name: one.name });
    if (row === undefined) return;
    setProved(row);
    toast(row.state === 'verified' || row.state === 'shipped' ? t('verified') : t('verifyBad'));
    void asked.refetch();
  }

  return (
    <Section title={t('sets', { place: place.name })} testId="backup-place-sets">
      <FaultNote fault={asked.error?.fault} />
      <SetList sets={sets} chosen={set?.name ?? null} onChoose={setChosen} />
      {set === null || !may ? null : (
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mt: 1.5 }}>
          <ActionButton
            label={t('verify')}
            busy={verify.acting}
            onClick={() => void check(set)}
            testId="backup-verify"
          />
          <ActionButton label={t('restore')} onClick={() => setRestoring(set)} testId="backup-restore" />
        </Stack>
      )}
      {verify.acting ? <ProgressLine progress={verify.progress} onStop={verify.stop} /> : null}
      <FaultNote fault={verify.fault} />
      {restoring === null ? null : (
        <RestoreDialog path={place.path} set={restoring} onClose={() => setRestoring(null)} />
      )}
    </Section>
  );
}
