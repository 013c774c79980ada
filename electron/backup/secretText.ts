import { armor, Decrypter, Encrypter } from 'age-encryption';

/** 2^16 costs about a quarter of a second here, once per reading; a guesser pays it for every guess. */
const passphraseWork = 16;

/** Encrypts a short text to an age recipient (`age1…`); the answer is armored text. */
export async function sealText(recipient: string, text: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(text));
}

/** Opens what `sealText` made. Throws when the identity is another one or the text was changed. */
export function openText(identity: string, sealed: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(sealed), 'text');
}

/** Encrypts a short text with a passphrase (age, scrypt). */
export async function wrapText(passphrase: string, text: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(passphraseWork);
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return armor.encode(await encrypter.encrypt(text));
}

/** Opens what `wrapText` made. Throws when the passphrase is another one. */
export function unwrapText(passphrase: string, wrapped: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  return decrypter.decrypt(armor.decode(wrapped), 'text');
}
