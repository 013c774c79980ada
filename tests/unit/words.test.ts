import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoPassword as realDemoPassword } from '../../electron/office/demo/offices';
import { demoPassword } from '../../renderer/pages/demoPassword';
import { en } from '../../renderer/words/en';
import { duties } from '../../renderer/words/en/duties';
import { vi } from '../../renderer/words/vi';
import deadlines from '../../resources/rules/deadlines.json';
import { faultCodes } from '../../shared/ipc/fault';

interface Tree {
  readonly [key: string]: string | Tree;
}

const languages: readonly { name: string; words: Tree }[] = [
  { name: 'Vietnamese', words: vi },
  { name: 'English', words: en },
];

function leaves(tree: Tree, above = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = above === '' ? key : `${above} › ${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [below, text] of leaves(value, at)) found.set(below, text);
  }
  return found;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

/** Looks a dotted key up as i18next does, plain nested keys only. */
function lookUp(words: Tree, noun: string, key: string): string | Tree | undefined {
  let at: string | Tree | undefined = words[noun];
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return at;
}

describe.each(languages)('the $name words', ({ words }) => {
  test('have a sentence for every fault code and none for a code that does not exist', () => {
    expect(Object.keys(words.fault ?? {}).toSorted()).toEqual([...faultCodes].toSorted());
  });

  test('say in every fault what happened, what is safe and what to do, in at least two sentences', () => {
    const short = [...leaves(words)]
      .filter(([key]) => key.startsWith('fault › '))
      .filter(([, text]) => (text.match(/\.(\s|$)/g) ?? []).length < 2);
    expect(short).toEqual([]);
  });

  test('leave no sentence empty', () => {
    expect([...leaves(words)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

test('both languages have the same keys, but for what English says of one thing where it says another of many', () => {
  const english = leaves(en);
  const ones = [...english.keys()].filter((key) => key.endsWith('_one'));
  const ofNoCount = ones.filter(
    (key) => !placeholders(english.get(key.slice(0, -'_one'.length)) ?? '').includes('count'),
  );
  expect(ofNoCount).toEqual([]);
  const shared = [...english.keys()].filter((key) => !ones.includes(key));
  expect(shared.toSorted()).toEqual([...leaves(vi).keys()].toSorted());
});

test('a sentence takes the same values in both languages', () => {
  const english = leaves(en);
  const different = [...leaves(vi)].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

test('every word that a screen asks for by name exists', () => {
  const missing: string[] = [];
  for (const file of filesUnder(path.join(import.meta.dirname, '../../renderer'))) {
    const source = readFileSync(file, 'utf8');
    const uses = [...source.matchAll(/\{ t(?:: (\w+))?(?:, i18n)? \} = useTranslation\('(\w+)'\)/g)];
    for (const name of new Set(uses.map((use) => use[1] ?? 't'))) {
      const nouns = uses.filter((use) => (use[1] ?? 't') === name).map((use) => use[2] ?? '');
      const asked = source.matchAll(new RegExp(`(?<![\\w.])${name}\\('([\\w.]+)'[,)]`, 'g'));
      for (const [, key = ''] of asked) {
        if (!nouns.some((noun) => typeof lookUp(vi, noun, key) === 'string')) {
          missing.push(`${path.basename(file)}: ${nouns.join('|')} ${key}`);
        }
      }
      // one of several words: `place.${kind}` asks for a branch of them
      const branches = source.matchAll(new RegExp(`(?<![\\w.])${name}\\(\`([\\w.]+)\\.\\$\\{`, 'g'));
      for (const [, key = ''] of branches) {
        if (!nouns.some((noun) => typeof lookUp(vi, noun, key) === 'object')) {
          missing.push(`${path.basename(file)}: ${nouns.join('|')} ${key}.…`);
        }
      }
    }
  }
  expect(missing).toEqual([]);
});

test('the sign-in page of the practice workspace names the password that its people have', () => {
  expect(demoPassword).toBe(realDemoPassword);
});

test('every deadline of the law has English words for the English screen', () => {
  expect(Object.keys(duties).toSorted()).toEqual([...new Set(deadlines.map(({ key }) => key))].toSorted());
});
