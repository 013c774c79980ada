import { type PaperFormat, scaleFormat } from '../../shared/documents/format';
import type { Block, OfficialDocument } from '../../shared/documents/model';
import { fontFaceCss } from './fonts';
import { blockHtml, signatureHtml } from './htmlBlocks';
import { paperCss } from './htmlStyle';
import { element, escapeHtml, lines } from './htmlText';
import {
  headColumns,
  issuerText,
  letterSummaryLines,
  lineWidth,
  parentText,
  summaryLines,
} from './lineBreaks';
import { markedLines, numberText, placeDateText } from './paperText';

export interface HtmlOptions {
  /** URL under which the files of `resources/fonts/` are served, with a slash at its end */
  fontBase: string;
  /** laid across every page, for papers of the demo workspace */
  watermark?: string;
  /** nonce of the page's content security policy */
  styleNonce?: string;
}

/**
 * A paper as one self-contained page: what is previewed, printed and turned into PDF.
 * It bears no script and no style attributes, so it runs under the strictest policy.
 */
export function paperHtml(document: OfficialDocument, baseFormat: PaperFormat, options: HtmlOptions): string {
  const format = scaleFormat(baseFormat, document.page.textScale);
  const body = bodyOf(document, format);
  const nonce = options.styleNonce === undefined ? '' : ` nonce="${escapeHtml(options.styleNonce)}"`;
  const css = [paperCss(format, document.page), secondCss(document, format), body.css].join('\n');
  // apart, since a window that shows one paper after the other keeps its fonts
  const fonts = fontFaceCss(options.fontBase);
  const watermark =
    options.watermark === undefined
      ? ''
      : `<div class="watermark" aria-hidden="true"><span>${escapeHtml(options.watermark)}</span></div>`;
  return [
    `<!doctype html><html lang="${document.language}-VN"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(document.documentTitle)}</title>`,
    `<style${nonce}>${fonts}</style><style${nonce}>${css}</style></head><body>`,
    watermark,
    formCodeHtml(document),
    headHtml(document, format),
    titlesHtml(document, format),
    body.html,
    '</body></html>',
  ].join('\n');
}

function formCodeHtml({ formCode }: OfficialDocument): string {
  return formCode === null ? '' : element('p', 'formCode', lines(formCode));
}

function headHtml(document: OfficialDocument, format: PaperFormat): string {
  if (document.head === null) return '';
  const [parent, issuer] = [parentText(document, format), issuerText(document, format)];
  const star = format.issuerMark.kind === 'star' ? element('p', 'issuer', '*') : '';
  const rule = format.issuerMark.kind === 'line' ? ' issuerRule ruled' : '';
  const left = [
    parent === '' ? '' : element('p', 'parent', lines(parent)),
    element('div', `issuer${rule}`, issuer.map((line) => `<p>${lines(line)}</p>`).join('')),
    star,
  ];
  const { nation, motto } = format;
  const right =
    motto.text === ''
      ? [element('p', 'nation nationRule ruled', lines(nation.text))]
      : [
          element('p', 'nation', lines(nation.text)),
          element('p', 'motto nationRule ruled', lines(motto.text)),
        ];
  const second = [
    `<div>${element('p', 'number', lines(numberText(document, format)))}${letterSummaryHtml(document, format)}</div>`,
    element('p', 'placeDate', lines(placeDateText(document))),
  ];
  const hasSecond = document.number !== null || document.placeDate !== null;
  const head = element('header', 'head', `<div>${left.join('')}</div><div>${right.join('')}</div>`);
  return hasSecond ? head + element('div', 'second', second.join('')) : head;
}

/** Place and date stay on one line: where they need more than their share, the number gives way. */
function secondCss(document: OfficialDocument, format: PaperFormat): string {
  if (document.head === null) return '';
  return `.second{grid-template-columns:${headColumns(document, format).lower.toFixed(2)}pt 1fr}`;
}

function letterSummaryHtml(document: OfficialDocument, format: PaperFormat): string {
  const text = letterSummaryLines(document, format);
  return text === '' ? '' : element('p', 'letterSummary', lines(text));
}

function titlesHtml(document: OfficialDocument, format: PaperFormat): string {
  if (document.title === '') return '';
  if (document.summary === '') return element('div', 'titles', element('h1', 'title', lines(document.title)));
  const { kind } = format.summaryMark;
  const isRuled = kind === 'line' && document.number !== null;
  const summary = element(
    'p',
    isRuled ? 'summary ruled summaryRule' : 'summary',
    lines(summaryLines(document, format)),
  );
  const dashes = kind === 'dashes' && document.number !== null ? element('p', 'summary dashes', '-----') : '';
  return element('div', 'titles', `${element('h1', 'title', lines(document.title))}${summary}${dashes}`);
}

/** The last paragraph stays with the signature: a signature alone on a page could be put under another text. */
function bodyOf(document: OfficialDocument, format: PaperFormat): { html: string; css: string } {
  const bases = markedLines(document.bases, format.bases).map((line) =>
    element('p', 'p justify basis', lines(line)),
  );
  const parts = document.blocks.map((block, index) =>
    blockHtml(block, index, format, lineWidth(document, format)),
  );
  const foot = footHtml(document, format);
  const keep = lastTogether(document.blocks, foot !== '');
  const html = parts.map((part) => part.html);
  const before = html.slice(0, html.length - keep).join('\n');
  const tail = html.slice(html.length - keep).join('\n');
  return {
    html: `${bases.join('\n')}\n${before}\n${keep === 0 ? foot : element('div', 'tail', `${tail}${foot}`)}`,
    css: parts.map((part) => part.css).join(''),
  };
}

/** How many of the last blocks are kept in one piece with what is signed below them: all pairs of signers, and the text above. */
function lastTogether(blocks: Block[], hasFoot: boolean): number {
  const pairs = blocks.length - 1 - blocks.findLastIndex(({ kind }) => kind !== 'signaturePair');
  if (!hasFoot && pairs === 0) return 0;
  const before = blocks.at(-1 - pairs);
  const canStay = before?.kind === 'paragraph' || before?.kind === 'list';
  return pairs + (canStay ? 1 : 0);
}

function footHtml({ signature, recipients }: OfficialDocument, format: PaperFormat): string {
  const to = markedLines(recipients, format.recipients).map((line) => element('p', 'to', lines(line)));
  if (signature === null && to.length === 0) return '';
  const head = to.length === 0 ? '' : element('p', 'toHead', lines(format.recipientsHead.text));
  const sign = signature === null ? '' : signatureHtml(signature);
  return element('footer', 'foot', `<div class="recipients">${head}${to.join('')}</div>${sign}`);
}
