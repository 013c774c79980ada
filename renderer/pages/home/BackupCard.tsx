import { useTranslation } from 'react-i18next';
import type { HomeView } from '../../../shared/ipc/calls/work';
import { momentText } from '../../../shared/text/dates';
import { useBackupAge } from '../../frame/BackupLight';
import { Section } from '../../parts/Section';
import { StateChip, type Tone } from '../../parts/StateChip';
import { HomeRow } from './HomeRow';

type Light = HomeView['backups'][number];

const tones: Record<Light['tone'], Tone> = { green: 'good', amber: 'warn', red: 'bad', none: 'bad' };
const nowhere: Light = { tone: 'none', lastVerifiedAt: null, hours: null, placeName: '' };

/** For each place, how old the last set is that was read back and proved. */
export function BackupCard({ lights }: { lights: readonly Light[] }) {
  const { t } = useTranslation('home');
  return (
    <Section title={t('backup')} testId="home-backup">
      {(lights.length === 0 ? [nowhere] : lights).map((light) => (
        <PlaceRow key={light.placeName} light={light} />
      ))}
    </Section>
  );
}

function PlaceRow({ light }: { light: Light }) {
  const { t } = useTranslation('home');
  const age = useBackupAge();
  const { lastVerifiedAt: at, placeName: place } = light;
  const detail =
    at === null
      ? t(place === '' ? 'backupNone' : 'backupNoneHere', { place })
      : t('backupAt', { at: momentText(at), place });
  return (
    <HomeRow
      to="/backup"
      title={age(light)}
      detail={detail}
      end={<StateChip tone={tones[light.tone]} label={t(`light.${light.tone}`)} />}
      testId="home-backup-open"
    />
  );
}
