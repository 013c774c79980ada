import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { safeStorage } from 'electron';
import { z } from 'zod';
import { AppError } from '../../shared/ipc/fault';
import type { Vault } from '../office/ports';

const entries = z.record(z.string(), z.object({ kept: z.enum(['os', 'file']), text: z.string() }));

function read(path: string): z.infer<typeof entries> {
  if (!existsSync(path)) return {};
  try {
    return entries.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

/** On Linux without a keyring Chromium only scrambles with a fixed word; that is not called encryption here. */
function osEncrypts(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

/**
 * Secrets of this PC in one file that only this user may read, encrypted by the operating system where it can.
 * Where it cannot, the file alone protects them, and a secret is kept only where its caller allows that.
 */
export function createVault(path: string): Vault {
  return {
    async get(name) {
      const entry = read(path)[name];
      if (entry === undefined) return null;
      return entry.kept === 'os' ? safeStorage.decryptString(Buffer.from(entry.text, 'base64')) : entry.text;
    },
    async set(name, secret, { plainAllowed }) {
      const kept = osEncrypts() ? 'os' : 'file';
      if (kept === 'file' && !plainAllowed) throw new AppError('vault.plainOnly');
      const text = kept === 'os' ? safeStorage.encryptString(secret).toString('base64') : secret;
      const temp = `${path}.new`;
      writeFileSync(temp, JSON.stringify({ ...read(path), [name]: { kept, text } }), { mode: 0o600 });
      renameSync(temp, path);
    },
  };
}
