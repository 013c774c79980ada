import { AppError } from '../../../shared/ipc/fault';
import type { Destination } from './destination';
import { folderDestination } from './folder';

/** Windows and CIFS let a request to a dead server hang for minutes. */
const limitMs = 30_000;
/** A copy ends with a flush of what the system still holds, during which no byte is counted. */
const copyLimitMs = 90_000;

async function within<T>(act: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('backup.placeGone', {}, new Error('silent'))), limitMs);
  });
  try {
    return await Promise.race([act, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A mounted or UNC share: a folder whose server may fall silent. Long copies are watched by their progress. */
export function shareDestination(root: string): Destination {
  const folder = folderDestination(root);
  return {
    ...folder,
    // It would wait for a silent server without anybody counting.
    putSealed: undefined,
    list: (name, signal) => within(folder.list(name, signal)),
    read: (name, signal) => within(folder.read(name, signal)),
    settle: (name, signal) => within(folder.settle(name, signal)),
    sizeOf: (name, signal) => within(folder.sizeOf(name, signal)),
    remove: (name, signal) => within(folder.remove(name, signal)),
    freeSpace: (signal) => within(folder.freeSpace(signal)),
    put: (from, name, expected, options = {}) => {
      const silence = new AbortController();
      let timer = setTimeout(() => silence.abort(), copyLimitMs);
      const heard = () => {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), copyLimitMs);
      };
      const onBytes = (sent: number) => {
        heard();
        options.onBytes?.(sent);
      };
      const gone = new Promise<never>((_, reject) => {
        silence.signal.addEventListener('abort', () => reject(new AppError('backup.placeGone')));
      });
      const signals = [silence.signal, ...(options.signal ? [options.signal] : [])];
      const put = folder.put(from, name, expected, { ...options, onBytes, signal: AbortSignal.any(signals) });
      return Promise.race([put, gone]).finally(() => clearTimeout(timer));
    },
  };
}
