import type { TFunction } from 'i18next';
import type { EventBody } from '../../../shared/ipc/contract';

export type BackupProgress = EventBody<'backupProgress'>;

/** `Đang chép đến nơi cất, 42 %`; without the share while the whole is unknown. */
export function progressWords(progress: BackupProgress | null, t: TFunction): string {
  if (progress === null) return t('phase.other');
  const words = t(`phase.${progress.phase}`, { defaultValue: t('phase.other') });
  if (progress.total <= 1) return words;
  return `${words}, ${Math.min(100, Math.floor((progress.done * 100) / progress.total))} %`;
}
