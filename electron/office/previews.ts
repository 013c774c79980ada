import { randomBytes } from 'node:crypto';

/** A person looks at one paper at a time; a few are kept for going back. */
const kept = 8;
const previews = new Map<string, Uint8Array>();

/** Keeps a PDF in memory for the window to fetch; the token cannot be guessed and lives as long as the app. */
export function keepPreview(bytes: Uint8Array): string {
  const token = randomBytes(24).toString('hex');
  previews.set(token, bytes);
  for (const oldest of previews.keys()) {
    if (previews.size <= kept) break;
    previews.delete(oldest);
  }
  return token;
}

export function previewBytes(token: string): Uint8Array | null {
  return previews.get(token) ?? null;
}
