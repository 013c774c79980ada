import { expect, test } from '@playwright/test';
import { everyPaper } from '../support/everyPaper';
import { pdfFacts, pdfWords } from '../support/pdf';
import { citizenNames } from '../unit/documents/samplePeople';
import { faultsOfForm } from './form';
import { movedBreaks } from './lineBreaks';
import { faultsOfMarks } from './marks';
import { type Measured, measure } from './measure';
import { formOf, type Printed, printPapers } from './printShop';
import { ruledLines } from './ruled';

const papers = everyPaper();
let printed: Printed;
const measured = new Map<string, Measured>();

test.beforeAll(async () => {
  test.setTimeout(600_000);
  printed = await printPapers(papers);
  for (const { name } of papers) measured.set(name, await measure(printed.pdf(name)));
});

/** Words in the order of the alphabet: two programs may walk the columns of a table in another order. */
async function wordsOf(file: string): Promise<string[]> {
  const { cells } = await pdfWords(file);
  // a number such as KN-2026-011 may be parted at the end of a line in Word and not in the PDF
  const joined = cells
    .replaceAll('\u200b', '')
    .replaceAll('\u2011', '-')
    .replace(/([-/])\s+(?=\S)/g, '$1');
  return joined
    .split(/[\u00a0\s]+/)
    .filter((word) => word !== '')
    .toSorted();
}

test('every paper, face and date has the sizes, margins and places of its format row', () => {
  const faults = papers.flatMap(({ name, document }) => {
    const found = measured.get(name);
    if (found === undefined) return [`${name}: not printed`];
    return faultsOfForm(document, formOf(document), found).map((fault) => `${name}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('the Word file of every paper has as many pages and the same words', async () => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  for (const { name } of papers) {
    const [pdf, office] = [await pdfFacts(printed.pdf(name)), await pdfFacts(printed.officePdf(name))];
    if (pdf.pages !== office.pages)
      faults.push(`${name}: ${pdf.pages} pages as PDF, ${office.pages} as DOCX`);
    const [ours, theirs] = [await wordsOf(printed.pdf(name)), await wordsOf(printed.officePdf(name))];
    const missing = difference(ours, theirs);
    const more = difference(theirs, ours);
    if (missing.length + more.length > 0)
      faults.push(`${name}: -[${missing.join(' ')}] +[${more.join(' ')}]`);
  }
  expect(faults).toEqual([]);
});

function difference(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

test('the Word file of every paper breaks its lines where the PDF does, but for two a page', async () => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  for (const { name, document } of papers) {
    const ours = measured.get(name);
    const theirs = await measure(printed.officePdf(name));
    if (ours === undefined) faults.push(`${name}: not printed`);
    else
      for (const page of ours.pages.keys()) {
        const moved = movedBreaks(ours, theirs, page + 1, formOf(document).body.size);
        if (moved.length > 2) faults.push(`${name}, page ${page + 1}: ${moved.join(' | ')}`);
      }
  }
  expect(faults).toEqual([]);
});

test('lines, star, dashes, number, end and recipients are those of the format row', async () => {
  const faults: string[] = [];
  for (const { name, document } of papers) {
    const found = measured.get(name);
    const ruled = await ruledLines(printed.pdf(name));
    const own =
      found === undefined ? ['not printed'] : faultsOfMarks(document, formOf(document), found, ruled);
    faults.push(...own.map((fault) => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('every PDF is tagged, Vietnamese, and titled with the name of the paper and of no citizen', async () => {
  const faults: string[] = [];
  for (const { name, document } of papers) {
    const found = measured.get(name);
    const { fonts, notEmbedded } = await pdfFacts(printed.pdf(name));
    if (found?.tagged !== true) faults.push(`${name}: not tagged`);
    if (found?.language !== 'vi-VN') faults.push(`${name}: in the language "${found?.language}"`);
    if (found?.title !== document.documentTitle) faults.push(`${name}: titled "${found?.title}"`);
    if (citizenNames.some((citizen) => found?.title.includes(citizen)))
      faults.push(`${name}: names a citizen`);
    const foreign = [...notEmbedded, ...fonts.filter((font) => !font.startsWith('Tinos-'))];
    if (foreign.length > 0) faults.push(`${name}: ${foreign.join(' ')}`);
  }
  expect(faults).toEqual([]);
});

test('no paper holds a letter of a font that is not bundled', async () => {
  const foreign = papers.flatMap(({ name }) =>
    (measured.get(name)?.pieces ?? [])
      .filter(({ font }) => !font.startsWith('Tinos'))
      .map(({ font, text }) => `${name}: ${font} ${text}`),
  );
  expect(foreign).toEqual([]);
});
