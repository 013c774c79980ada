import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption';
import { tagBytes } from './aead';

/**
 * https://age-encryption.org/v1, "Header". Where all recipients are X25519 keys, which is what an office has, it is
 * written and read here: the library reckons HMAC in JavaScript and moves each header through four streams, which for
 * 2,000 scans took two seconds. Everything else is the library's.
 */
const intro = 'age-encryption.org/v1\n';
const nonceBytes = 16;
const fileKeyBytes = 16;
const bytes32 = '[A-Za-z0-9+/]{43}';
const shape = new RegExp(
  `^age-encryption\\.org/v1\\n((?:-> X25519 ${bytes32}\\n${bytes32}\\n)+)--- (${bytes32})\\n$`,
);

export type Head = { header: Uint8Array; fileKey: Uint8Array };

function spelled(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

/** 32 bytes in the one spelling that age allows. */
function read32(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32 || spelled(bytes) !== text) throw new Error('not canonical base64');
  return bytes;
}

function macOf(fileKey: Uint8Array, header: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', fileKey, '', 'header', 32));
  return createHmac('sha256', key).update(header).digest();
}

/** A new file's key, wrapped for everybody. Throws when a recipient is none. */
export async function newHeader(recipients: readonly (Recipient | string)[]): Promise<Head> {
  const stanzas: Stanza[] = [];
  const fileKey = randomBytes(fileKeyBytes);
  for (const recipient of recipients) {
    if (typeof recipient === 'string') return libraryHeader(recipients);
    stanzas.push(...(await recipient.wrapFileKey(fileKey)));
  }
  const lines = stanzas.map(({ args, body }) => `-> ${args.join(' ')}\n${spelled(body)}\n`);
  const text = `${intro}${lines.join('')}---`;
  return { header: Buffer.from(`${text} ${spelled(macOf(fileKey, text))}\n`), fileKey };
}

async function libraryHeader(recipients: readonly (Recipient | string)[]): Promise<Head> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  let fileKey: Uint8Array = new Uint8Array();
  // Hands out the file's key and adds no stanza.
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = Uint8Array.from(key);
      return [];
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array());
  return { header: empty.subarray(0, empty.length - nonceBytes - tagBytes), fileKey };
}

/** The file's key. Throws for another key, and where a bit of the header is not as it was written. */
export async function fileKeyIn(header: Buffer, identity: Identity | string): Promise<Uint8Array> {
  const found = typeof identity === 'string' ? null : shape.exec(header.toString('latin1'));
  if (typeof identity === 'string' || found === null) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return decrypter.decryptHeader(header);
  }
  const [text, lines = '', mac = ''] = found;
  const fileKey = await identity.unwrapFileKey(stanzasIn(lines));
  if (fileKey === null) throw new Error("no identity matched any of the file's recipients");
  const right = macOf(fileKey, text.slice(0, -` ${mac}\n`.length));
  if (!timingSafeEqual(read32(mac), right)) throw new Error('invalid header HMAC');
  return fileKey;
}

function stanzasIn(lines: string): Stanza[] {
  const stanzas: Stanza[] = [];
  for (const line of lines.matchAll(new RegExp(`-> (X25519) (${bytes32})\n(${bytes32})\n`, 'g'))) {
    const [, kind = '', share = '', body = ''] = line;
    stanzas.push(new Stanza([kind, share], read32(body)));
  }
  return stanzas;
}
