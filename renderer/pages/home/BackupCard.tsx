import { useTranslation } from 'react-i18next';
import { clockAt, dayAt } from '../../../shared/domain/day';
import type { HomeView } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { useBackupAge } from '../../frame/BackupLight';
import { Section } from '../../parts/Section';
import { StateChip, type Tone } from '../../parts/StateChip';
import { HomeRow } from './HomeRow';

type Light = HomeView['backup'];

const tones: Record<Light['tone'], Tone> = { green: 'good', amber: 'warn', red: 'bad', none: 'bad' };

/** When the last backup was read back and proved, and where it lies. */
export function BackupCard({ light }: { light: Light }) {
  const { t } = useTranslation('home');
  const age = useBackupAge();
  const at = light.lastVerifiedAt;
  const detail =
    at === null
      ? t('backupNone')
      : t('backupAt', { at: `${clockAt(at)} ${dmy(dayAt(at))}`, place: light.placeName });
  return (
    <Section title={t('backup')} testId="home-backup">
      <HomeRow
        to="/backup"
        title={age(light)}
        detail={detail}
        end={<StateChip tone={tones[light.tone]} label={t(`light.${light.tone}`)} />}
        testId="home-backup-open"
      />
    </Section>
  );
}
