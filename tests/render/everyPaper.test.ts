import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paperDocx } from '../../electron/render/docx';
import { paperHtml } from '../../electron/render/html';
import { lineWidth } from '../../electron/render/lineBreaks';
import { tableLetters } from '../../electron/render/rowHeight';
import { textWidth } from '../../electron/render/textWidth';
import { complaintDialogueMinutes } from '../../shared/documents/dialogueMinutes';
import { formatFor } from '../../shared/documents/format';
import { type OfficialDocument, officialDocument } from '../../shared/documents/model';
import { urgingLetter } from '../../shared/documents/urgingLetter';
import { everyPaper, listedMakers } from '../support/everyPaper';
import { formats } from '../unit/documents/rules';
import { complaintInput } from '../unit/documents/sampleDialogues';
import { urging } from '../unit/documents/sampleFollowUp';
import { head } from '../unit/documents/samplePeople';
import { textOf, unbalanced, unzip } from './openDocx';

function formatOf({ face, formatDate }: OfficialDocument) {
  return formatFor(formats, face, formatDate);
}

function htmlOf(paper: OfficialDocument): string {
  return paperHtml(paper, formatOf(paper), { fontBase: 'app://office/fonts/' });
}

async function wordOf(paper: OfficialDocument): Promise<string> {
  return unzip(await paperDocx(paper, formatOf(paper))).get('word/document.xml') ?? '';
}

function words(text: string): string {
  // the Word file marks with a zero-width space where a heading may break, the page with <wbr>
  return text.replace(/[\s\u200b]+/g, '');
}

/** What a page shows, without white space: markup ends lines in other places than Word does. */
function shownText(page: string): string {
  const body = page.slice(page.indexOf('<body>'));
  const plain = body
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
  return words(plain);
}

/** Words of tables that are wider than their column, and would be cut in two. */
function cutWords(paper: OfficialDocument): string[] {
  const format = formatOf(paper);
  // and the lines on both sides
  const padding = (format.table.padding * 2 * 72) / 25.4 + 1;
  return paper.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const total = block.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
    // how many more rows a cell from above reaches into each column
    const taken = block.columns.map(() => 0);
    return [...block.headRows, ...block.rows].flatMap((row) => {
      const found = row.flatMap(({ lines, colSpan = 1, rowSpan = 1 }) => {
        const first = taken.indexOf(0);
        taken.fill(rowSpan, first, first + colSpan);
        const columns = block.columns.slice(first, first + colSpan);
        const share = columns.reduce((sum, { widthMm }) => sum + widthMm, 0) / total;
        const room = share * lineWidth(paper, format) - padding;
        const size = tableLetters(block, format);
        return lines
          .flat()
          .flatMap(({ text, bold = false, italic = false }) =>
            text
              .split(/[\s\u200b]+|(?<=[-–])|(?<=\/)(?=\D)/u)
              .filter((word) => textWidth(word, { size, bold, italic }) > room),
          );
      });
      for (const [index, rows] of taken.entries()) taken[index] = rows - 1;
      return found;
    });
  });
}

const documents = new URL('../../shared/documents/', import.meta.url);
/** They make a part or an outline of a paper, or change one; plates bear no form of the office. */
const notPapers = [
  'letter',
  'mapTexts',
  'namePlates',
  'paperFrame',
  'partyConclusionNotice',
  'sheet',
  'toneDocument',
  'withText',
];

test('every paper function is in the list of papers', () => {
  const found = readdirSync(documents).flatMap((file) => {
    const source = readFileSync(new URL(file, documents), 'utf8');
    return [...source.matchAll(/^export function (\w+)[^{]*\): OfficialDocument \{$/gm)].map(
      ([, name = '']) => name,
    );
  });
  expect(found.filter((name) => !notPapers.includes(name)).toSorted()).toEqual(listedMakers.toSorted());
});

test('no two papers of the list have the same name', () => {
  const names = everyPaper().map(({ name }) => name);
  expect([...new Set(names)]).toEqual(names);
});

describe.each(everyPaper())('$name', ({ document: paper }) => {
  test('is a valid model whose title names no citizen', () => {
    expect(officialDocument.parse(paper)).toEqual(paper);
    expect(paper.documentTitle).not.toMatch(/Khởi|Nhàn|Lụa|Thái|Miên|Tố\b/u);
  });

  test('keeps its tables apart in Word, which takes two that touch for one', async () => {
    expect(await wordOf(paper)).not.toMatch(/<\/w:tbl>\s*<w:tbl>/);
  });

  test('has room in each column of its tables for the longest word', () => {
    expect(cutWords(paper)).toEqual([]);
  });

  test('says the same on the page and in Word, with every element closed', async () => {
    const page = htmlOf(paper);
    const body = page.slice(page.indexOf('<body>'), page.lastIndexOf('</html>'));
    expect(unbalanced(body.replaceAll('<br>', '').replaceAll('<wbr>', '').replaceAll('<col>', ''))).toEqual(
      [],
    );
    const word = await wordOf(paper);
    expect(unbalanced(word)).toEqual([]);
    expect(words(textOf(word))).toBe(shownText(page));
  });
});

describe('a letter', () => {
  test('has no title, its subject under the number, one addressee on one line', () => {
    const page = htmlOf(urgingLetter(urging));
    expect(page).toContain(
      '<p class="number">Số: 188/UBND-TCD</p><p class="letterSummary">V/v đôn đốc thực hiện<br>kết luận tiếp công dân</p>',
    );
    expect(page).toContain('<div class="addressees"><div><p>Kính gửi: Phòng Kinh tế</p></div></div>');
    expect(page).not.toContain('<h1');
    expect(page).toContain('.letterSummary{font-size:12pt;font-weight:400;font-style:normal}');
  });

  test('of the Party is numbered CV and its subject is in italics', () => {
    const page = htmlOf(
      urgingLetter({ ...urging, ...head('xa', 'party'), addressees: ['Chi bộ 1', 'Chi bộ 2.'] }),
    );
    expect(page).toContain('<p class="number">Số 64-CV/ĐU</p>');
    expect(page).toContain('.letterSummary{font-size:12pt;font-weight:400;font-style:italic}');
    expect(page).toContain(
      '<p>Kính gửi:</p><p class="addressee">- Chi bộ 1,</p><p class="addressee">- Chi bộ 2.</p>',
    );
  });

  test('takes its size and prefix from the format row', () => {
    const paper = urgingLetter({ ...urging, ...head('xa', 'party') });
    const format = formatFor(formats, 'party', '2026-11-23', { 'letterSummary.prefix': 'về việc' });
    expect(paperHtml(paper, format, { fontBase: '' })).toContain('">về việc đôn đốc');
  });
});

describe('papers that several people sign', () => {
  const minutes = complaintDialogueMinutes(complaintInput);

  test('keep all pairs of signers in one piece with the last sentence', () => {
    const page = htmlOf(minutes);
    const tail = page.slice(page.indexOf('<div class="tail">'));
    expect(tail).toMatch(/^<div class="tail"><p class="p justify[^"]*">Kết thúc vào hồi/);
    expect(tail.split('<div class="sides">')).toHaveLength(3);
  });

  test('hold them together in Word too', async () => {
    const word = await wordOf(minutes);
    const names = word.split('<w:p>').filter((part) => />(?:Phan Đăng Toản|Bùi Thị Mai Sao)</u.test(part));
    expect(names.map((part) => part.includes('<w:keepNext/>'))).toEqual([true, false]);
  });
});
