import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupPlace } from '../../shared/ipc/calls/care';
import type { Output } from '../../shared/ipc/contract';
import { useAsk, useMay } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { StateChip } from '../parts/StateChip';
import { Unopened } from '../parts/Unopened';
import { Why } from '../parts/Why';
import { ageWords } from './backup/ageWords';
import { DrillSection } from './backup/DrillSection';
import { HealthSection } from './backup/HealthSection';
import { PlaceDialog } from './backup/PlaceDialog';
import { PlaceList } from './backup/PlaceList';
import { PlaceSets } from './backup/PlaceSets';
import { ProgressLine } from './backup/ProgressLine';
import { Recipients } from './backup/Recipients';
import { TakeBack } from './backup/TakeBack';
import { type BackupRun, useBackupRun } from './backup/useBackupRun';
import { WholeRestore } from './backup/WholeRestore';

/** How old the last proved backup is, where backups are kept, and what can be done with them. */
export function BackupPage() {
  const { t } = useTranslation('backup');
  const { t: tp } = useTranslation('parts');
  const status = useAsk('backup.status', {}, { everyMs: 60_000 });
  const may = useMay('backup.run');
  const run = useBackupRun();
  const mayTakeBack = useMay('backup.openSet');
  const mayKeep = useMay('backup.saveRecipients');
  // `null` adds a new one
  const [editing, setEditing] = useState<BackupPlace | null | undefined>(undefined);
  const [chosenId, setChosenId] = useState<string | null>(null);

  if (status.error !== null || status.data === undefined) {
    return <Unopened title={t('title')} fault={status.error?.fault} waiting={tp('loading')} />;
  }
  const { places, light, recipient, recipients } = status.data;
  const active = places.filter((place) => place.active);
  const chosen = places.find((place) => place.id === chosenId) ?? active[0] ?? null;

  return (
    <Page title={t('title')} subtitle={t('subtitle')} testId="backup-page">
      <Light light={light} recipient={recipient} />
      {run.acting ? <ProgressLine progress={run.progress} onStop={run.stop} /> : null}
      {run.stopped ? <Typography role="status">{t('stopped')}</Typography> : null}
      <FaultNote fault={run.fault} />
      <PlacesSection
        status={status.data}
        chosenId={chosen?.id ?? null}
        run={run}
        onChoose={setChosenId}
        onEdit={setEditing}
      />
      {chosen === null ? null : <PlaceSets key={`${chosen.id} ${chosen.path}`} place={chosen} may={may} />}
      <HealthSection />
      <DrillSection places={active} />
      {chosen !== null && mayTakeBack ? <TakeBack key={`take ${chosen.id}`} place={chosen} /> : null}
      {mayKeep ? <WholeRestore /> : null}
      {mayKeep ? <Recipients key={JSON.stringify(recipients)} kept={recipients} /> : null}
      {editing === undefined ? null : (
        <PlaceDialog
          place={editing}
          onSaved={(placeId) => {
            setChosenId(placeId);
            setEditing(undefined);
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Page>
  );
}

interface PlacesSectionProps {
  status: Output<'backup.status'>;
  chosenId: string | null;
  run: BackupRun;
  onChoose(placeId: string): void;
  /** null adds a new one */
  onEdit(place: BackupPlace | null): void;
}

/** Where backups are kept, and a backup to all of them or to one. */
function PlacesSection({ status, chosenId, run, onChoose, onEdit }: PlacesSectionProps) {
  const { t } = useTranslation('backup');
  const may = useMay('backup.run');
  const { places, states } = status;
  const active = places.filter((place) => place.active);
  const kinds = new Set(active.map(({ kind }) => kind)).size;
  const busy = run.acting || status.running;

  function start(place: BackupPlace) {
    onChoose(place.id);
    void run.start(place);
  }

  return (
    <Section
      title={t('places')}
      aside={
        may ? (
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
            {active.length < 2 ? null : (
              <ActionButton
                label={t('runAll')}
                primary
                disabled={busy}
                onClick={() => void run.startAll()}
                testId="backup-run-all"
              />
            )}
            <ActionButton
              label={t('addPlace')}
              icon="add"
              onClick={() => onEdit(null)}
              testId="backup-place-add"
            />
          </Stack>
        ) : null
      }
    >
      <PlaceList
        places={places}
        states={states}
        chosenId={chosenId}
        busy={busy}
        may={may}
        onChoose={onChoose}
        onRun={start}
        onEdit={onEdit}
      />
      {kinds === 1 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }} data-testid="backup-one-place">
          {t(active.length === 1 ? 'onePlace' : 'oneKind')}
        </Typography>
      ) : null}
    </Section>
  );
}

const tones = { green: 'good', amber: 'warn', red: 'bad', none: 'bad' } as const;

function Light({ light, recipient }: Pick<Output<'backup.status'>, 'light' | 'recipient'>) {
  const { t } = useTranslation('backup');
  const age = light.hours === null ? '' : ageWords(light.hours, t);
  // A place that never held a proved set has no age, whatever its colour.
  const words =
    light.hours === null
      ? t(light.placeName === '' ? 'light.none' : 'light.noneYet')
      : t(`light.${light.tone}`, { age });
  return (
    <Box sx={{ mb: 2 }} data-testid="backup-status" data-tone={light.tone}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <StateChip label={t(`lightWord.${light.tone}`)} tone={tones[light.tone]} />
        <Typography sx={{ fontWeight: 600 }}>
          {words}
          {light.placeName === '' ? '' : ` (${light.placeName})`}
        </Typography>
      </Stack>
      {recipient === '' ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary', wordBreak: 'break-all' }}>
          {t('recipient')}: {recipient} <Why text={t('recipientWhy')} />
        </Typography>
      )}
    </Box>
  );
}
