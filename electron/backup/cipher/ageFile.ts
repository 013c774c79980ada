import { hkdfSync, randomBytes } from 'node:crypto';
import type { Identity, Recipient } from 'age-encryption';
import { type Aead, aeadHere } from './aead';
import { fileKeyIn, newHeader } from './header';
import { openWhole, payloadOpener, payloadSealer, sealedLength, sealWhole, type Turner } from './payload';
import { fastIdentity, fastRecipient } from './x25519';

const nonceBytes = 16;
/** A header names a few keys; more before its end is no age file. */
const longestHeader = 64 * 1024;

function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
}

/** Keys as text are read once for the many files of a set. */
export type Sealer = {
  newFile(): Promise<Turner>;
  /** A whole file at once, into what `room` gives for so many bytes. */
  seal(plain: Uint8Array, room: (bytes: number) => Buffer): Promise<Uint8Array>;
};
export type Opener = {
  newFile(): AsyncTurner;
  /** A whole file at once into `into`, which is at least as long as it; answers the part that is filled. */
  open(sealed: Uint8Array, into: Uint8Array): Promise<Uint8Array>;
};
/** As `Turner`; the header has to be understood before the first piece. */
export type AsyncTurner = {
  push(chunk: Uint8Array): Promise<Uint8Array>;
  end(): Promise<Uint8Array>;
};

/**
 * Writes age v1 files to these recipients. The payload, nearly all of the bytes, is turned by the runtime's own cipher. Throws when a recipient is none.
 */
export async function ageSealer(texts: readonly string[], aead?: Aead): Promise<Sealer> {
  const cipher = aead ?? (await aeadHere());
  const recipients = texts.map((text) => fastRecipient(text, cipher));
  return {
    newFile: () => sealedFile(recipients, cipher),
    async seal(plain, room) {
      const { head, key } = await newHead(recipients);
      const bytes = head.length + sealedLength(plain.length);
      const file = room(bytes).subarray(0, bytes);
      file.set(head);
      sealWhole(cipher, key, plain, file.subarray(head.length));
      return file;
    },
  };
}

/** What stands before the payload, and the payload's key. */
async function newHead(recipients: readonly (Recipient | string)[]) {
  const { header, fileKey } = await newHeader(recipients);
  const nonce = randomBytes(nonceBytes);
  return { head: Buffer.concat([header, nonce]), key: payloadKey(fileKey, nonce) };
}

async function sealedFile(recipients: readonly (Recipient | string)[], aead: Aead): Promise<Turner> {
  const begun = await newHead(recipients);
  const payload = payloadSealer(aead, begun.key);
  let head: Uint8Array = begun.head;
  const withHead = (bytes: Uint8Array): Uint8Array => {
    if (head.length === 0) return bytes;
    const both = Buffer.concat([head, bytes]);
    head = new Uint8Array();
    return both;
  };
  return { push: (chunk) => withHead(payload.push(chunk)), end: () => withHead(payload.end()) };
}

/** Reads age v1 files with this private key. Throws on a key that is none. */
export async function ageOpener(text: string, aead?: Aead): Promise<Opener> {
  const cipher = aead ?? (await aeadHere());
  const identity = fastIdentity(text, cipher);
  return {
    newFile: () => openedFile(identity, cipher),
    async open(sealed, into) {
      const found = await readHead(Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length), identity);
      if (found === null) throw new Error('no age file');
      return into.subarray(0, openWhole(cipher, found.key, sealed.subarray(found.bytes), into));
    },
  };
}

/** Where the header ends: behind the line that begins with `---`; 0 while it has not come. */
function headerEnd(bytes: Buffer): number {
  const line = bytes.indexOf('\n--- ');
  return line < 0 ? 0 : bytes.indexOf('\n', line + 1) + 1;
}

/** Null while the head has not come whole. */
async function readHead(bytes: Buffer, identity: Identity | string) {
  const end = headerEnd(bytes.subarray(0, longestHeader));
  if (end === 0 && bytes.length >= longestHeader) throw new Error('no age file');
  if (end === 0 || bytes.length < end + nonceBytes) return null;
  const fileKey = await fileKeyIn(bytes.subarray(0, end), identity);
  const key = payloadKey(fileKey, bytes.subarray(end, end + nonceBytes));
  return { key, bytes: end + nonceBytes };
}

function openedFile(identity: Identity | string, aead: Aead): AsyncTurner {
  let head: Buffer = Buffer.alloc(0);
  let payload: Turner | null = null;

  async function begin(chunk: Uint8Array): Promise<Uint8Array> {
    head = Buffer.concat([head, chunk]);
    const found = await readHead(head, identity);
    if (found === null) return new Uint8Array();
    payload = payloadOpener(aead, found.key);
    return payload.push(head.subarray(found.bytes));
  }

  return {
    push: async (chunk) => (payload === null ? begin(chunk) : payload.push(chunk)),
    async end() {
      if (payload === null) throw new Error('no age file');
      return payload.end();
    },
  };
}
