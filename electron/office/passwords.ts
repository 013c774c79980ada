import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../shared/ipc/fault';

/** OWASP's floor for scrypt; about 60 ms here. Stored with each hash, so it can be raised later. */
const cost = { N: 2 ** 15, r: 8, p: 2 };
const keyBytes = 32;
const minLength = 8;

function derive(password: string, salt: Buffer, options: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFC: the same password typed on another keyboard layout must be the same bytes
    scrypt(
      password.normalize('NFC'),
      salt,
      keyBytes,
      { ...options, maxmem: 256 * 1024 * 1024 },
      (cause, key) => (cause === null ? resolve(key) : reject(cause)),
    );
  });
}

/** @throws AppError auth.weakPassword when shorter than eight characters */
export async function hashPassword(password: string): Promise<string> {
  if ([...password].length < minLength) throw new AppError('auth.weakPassword', { least: minLength });
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`;
}

export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [kind, n, r, p, salt, key] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, 'base64');
  const options = { N: Number(n), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, 'base64'), options);
  return found.length === expected.length && timingSafeEqual(found, expected);
}
