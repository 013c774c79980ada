import { execFile, spawn } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { promisify } from 'node:util';
import { shell } from 'electron';
import { z } from 'zod';
import type { Installer } from '../office/ports';

const run = promisify(execFile);

/** Authenticode as Windows itself judges it: 0 is valid, 2 is not signed. */
const verdict = z.object({ Status: z.int(), Name: z.string().nullable() });

async function authenticode(
  path: string,
): Promise<{ state: 'signed' | 'unsigned' | 'broken'; name: string }> {
  // the path goes by the environment: within the command a quote in it would be a command
  const command =
    '$s = Get-AuthenticodeSignature -LiteralPath $env:TIEPDAN_INSTALLER; ' +
    '@{ Status = [int]$s.Status; Name = $s.SignerCertificate.Subject } | ConvertTo-Json -Compress';
  const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command], {
    env: { ...process.env, TIEPDAN_INSTALLER: path },
    timeout: 30_000,
    windowsHide: true,
  });
  const { Status, Name } = verdict.parse(JSON.parse(stdout));
  const name = /CN="?([^",]+)/.exec(Name ?? '')?.[1] ?? '';
  if (Status === 0) return { state: 'signed', name };
  return { state: Status === 2 ? 'unsigned' : 'broken', name };
}

/** Started on its own: it goes on after this app is gone, and replaces it. */
function startDetached(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, [], { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/** Installers of the operating system this runs on. */
export function createInstaller(platform: NodeJS.Platform): Installer {
  return {
    async signature(path) {
      if (platform !== 'win32') return { state: 'unknown', name: '' };
      return authenticode(path).catch(() => ({ state: 'unknown' as const, name: '' }));
    },
    async start(path) {
      if (path.toLowerCase().endsWith('.deb')) {
        const said = await shell.openPath(path);
        if (said !== '') throw new Error(said);
        return;
      }
      // from a stick without Unix rights an AppImage comes without leave to run
      if (platform !== 'win32') await chmod(path, 0o755);
      await startDetached(path);
    },
  };
}
