import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyCard } from '../../../shared/documents/keyCard';
import { keyTable } from '../../../shared/domain/keys';
import { xa2026 } from './sampleOffices';

const renderer = join(import.meta.dirname, '../../../renderer');
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(join(renderer, file), 'utf8'));

/** The keys that a screen listens to: `F9: enter` and `'Ctrl+P': () => …`. */
function heard(): string[] {
  const found = sources
    .filter((text) => text.includes('useHotkeys('))
    .flatMap((text) => [...text.matchAll(/(?<=[{,\s])(?:(F\d+)|'(Ctrl\+[A-Z])')(?=: )/g)])
    .map(([, plain, held]) => plain ?? (held ?? '').replace('+', ' + '));
  return [...new Set(found)];
}

test('the card of keys holds every key that a screen listens to', () => {
  const listed = keyTable.flatMap(({ keys }) => keys.flatMap(([key]) => key.split(', ')));
  expect(heard().length).toBeGreaterThan(8);
  expect(heard().filter((key) => !listed.some((one) => one === key))).toEqual([]);
});

test('the card says where a key works, what it does, and fits one table', () => {
  const { blocks, title } = keyCard({ office: xa2026, face: 'state', date: '2026-11-23' });
  expect([title, blocks.length]).toEqual(['THẺ PHÍM TẮT', 1]);
  const said = JSON.stringify(blocks);
  for (const words of ['Điều hành buổi tiếp', 'F8', 'Tiếp: mở lượt tiếp', 'Ctrl + K'])
    expect(said).toContain(words);
});
