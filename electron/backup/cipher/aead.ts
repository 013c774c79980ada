import { createCipheriv, createDecipheriv, getCiphers } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';

export const tagBytes = 16;

/**
 * ChaCha20-Poly1305 of RFC 8439 without additional data: key of 32 bytes, nonce of 12.
 * `seal` fills `into`, 16 bytes longer than `plain`; `open` fills `into`, 16 bytes shorter than `sealed`, and throws
 * when a bit is not as it was sealed.
 */
export type Aead = {
  readonly by: 'openssl' | 'libsodium' | 'javascript';
  seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, into: Uint8Array): void;
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, into: Uint8Array): void;
};

/** Plain Node has it in OpenSSL; Electron's BoringSSL knows no such name (41.3.0: "Unknown cipher"). */
export function opensslAead(): Aead | null {
  const name = 'chacha20-poly1305';
  if (!getCiphers().includes(name)) return null;
  const options = { authTagLength: tagBytes };
  return {
    by: 'openssl',
    seal(key, nonce, plain, into) {
      const cipher = createCipheriv(name, key, nonce, options);
      into.set(cipher.update(plain));
      cipher.final();
      into.set(cipher.getAuthTag(), plain.length);
    },
    open(key, nonce, sealed, into) {
      const decipher = createDecipheriv(name, key, nonce, options);
      decipher.setAuthTag(sealed.subarray(into.length));
      into.set(decipher.update(sealed.subarray(0, into.length)));
      decipher.final();
    },
  };
}

/** Compiled, so it may be missing or too new for a system (on Linux it asks for glibc 2.33). */
export async function sodiumAead(): Promise<Aead | null> {
  try {
    const { default: sodium } = await import('sodium-native');
    const aead: Aead = {
      by: 'libsodium',
      seal(key, nonce, plain, into) {
        sodium.crypto_aead_chacha20poly1305_ietf_encrypt(into, plain, null, null, nonce, key);
      },
      open(key, nonce, sealed, into) {
        sodium.crypto_aead_chacha20poly1305_ietf_decrypt(into, null, sealed, null, nonce, key);
      },
    };
    return agrees(aead) ? aead : null;
  } catch {
    return null;
  }
}

/** Everywhere, and about fifteen times slower. */
export const plainAead: Aead = {
  by: 'javascript',
  seal(key, nonce, plain, into) {
    chacha20poly1305(key, nonce).encrypt(plain, into);
  },
  open(key, nonce, sealed, into) {
    into.set(chacha20poly1305(key, nonce).decrypt(sealed));
  },
};

/** A binding that loads on a strange processor but reckons otherwise must not seal anything. */
function agrees(aead: Aead): boolean {
  const key = new Uint8Array(32).fill(7);
  const nonce = new Uint8Array(12).fill(3);
  const plain = new Uint8Array(1000).fill(5);
  const [theirs, ours] = [new Uint8Array(1016), new Uint8Array(1016)];
  aead.seal(key, nonce, plain, theirs);
  plainAead.seal(key, nonce, plain, ours);
  return Buffer.from(theirs).equals(ours);
}

let found: Promise<Aead> | null = null;

/** The fastest that this runtime has. */
export function aeadHere(): Promise<Aead> {
  found ??= (async () => opensslAead() ?? (await sodiumAead()) ?? plainAead)();
  return found;
}
