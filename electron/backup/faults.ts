import { AppError } from '../../shared/ipc/fault';
import { errnoOf } from './files';

/** The driver writes the snapshot, and says it in its own way. */
const diskFull = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'];
const readOnly = ['EROFS', 'EACCES', 'EPERM'];
const gone = [
  'ENOENT',
  'ENOTDIR',
  'ENODEV',
  'ENXIO',
  'EIO',
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
];

/**
 * Names an error of a place or a disk. A cancelled act is `call.cancelled`; a full or locked disk is named;
 * a pulled stick or a lost share is `backup.placeGone`; the rest `otherwise`.
 */
export function backupFault(
  error: unknown,
  otherwise: 'backup.damaged' | 'file.writeFailed' | 'backup.placeGone',
  signal?: AbortSignal,
): AppError {
  if (error instanceof AppError) return error;
  if (signal?.aborted) return new AppError('call.cancelled', {}, error);
  const code = errnoOf(error);
  if (code && diskFull.includes(code)) return new AppError('data.diskFull', {}, error);
  if (code && readOnly.includes(code)) return new AppError('data.readOnly', {}, error);
  if (code && gone.includes(code)) return new AppError('backup.placeGone', {}, error);
  return new AppError(otherwise, {}, error);
}

/** Runs an act whose every error leaves as a named fault. */
export async function named<T>(
  otherwise: 'backup.damaged' | 'file.writeFailed' | 'backup.placeGone',
  signal: AbortSignal | undefined,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw backupFault(error, otherwise, signal);
  }
}
