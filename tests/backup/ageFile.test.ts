import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { type Aead, opensslAead, plainAead, sodiumAead } from '../../electron/backup/cipher/aead';
import { ageOpener, ageSealer } from '../../electron/backup/cipher/ageFile';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { tempFolder } from './support';

const piece = 64 * 1024;
/** Nothing, one byte, around one piece, around several, and the size of a scan. */
const sizes = [0, 1, piece - 1, piece, piece + 1, 2 * piece, 3 * piece, 3 * piece + 7, 280 * 1024];

async function ciphers(): Promise<Aead[]> {
  return [opensslAead(), await sodiumAead(), plainAead].filter((one) => one !== null);
}

async function sealed(plain: Uint8Array, recipients: string[], aead?: Aead, step = piece): Promise<Buffer> {
  const file = await (await ageSealer(recipients, aead)).newFile();
  const parts: Uint8Array[] = [];
  for (let from = 0; from < plain.length; from += step)
    parts.push(file.push(plain.subarray(from, from + step)));
  return Buffer.concat([...parts, file.end()]);
}

async function opened(bytes: Uint8Array, identity: string, aead?: Aead, step = piece): Promise<Buffer> {
  const file = (await ageOpener(identity, aead)).newFile();
  const parts: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += step) {
    parts.push(await file.push(bytes.subarray(from, from + step)));
  }
  return Buffer.concat([...parts, await file.end()]);
}

/** The same at once, into a buffer that held something else before. */
async function openedWhole(bytes: Uint8Array, identity: string, aead?: Aead): Promise<Buffer> {
  const into = Buffer.alloc(bytes.length + 100, 'x');
  return Buffer.from(await (await ageOpener(identity, aead)).open(bytes, into));
}

const ways = [opened, openedWhole];

async function twoKeys() {
  const keys = [await generateBackupKey(), await generateBackupKey()] as const;
  return { keys, recipients: await Promise.all(keys.map(recipientOf)) };
}

describe('the cipher', () => {
  test('agrees with RFC 8439, 2.8.2, whoever reckons it', async () => {
    // The example has additional data, which age never uses: what is encrypted is the same, the tag is not.
    const key = Buffer.from(Array.from({ length: 32 }, (_, index) => 0x80 + index));
    const nonce = Buffer.from('070000004041424344454647', 'hex');
    const text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    const plain = Buffer.from(text);
    const into = (await ciphers()).map((aead) => {
      const out = new Uint8Array(plain.length + 16);
      aead.seal(key, nonce, plain, out);
      return Buffer.from(out).toString('hex');
    });
    expect(into[0]?.startsWith('d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6')).toBe(
      true,
    );
    expect(new Set(into).size).toBe(1);
  });

  test('is there in three makes, so that a system without the compiled one goes on', async () => {
    expect((await ciphers()).map(({ by }) => by)).toEqual(['openssl', 'libsodium', 'javascript']);
  });
});

describe('an age file of ours', () => {
  test('is opened by the public tool with either key, at every size and with every cipher', async () => {
    const folder = await tempFolder();
    const { keys, recipients } = await twoKeys();
    for (const [index, key] of keys.entries()) await writeFile(join(folder, `${index}.txt`), `${key}\n`);
    const path = join(folder, 'file.age');
    for (const aead of await ciphers()) {
      for (const [turn, size] of sizes.entries()) {
        const plain = randomBytes(size);
        await writeFile(path, await sealed(plain, recipients, aead, turn % 2 === 0 ? piece : 50_001));
        const key = join(folder, `${turn % 2}.txt`);
        const out = execFileSync('age', ['-d', '-i', key, path], { maxBuffer: 1e8 });
        expect([aead.by, size, out.equals(plain)]).toEqual([aead.by, size, true]);
        await writeFile(path, await (await ageSealer(recipients, aead)).seal(plain, Buffer.allocUnsafe));
        const whole = execFileSync('age', ['-d', '-i', key, path], { maxBuffer: 1e8 });
        expect([aead.by, size, whole.equals(plain)]).toEqual([aead.by, size, true]);
      }
    }
  });

  test('is opened by the library', async () => {
    const { keys, recipients } = await twoKeys();
    for (const size of sizes) {
      const plain = randomBytes(size);
      const decrypter = new Decrypter();
      decrypter.addIdentity(keys[1]);
      const out = await decrypter.decrypt(await sealed(plain, recipients));
      expect(Buffer.from(out).equals(plain)).toBe(true);
    }
  });

  test('never has the same bytes twice', async () => {
    const { recipients } = await twoKeys();
    const [one, two] = [
      await sealed(Buffer.alloc(100), recipients),
      await sealed(Buffer.alloc(100), recipients),
    ];
    expect(one.equals(two)).toBe(false);
  });

  test('may also be for a key of another kind, of which the library takes care', async () => {
    const hybrid = await generateHybridIdentity();
    const { keys, recipients } = await twoKeys();
    const bytes = await sealed(Buffer.from('trang quét'), [...recipients, await identityToRecipient(hybrid)]);
    expect((await opened(bytes, hybrid)).toString()).toBe('trang quét');
    expect((await opened(bytes, keys[0])).toString()).toBe('trang quét');
  });

  test('is refused for what is no recipient', async () => {
    await expect(sealed(Buffer.alloc(1), ['age1notakey'])).rejects.toThrow();
    await expect(sealed(Buffer.alloc(1), [''])).rejects.toThrow();
  });
});

