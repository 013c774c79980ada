import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drill } from '../../../shared/domain/drills';
import type { BackupPlace } from '../../../shared/ipc/calls/care';
import { momentText } from '../../../shared/text/dates';
import { useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { PaperPreview } from '../../parts/PaperPreview';
import { PickInput } from '../../parts/PickInput';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { KeyInput, needsKey } from './KeyInput';
import { ProgressLine } from './ProgressLine';
import { useLongAct } from './useLongAct';

/** Three clicks: the place, the drill, the minutes. */
export function DrillSection({ places }: { places: readonly BackupPlace[] }) {
  const { t } = useTranslation('recovery');
  const may = useMay('backup.drill');
  const asked = useAsk('backup.drills', {}, { keep: true });
  const drill = useLongAct('backup.drill');
  const [placeId, setPlaceId] = useState('');
  const [paperKey, setPaperKey] = useState('');
  const [last, setLast] = useState<Drill | null>(null);
  const [printed, setPrinted] = useState<string | null>(null);
  const chosen = places.find(({ id }) => id === placeId) ?? places[0];
  if (chosen === undefined) return null;
  const place = chosen;

  async function run() {
    setLast(null);
    const made = await drill.act({ placeId: place.id, paperKey });
    if (made === undefined) return;
    setPaperKey('');
    setLast(made);
    void asked.refetch();
  }

  return (
    <Section title={t('drill.title')} testId="drill">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('drill.text')}
      </Typography>
      {asked.data?.due ? <StateChip label={t('drill.due')} tone="warn" /> : null}
      {may ? (
        <Stack
          direction="row"
          spacing={1}
          useFlexGap
          sx={{ flexWrap: 'wrap', alignItems: 'flex-end', my: 1 }}
        >
          <Box sx={{ minWidth: 'min(260px, 100%)' }}>
            <PickInput
              label={t('drill.place')}
              value={place.id}
              options={places.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setPlaceId}
              testId="drill-place"
            />
          </Box>
          <ActionButton
            label={t('drill.run')}
            primary
            busy={drill.acting}
            onClick={() => void run()}
            testId="drill-run"
          />
        </Stack>
      ) : null}
      {drill.acting ? <ProgressLine progress={drill.progress} onStop={drill.stop} /> : null}
      <FaultNote fault={drill.fault} />
      {/* sealed by another PC: then the sheet opens it */}
      {needsKey(drill.fault) ? <KeyInput value={paperKey} onChange={setPaperKey} testId="drill-key" /> : null}
      {last === null ? null : <DrillResult drill={last} onPrint={setPrinted} />}
      <DrillList drills={asked.data?.drills ?? []} onPrint={setPrinted} />
      {printed === null ? null : (
        <PaperPreview source={{ of: 'drillMinutes', id: printed }} onClose={() => setPrinted(null)} />
      )}
    </Section>
  );
}

function DrillResult({ drill, onPrint }: { drill: Drill; onPrint(id: string): void }) {
  const { t } = useTranslation('recovery');
  const { id, passed } = drill;
  return (
    <Stack
      direction="row"
      spacing={1}
      useFlexGap
      sx={{ flexWrap: 'wrap', alignItems: 'center', my: 1 }}
      data-testid="drill-result"
      data-passed={passed}
    >
      <StateChip label={t(passed ? 'drill.passed' : 'drill.failed')} tone={passed ? 'good' : 'bad'} />
      <Typography role="status">{t(passed ? 'drill.done' : 'drill.bad')}</Typography>
      <ActionButton
        label={t('drill.minutes')}
        icon="print"
        onClick={() => onPrint(id)}
        testId="drill-minutes"
      />
    </Stack>
  );
}

function DrillList({ drills, onPrint }: { drills: readonly Drill[]; onPrint(id: string): void }) {
  const { t } = useTranslation('recovery');
  return (
    <RowList
      columns={[
        { key: 'at', label: t('drill.at'), render: ({ result }) => momentText(result.startedAt) },
        { key: 'place', label: t('drill.place'), render: ({ result }) => result.placeName },
        { key: 'set', label: t('drill.set'), render: ({ result }) => result.sequence },
        {
          key: 'by',
          label: t('drill.by'),
          render: ({ silent }) => t(silent ? 'drill.silent' : 'drill.byHand'),
        },
        {
          key: 'result',
          label: t('drill.result'),
          render: ({ passed }) => (
            <StateChip label={t(passed ? 'drill.passed' : 'drill.failed')} tone={passed ? 'good' : 'bad'} />
          ),
        },
      ]}
      rows={drills.slice(0, 6)}
      onOpen={({ id }) => onPrint(id)}
      emptyText={t('drill.none')}
      label={t('drill.title')}
      testId="drills"
    />
  );
}
