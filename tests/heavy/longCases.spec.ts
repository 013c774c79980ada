import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { paperFrame } from '../../shared/documents/frame';
import type { Run } from '../../shared/documents/model';
import { textOf, unzip } from '../render/openDocx';
import type { NamedPaper } from '../support/everyPaper';
import { pdfFacts, pdfWords } from '../support/pdf';
import { head } from '../unit/documents/samplePeople';
import { marginFaults } from './form';
import { longCases, longName, longNamed } from './longCases';
import { type Measured, measure, segmentsOf } from './measure';
import { formOf, type Printed, printPapers } from './printShop';

const lower = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ';
/** The 67 accented letters in both cases. */
const accented = [...lower].filter((letter) => !/[a-z]/.test(letter));
const letters = [...accented, ...accented.map((letter) => letter.toLocaleUpperCase('vi'))];
const styles: Omit<Run, 'text'>[] = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }];

/** Every letter in a word of its own, since a letter torn from its word would show the change of font. */
const alphabet: NamedPaper = {
  name: 'alphabet',
  document: {
    ...paperFrame(head('xa'), 'TB', 'THÔNG BÁO'),
    documentTitle: 'Bảng chữ',
    blocks: (['NFC', 'NFD'] as const).flatMap((form) =>
      styles.map((style) => ({
        kind: 'paragraph' as const,
        runs: [{ text: letters.map((letter) => `m${letter.normalize(form)}n`).join(' '), ...style }],
      })),
    ),
  },
};

const papers = [...longCases, longNamed(), alphabet];
let printed: Printed;
const measured = new Map<string, Measured>();

test.beforeAll(async () => {
  test.setTimeout(600_000);
  printed = await printPapers(papers);
  for (const { name } of papers) measured.set(name, await measure(printed.pdf(name)));
});

function linesOf(name: string) {
  const found = measured.get(name);
  if (found === undefined) throw new Error(`${name} was not printed`);
  return segmentsOf(found.pieces);
}

function pagesWith(name: string, start: string): number[] {
  return [...new Set(linesOf(name).flatMap(({ text, page }) => (text.startsWith(start) ? [page] : [])))];
}

test('nothing is clipped: every letter of every long paper stands inside the margins', () => {
  const faults = papers.flatMap(({ name, document }) => {
    const found = measured.get(name);
    return found === undefined
      ? [name]
      : marginFaults(document, formOf(document), found, segmentsOf(found.pieces)).map(
          (fault) => `${name}: ${fault}`,
        );
  });
  expect(faults).toEqual([]);
});

test('the Word file of a long paper has as many pages', async () => {
  const faults: string[] = [];
  for (const { name } of papers) {
    const [pdf, office] = [await pdfFacts(printed.pdf(name)), await pdfFacts(printed.officePdf(name))];
    if (pdf.pages !== office.pages)
      faults.push(`${name}: ${pdf.pages} pages as PDF, ${office.pages} as DOCX`);
  }
  expect(faults).toEqual([]);
});

test('a schedule of 31 days repeats the head of its table on every page', () => {
  const withRows = [
    ...new Set(
      linesOf('schedule-31-days').flatMap(({ text, page }) => (/^\d\d\/12\/2026/.test(text) ? [page] : [])),
    ),
  ];
  expect(withRows.length).toBeGreaterThan(1);
  const heads = linesOf('schedule-31-days').filter(({ text }) => text.includes('Thành phần'));
  expect([...new Set(heads.map(({ page }) => page))]).toEqual(withRows);
});

test('a notice of 40 matters runs over 20 pages and ends with its closing beside the signature', () => {
  const lines = linesOf('notice-40-matters');
  const last = Math.max(...lines.map(({ page }) => page));
  expect(last).toBeGreaterThan(20);
  expect(lines.filter(({ text }) => /^40\. /.test(text))).toHaveLength(1);
  expect(lines.filter(({ page, text }) => page === last && text.includes('thông báo để')).length).toBe(1);
});

test('a signature never stands alone on a page, wherever the text ends', () => {
  const alone = papers
    .filter(({ name }) => name.startsWith('edge-'))
    .filter(({ name, document }) => {
      const [signed] = pagesWith(name, document.signature?.name ?? '(none)');
      return signed === undefined || !pagesWith(name, 'Câu cuối đi cùng chữ ký').includes(signed);
    });
  expect(alone.map(({ name }) => name)).toEqual([]);
  // the cases really reach over the end of the first page
  expect(Math.max(...linesOf('edge-25').map(({ page }) => page))).toBe(2);
  expect(Math.max(...linesOf('edge-14').map(({ page }) => page))).toBe(1);
});

test('a row taller than a page runs on with its head above it, and loses no word', async () => {
  const { cells } = await pdfWords(printed.pdf('tall-row'));
  expect(cells.match(/tranh chấp\./g)).toHaveLength(90);
  expect(cells).toContain('Hết dòng cao.');
  const pages = [
    ...new Set(
      linesOf('tall-row')
        .filter(({ text }) => text.includes('tranh chấp'))
        .map(({ page }) => page),
    ),
  ];
  expect(pages.length).toBeGreaterThan(1);
  expect(pagesWith('tall-row', 'Nội dung')).toEqual(expect.arrayContaining(pages));
});

test('thirty recipients are all there', () => {
  const shown = linesOf('thirty-recipients').filter(({ text }) =>
    /^- Chi ủy, Ban nhân dân thôn số \d+[;.]$/.test(text),
  );
  expect(shown).toHaveLength(30);
});

test('a name of sixty letters is whole wherever it stands', async () => {
  expect([...longName.replaceAll(' ', '')].length).toBeGreaterThanOrEqual(48);
  const { cells } = await pdfWords(printed.pdf('long-name'));
  expect(cells.split(longName)).toHaveLength(4);
});

test('all 134 accented letters, in both normal forms and four styles, are of the bundled font', async () => {
  expect(letters).toHaveLength(134);
  const wanted = letters.map((letter) => `m${letter}n`);
  const { cells } = await pdfWords(printed.pdf('alphabet'));
  const words = cells.split(' ').filter((word) => /^m.n$/u.test(word));
  expect(words).toEqual(Array.from({ length: 8 }, () => wanted).flat());
  const fonts = new Set((measured.get('alphabet')?.pieces ?? []).map(({ font }) => font));
  expect([...fonts].toSorted()).toEqual(['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular']);
  const { notEmbedded } = await pdfFacts(printed.pdf('alphabet'));
  expect(notEmbedded).toEqual([]);

  const xml = (await unzip(await readFile(`${printed.folder}/alphabet.docx`))).get('word/document.xml') ?? '';
  const inWord = textOf(xml)
    .split(/\s+/)
    .filter((word) => /^m.n$/u.test(word));
  expect(inWord).toEqual(Array.from({ length: 8 }, () => wanted).flat());
  const office = await pdfWords(printed.officePdf('alphabet'));
  expect(office.cells.split(' ').filter((word) => /^m.n$/u.test(word))).toHaveLength(8 * 134);
});