describe('an age file of others', () => {
  test('is opened, at every size, in steps of every length, with every cipher', async () => {
    const folder = await tempFolder();
    const { keys, recipients } = await twoKeys();
    const path = join(folder, 'plain');
    for (const [turn, size] of sizes.entries()) {
      const plain = randomBytes(size);
      await writeFile(path, plain);
      const to = recipients.flatMap((recipient) => ['-r', recipient]);
      const byTool = execFileSync('age', [...to, path], { maxBuffer: 1e8 });
      const encrypter = new Encrypter();
      for (const recipient of recipients) encrypter.addRecipient(recipient);
      const byLibrary = await encrypter.encrypt(plain);
      for (const aead of await ciphers()) {
        const step = [1000, piece, piece + 16, 300_000][turn % 4] ?? piece;
        expect((await opened(byTool, keys[0], aead, step)).equals(plain)).toBe(true);
        expect((await opened(byLibrary, keys[1], aead, step)).equals(plain)).toBe(true);
        expect((await openedWhole(byTool, keys[1], aead)).equals(plain)).toBe(true);
      }
    }
  });

  test('is refused with a key that was not among its recipients', async () => {
    const { recipients } = await twoKeys();
    const bytes = await sealed(Buffer.from('a'), recipients);
    await expect(opened(bytes, await generateBackupKey())).rejects.toThrow(/no identity matched/);
  });

  test('is refused with any bit flipped, with every cipher', async () => {
    const { keys, recipients } = await twoKeys();
    const bytes = await sealed(randomBytes(300), recipients);
    for (const [turn, aead] of (await ciphers()).entries()) {
      for (let bit = 0; bit < bytes.length * 8; bit += turn === 0 ? 5 : 31) {
        const bad = Buffer.from(bytes);
        bad.writeUInt8(bad.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        for (const open of ways) {
          const outcome = await open(bad, keys[1], aead).then(
            () => `bit ${bit} was not seen`,
            () => 'refused',
          );
          expect(outcome).toBe('refused');
        }
      }
    }
  });

  test('is refused when it is cut anywhere, lengthened, or its pieces are exchanged', async () => {
    const { keys, recipients } = await twoKeys();
    const bytes = await sealed(randomBytes(3 * piece), recipients);
    const start = bytes.length - 3 * (piece + 16);
    const at = (index: number) =>
      bytes.subarray(start + index * (piece + 16), start + (index + 1) * (piece + 16));
    const head = bytes.subarray(0, start);
    const cuts = [0, 10, start - 1, start, start + 1, start + 16, start + piece, start + piece + 16];
    const wrong = [
      ...cuts.map((length) => bytes.subarray(0, length)),
      bytes.subarray(0, bytes.length - 1),
      Buffer.concat([head, at(0), at(1)]),
      Buffer.concat([head, at(1), at(0), at(2)]),
      Buffer.concat([head, at(0), at(2)]),
      Buffer.concat([bytes, Buffer.alloc(1)]),
      Buffer.concat([bytes, at(2)]),
      Buffer.from('no age file at all'),
      Buffer.alloc(100_000, 'a'),
    ];
    for (const bad of wrong) {
      for (const open of ways) await expect(open(bad, keys[0])).rejects.toThrow();
    }
  });
});
