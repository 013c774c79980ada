import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { BackupPlace } from '../../../shared/ipc/calls/care';
import type { Output } from '../../../shared/ipc/contract';
import { momentText } from '../../../shared/text/dates';
import { call } from '../../office/client';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DayInput } from '../../parts/DayInput';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';
import { KeyInput, needsKey } from './KeyInput';
import { ProgressLine } from './ProgressLine';
import { TakeBackDay } from './TakeBackDay';
import { useLongAct } from './useLongAct';

/** Opens a set beside the living data, to bring back one visit or one day of them. */
export function TakeBack({ place }: { place: BackupPlace }) {
  const { t } = useTranslation('recovery');
  const asked = useAsk('backup.list', { path: place.path }, { keep: true });
  const open = useLongAct('backup.openSet');
  const [name, setName] = useState('');
  const [paperKey, setPaperKey] = useState('');
  const [opened, setOpened] = useState<Output<'backup.openSet'> | null>(null);
  const sets = (asked.data ?? []).toSorted((a, b) => b.sequence - a.sequence);
  const chosen = sets.find((set) => set.name === name) ?? sets[0];

  // The plain copy must not outlive the screen that asked for it.
  useEffect(() => () => void call('backup.closeSet', {}).catch(() => undefined), []);

  if (chosen === undefined) return null;
  const set = chosen;

  async function begin() {
    const found = await open.act({ path: place.path, name: set.name, paperKey });
    if (found === undefined) return;
    setPaperKey('');
    setOpened(found);
  }

  function end() {
    setOpened(null);
    void call('backup.closeSet', {}).catch(() => undefined);
  }

  return (
    <Section title={t('takeBack.title')} testId="take-back">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('takeBack.text')}
      </Typography>
      {opened === null ? (
        <Stack spacing={1}>
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'flex-end' }}>
            <Box sx={{ minWidth: 'min(380px, 100%)' }}>
              <PickInput
                label={t('takeBack.set')}
                value={set.name}
                options={sets.map((each) => ({
                  value: each.name,
                  label: t('takeBack.setOption', { ...each, at: momentText(each.madeAt) }),
                }))}
                onChange={setName}
                testId="take-back-set"
              />
            </Box>
            <ActionButton
              label={t('takeBack.open')}
              busy={open.acting}
              onClick={() => void begin()}
              testId="take-back-open"
            />
          </Stack>
          {open.acting ? <ProgressLine progress={open.progress} onStop={open.stop} /> : null}
          <FaultNote fault={open.fault} />
          {needsKey(open.fault) ? (
            <KeyInput value={paperKey} onChange={setPaperKey} testId="take-back-key" />
          ) : null}
        </Stack>
      ) : (
        <OpenedSet opened={opened} onClose={end} />
      )}
    </Section>
  );
}

interface OpenedSetProps {
  opened: Output<'backup.openSet'>;
  onClose(): void;
}

function OpenedSet({ opened, onClose }: OpenedSetProps) {
  const { t } = useTranslation('recovery');
  const [day, setDay] = useState<Day | null>(opened.days?.to ?? null);
  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'flex-end' }}>
        <Typography role="status">
          {t('takeBack.opened', { sequence: opened.sequence, at: momentText(opened.madeAt) })}
        </Typography>
        <ActionButton label={t('takeBack.close')} small onClick={onClose} testId="take-back-close" />
      </Stack>
      {opened.days === null ? (
        <Typography>{t('takeBack.noDays')}</Typography>
      ) : (
        <Box sx={{ maxWidth: 260 }}>
          <DayInput label={t('takeBack.day')} value={day} onChange={setDay} testId="take-back-day" />
        </Box>
      )}
      {day === null ? null : <TakeBackDay key={day} day={day} />}
    </Stack>
  );
}
