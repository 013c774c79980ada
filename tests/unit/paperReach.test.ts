import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PaperKind, paperKind } from '../../shared/domain/chain';
import { draftKindsOf } from '../../shared/domain/drafts';

const root = join(import.meta.dirname, '..', '..');
const textsOf = (folder: string, end: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
const pages = textsOf('renderer/pages', '.tsx').join('\n');

/** Where the clerk reaches what is no draft of the drafting room: the screen that shows it. */
const shownFrom: Partial<Record<PaperKind, string>> = {
  scheduleNotice: "of: 'schedule'",
  conclusionNotice: "of: 'conclusion'",
  receipt: "of: 'receipt'",
  register: "of: 'register'",
  petitionRegister: "of: 'petitionRegister'",
  postingMinutes: "of: 'postingMinutes'",
  paperKey: "of: 'paperKey'",
  drillMinutes: "of: 'drillMinutes'",
  keyCard: "of: 'keyCard'",
  selfInspection: "of: 'inspection'",
  attendanceList: "of: 'attendanceList'",
  namePlates: "of: 'namePlates'",
};

test('every kind of paper is reached from a screen', () => {
  const drafted = Object.entries(draftKindsOf)
    .filter(([noun]) => pages.includes(`<MakePaper noun="${noun}"`))
    .flatMap(([, kinds]): string[] => [...kinds]);
  const shown = Object.entries(shownFrom).flatMap(([kind, how]) => (pages.includes(how) ? [kind] : []));
  const reached = new Set([...drafted, ...shown]);
  expect(paperKind.options.filter((kind) => !reached.has(kind))).toEqual([]);
});

test('every paper function is used', () => {
  const makers = textsOf('shared/documents', '.ts').flatMap((text) =>
    [...text.matchAll(/^export function (\w+)\([^)]*\): OfficialDocument \{/gm)].map(
      ([, name]) => name ?? '',
    ),
  );
  // a paper may choose the form of its face among two functions
  const office = [...textsOf('electron/office', '.ts'), ...textsOf('shared/documents', '.ts')]
    .join('\n')
    .replace(/export function \w+\(/g, '');
  // parts of papers, and what the drafting room does to a paper
  const within = ['paperFrame', 'sheet', 'letter', 'mapTexts', 'withText', 'toneDocument'];
  const papers = makers.filter((name) => !within.includes(name));
  expect(papers.length).toBeGreaterThan(30);
  expect(papers.filter((name) => !new RegExp(`\\b${name}\\(`).test(office))).toEqual([]);
});
