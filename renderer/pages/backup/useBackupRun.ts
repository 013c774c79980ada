import { useTranslation } from 'react-i18next';
import type { BackupPlace } from '../../../shared/ipc/calls/care';
import type { Fault } from '../../../shared/ipc/fault';
import { useToast } from '../../parts/Toast';
import type { BackupProgress } from './progress';
import { useLongAct } from './useLongAct';

export interface BackupRun {
  start(place: BackupPlace): Promise<void>;
  startAll(): Promise<void>;
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
  const one = useLongAct('backup.run');
  const all = useLongAct('backup.runAll');

  async function start(place: BackupPlace) {
    const set = await one.act({ placeId: place.id });
    if (set !== undefined) toast(t('runDone'));
  }

  async function startAll() {
    const done = await all.act({});
    if (done === undefined) return;
    const [verified, failed] = [done.verified.length, done.failed.length];
    toast(failed === 0 ? t('runAllDone', { count: verified }) : t('runAllSome', { done: verified, failed }));
  }

  const last = all.acting || all.fault !== null ? all : one;
  return {
    start,
    startAll,
    stop: last.stop,
    acting: one.acting || all.acting,
    progress: last.progress,
    stopped: last.fault?.code === 'call.cancelled',
    fault: last.fault,
  };
}
