import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ageOpener } from '../../electron/backup/cipher/ageFile';
import { openFile, sealFile } from '../../electron/backup/jobs';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { sealInto } from '../../electron/backup/scanJobs';
import { filesBelow, tempFolder } from './support';

/** Opens an age file of ours at once. */
async function opened(bytes: Uint8Array, identity: string): Promise<Buffer> {
  return Buffer.from(await (await ageOpener(identity)).open(bytes, Buffer.alloc(bytes.length)));
}

async function twoKeys() {
  const keys = [await generateBackupKey(), await generateBackupKey()] as const;
  return { keys, recipients: await Promise.all(keys.map(recipientOf)) };
}

describe('a sealed database', () => {
  test('of many members is opened by age and gunzip, and comes back the same', async () => {
    const folder = await tempFolder();
    const { keys, recipients } = await twoKeys();
    const [from, to, back] = ['plain', 'sealed', 'back'].map((name) => join(folder, name));
    if (from === undefined || to === undefined || back === undefined) throw new Error('names');
    for (const size of [0, 1, 1024 * 1024, 5 * 1024 * 1024 + 11]) {
      const plain = Buffer.concat([randomBytes(size >> 1), Buffer.alloc(size - (size >> 1), 'Nguyễn')]);
      await writeFile(from, plain);
      const name = `${to}-${size}`;
      const made = await sealFile({ from, to: name, recipients, gzip: true, durable: true });
      await writeFile(join(folder, 'key.txt'), keys[0]);
      const unpacked = execFileSync('bash', ['-c', `age -d -i ${folder}/key.txt ${name} | gunzip`], {
        maxBuffer: 1e8,
      });
      expect(unpacked.equals(plain)).toBe(true);
      const target = `${back}-${size}`;
      const found = await openFile({
        from: name,
        to: target,
        identity: keys[1],
        gunzip: true,
        durable: false,
      });
      expect(found).toEqual(made);
      expect((await readFile(target)).equals(plain)).toBe(true);
      expect(made.plain.sha256).toBe(createHash('sha256').update(plain).digest('hex'));
      const inside = await opened(await readFile(name), keys[0]);
      expect(gunzipSync(inside).equals(plain)).toBe(true);
    }
  });
});

describe('a scan sealed straight into its place', () => {
  async function ready(text: string) {
    const [folder, place] = [await tempFolder(), await tempFolder()];
    const { keys, recipients } = await twoKeys();
    const from = join(folder, 'scan');
    await writeFile(from, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const paths = { part: join(place, 'a.age.part'), target: join(place, 'a.age') };
    return { place, ask: { from, sha256, recipients, identity: keys[1], ...paths }, keys };
  }

  test('lies there under its name, and what is said of it is what lies there', async () => {
    const { ask, keys } = await ready('trang quét');
    await writeFile(ask.part, 'left by a run that was cut');
    const sealing = await sealInto(ask);
    const bytes = await readFile(ask.target);
    expect(sealing?.sealed).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    });
    expect(sealing?.plain.sha256).toBe(ask.sha256);
    expect((await opened(bytes, keys[0])).toString()).toBe('trang quét');
  });

  test('is not put there when it is no longer what it was', async () => {
    const { ask, place } = await ready('trang quét');
    await writeFile(ask.from, 'trang khác');
    expect(await sealInto(ask)).toBe(null);
    expect(await filesBelow(place)).toEqual([]);
  });

  test('does not stay when it cannot be opened from there', async () => {
    const { ask, place } = await ready('trang quét');
    const identity = await generateBackupKey();
    await expect(sealInto({ ...ask, identity })).rejects.toThrow('not what was written');
    expect(await filesBelow(place)).toEqual([]);
  });
});
