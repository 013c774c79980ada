import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** Where secrets are kept between starts; the shell gives one that the operating system encrypts. */
export type SecretStore = {
  get(name: string): Promise<string | null>;
  set(name: string, value: string, how: { plainAllowed: boolean }): Promise<void>;
};

/** A new office key: shown once, printed, never stored in clear. `AGE-SECRET-KEY-1…` */
export function generateBackupKey(): Promise<string> {
  return generateX25519Identity();
}

/** The public half, `age1…`. Throws when the text is no age X25519 key. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** Is this text the public half of an age key, `age1…`? */
export async function isRecipient(text: string): Promise<boolean> {
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(text);
    await encrypter.encrypt('');
    return true;
  } catch {
    return false;
  }
}

export const verificationSecret = 'backup.verifyIdentity';

/**
 * The private half of the office key is on paper, so the PC alone could not read its own sets back. Every set is
 * therefore sealed to a second key as well, made here and kept in this PC's vault, with which the app opens and
 * counts each set after shipping it. What that costs: who takes the PC *with* its vault can open its sets; the
 * living database stands on the same PC anyway. A set on a stick or a server alone stays closed.
 */
export async function verificationIdentity(vault: SecretStore): Promise<string> {
  const kept = await vault.get(verificationSecret);
  if (kept) return kept;
  const fresh = await generateX25519Identity();
  // Where the OS encrypts nothing it lies in a file of this user: it opens nothing that the database beside it lacks.
  await vault.set(verificationSecret, fresh, { plainAllowed: true });
  return fresh;
}
