import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SecretStore } from '../../electron/backup/keys';
import { generateBackupKey, recipientOf, verificationIdentity } from '../../electron/backup/keys';
import { paperKey, paperKeyText, parsePaperKey } from '../../electron/backup/paperKey';

const alphabet = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

function memoryVault(): SecretStore {
  const kept = new Map<string, string>();
  return {
    get: async (name) => kept.get(name) ?? null,
    set: async (name, value) => void kept.set(name, value),
  };
}

describe('the paper key', () => {
  test('prints the letters of the age key itself in five checked lines', async () => {
    const identity = await generateBackupKey();
    const { head, lines } = paperKey(identity);
    expect(head + lines.flatMap(({ groups }) => groups).join('')).toBe(identity);
    expect(lines.map(({ groups }) => groups.join('').length)).toEqual([12, 12, 12, 12, 10]);
    expect(paperKeyText(identity)).toMatch(/^1\. (\w{4} ){3}\d\d\n2\. /);
  });

  test('is read back however it was typed', async () => {
    const identity = await generateBackupKey();
    const text = paperKeyText(identity);
    const spellings = [
      text,
      text.toLowerCase(),
      text.replace(/ /g, ''),
      text.replace(/^\d\. /gm, ''),
      text.replace(/^\d\. /gm, '').replace(/\s/g, ''),
      text.replaceAll(' ', '-').replaceAll('\n', '\r\n\r\n'),
      text.replace(/0/g, 'o').replace(/L/g, '1'),
      text.replace(/8/g, 'B').replace(/L/g, 'i'),
      `AGE-SECRET-KEY-1\n${text}`,
      identity,
      identity.toLowerCase(),
      ` ${identity}\n`,
    ];
    for (const typed of spellings) expect(await parsePaperKey(typed)).toEqual({ ok: true, identity });
  });

  test('names the line of any single wrong letter, swapped neighbours and missing or doubled letters', async () => {
    const identity = await generateBackupKey();
    const rows = paperKeyText(identity)
      .split('\n')
      .map((row) => row.replace(/^\d\. /, '').replaceAll(' ', ''));
    const letterAt = fc.nat(4).chain((line) =>
      fc.record({
        line: fc.constant(line),
        at: fc.nat((rows[line]?.length ?? 0) - 3),
        letter: fc.constantFrom(...alphabet),
        slip: fc.constantFrom('wrong', 'swapped', 'missing', 'doubled'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(letterAt, async ({ line, at, letter, slip }) => {
        const row = rows[line] ?? '';
        const [before, here, next] = [row.slice(0, at), row[at] ?? '', row[at + 1] ?? ''];
        const letters = row.slice(0, -2);
        const swappable = at + 1 < letters.length && here !== next;
        if (slip === 'wrong' ? here === letter : slip === 'swapped' && !swappable) return;
        const typed = {
          wrong: before + letter + row.slice(at + 1),
          swapped: before + next + here + row.slice(at + 2),
          missing: before + row.slice(at + 1),
          doubled: before + here + row.slice(at),
        }[slip];
        const reading = await parsePaperKey(rows.with(line, typed).join('\n'));
        expect(reading).toMatchObject({ ok: false, line: line + 1 });
      }),
      { numRuns: 400 },
    );
  });

  test('refuses lines in the wrong order, lines of two keys, too little and too much', async () => {
    const identity = await generateBackupKey();
    const rows = paperKeyText(identity)
      .split('\n')
      .map((row) => row.slice(3));
    const other = paperKeyText(await generateBackupKey())
      .split('\n')
      .map((row) => row.slice(3));
    const [one = '', two = '', ...rest] = rows;
    expect(await parsePaperKey([two, one, ...rest].join('\n'))).toMatchObject({ ok: false, line: 1 });
    expect(await parsePaperKey([...rows.slice(0, 4), other[4]].join('\n'))).toEqual({
      ok: false,
      line: null,
      why: 'key',
    });
    expect(await parsePaperKey(rows.slice(0, 4).join('\n'))).toEqual({ ok: false, line: 5, why: 'length' });
    expect(await parsePaperKey([...rows, one].join('\n'))).toMatchObject({ ok: false, line: 5 });
    expect(await parsePaperKey('')).toEqual({ ok: false, line: 1, why: 'length' });
    expect(await parsePaperKey(identity.replace(/.$/, (end) => (end === 'Q' ? 'P' : 'Q')))).toMatchObject({
      ok: false,
    });
  });
});

describe('the verification key', () => {
  test('is made once and then kept in the vault', async () => {
    const vault = memoryVault();
    const first = await verificationIdentity(vault);
    expect(await verificationIdentity(vault)).toBe(first);
    expect(await recipientOf(first)).toMatch(/^age1[0-9a-z]{58}$/);
  });
});
