import type { Output } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Ports } from './ports';
import { changed, type Room } from './room';
import { type FolderLook, lookInto, newestIn, noLook } from './scanFolder';
import { sealStragglers } from './scanSealing';
import type { Workspace } from './workspace';

interface Watch {
  folder: string;
  look: FolderLook;
  /** when the look under way began; a share that went away can hang for half a minute */
  lookingSince: number | null;
}

const watches = new WeakMap<Room, Watch>();

function watchOf(room: Room): Watch {
  const { path } = room.ports.settings.get().scanFolder;
  const known = watches.get(room);
  if (known !== undefined && known.folder === path) return known;
  const fresh: Watch = { folder: path, look: noLook, lookingSince: null };
  watches.set(room, fresh);
  return fresh;
}

const hangingMs = 8000;
const mostShown = 50;

/** What waits in the scanner's folder, newest first; of a folder that is away, what was there last. */
export function waitingScans(room: Room): Output<'scan.waiting'> {
  const { path, done } = room.ports.settings.get().scanFolder;
  if (path === '') return { state: 'off', path, files: [] };
  const { look, lookingSince } = watchOf(room);
  const hangs = lookingSince !== null && performance.now() - lookingSince > hangingMs;
  const ready = [...look.files.values()].flatMap(({ waiting }) => (waiting === null ? [] : [waiting]));
  const files = ready.filter(({ key }) => !done.includes(key)).toSorted((a, b) => b.at.localeCompare(a.at));
  return { state: look.gone || hangs ? 'gone' : 'watching', path, files: files.slice(0, mostShown) };
}

/** One look at the folder; tells the window when something changed. A look that still hangs is not doubled. */
export async function lookOnce(room: Room): Promise<void> {
  const watch = watchOf(room);
  if (watch.folder === '' || watch.lookingSince !== null) return;
  const before = JSON.stringify(waitingScans(room));
  watch.lookingSince = performance.now();
  try {
    watch.look = await lookInto(watch.folder, watch.look, room.ports.settings.get().scanFolder.sinceMs);
  } finally {
    watch.lookingSince = null;
  }
  if (watches.get(room) === watch && JSON.stringify(waitingScans(room)) !== before) {
    changed(room, 'scanFolder', '');
  }
}

/** As many as a busy scanner makes in some weeks. */
const mostDone = 2000;

/** A file that was attached or passed over is not offered again; it stays where it is. */
export function passOver(ports: Ports, key: string): void {
  const { scanFolder } = ports.settings.get();
  const done = [...scanFolder.done.filter((each) => each !== key), key].slice(-mostDone);
  ports.settings.set({ scanFolder: { ...scanFolder, done } });
}

/** What lies in the folder already is not new; only what the scanner puts there from now on is offered. */
export async function watchFolder(room: Room, path: string): Promise<void> {
  const sinceMs = path === '' ? 0 : await newestIn(path);
  room.ports.settings.set({ scanFolder: { path, sinceMs, done: [] } });
  await lookOnce(room);
}

export interface ScanWatch {
  /** Called every two seconds. Never throws. */
  tick(): Promise<void>;
}

/** Looks for new scans while somebody is signed in, and seals what has become a denunciation. */
export function createScanWatch(workspace: Workspace): ScanWatch {
  let ticking = false;
  return {
    async tick() {
      const { room, staff } = workspace;
      if (room === null || staff === null || ticking) return;
      ticking = true;
      try {
        await sealStragglers(room);
        await lookOnce(room);
      } catch (cause) {
        const code = cause instanceof AppError ? cause.code : 'call.failed';
        room.ports.log.info('scans not looked at', { code });
      } finally {
        ticking = false;
      }
    },
  };
}
