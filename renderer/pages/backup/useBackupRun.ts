import { useTranslation } from 'react-i18next';
import type { BackupPlace } from '../../../shared/ipc/calls/care';
import type { Fault } from '../../../shared/ipc/fault';
import { useToast } from '../../parts/Toast';
import type { BackupProgress } from './progress';
import { useLongAct } from './useLongAct';

export interface BackupRun {
  start(place: BackupPlace): Promise<void>;
  stop(): void;
  acting: boolean;
  progress: BackupProgress | null;
  /** a person stopped the last one: no fault, but to be said */
  stopped: boolean;
  fault: Fault | null;
}

/** "Sao lưu ngay": makes one set and reads it back. */
export function useBackupRun(): BackupRun {
  const { t } = useTranslation('backup');
  const toast = useToast();
  const { act, stop, acting, progress, fault } = useLongAct('backup.run');

  async function start(place: BackupPlace) {
    const set = await act({ placeId: place.id });
    if (set !== undefined) toast(t('runDone'));
  }

  return { start, stop, acting, progress, stopped: fault?.code === 'call.cancelled', fault };
}
