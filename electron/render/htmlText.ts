import type { Run } from '../../shared/documents/model';
import { cleanText, longestWhole, wholeWord } from './paperText';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? '');
}

/** Escaped text whose line ends are kept. */
export function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

/** Where the text stands decides where its lines may break. */
export type Place = 'text' | 'cell' | 'headCell';

export function runsHtml(runs: Run[], place: Place): string {
  return runs.map((run) => runHtml(run, place)).join('');
}

function runHtml({ text, bold, italic, underline }: Run, place: Place): string {
  const wraps = [bold && 'b', italic && 'i', underline && 'u'].filter((tag) => typeof tag === 'string');
  return wraps.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, breaks(lines(text), place));
}

/**
 * In running text a number such as `214/QĐ-UBND` or `KN-2026-011` is one word. In the narrow columns
 * of a register it may break, and headings such as `CCCD/CMND/Hộ chiếu` break at their slashes.
 */
function breaks(html: string, place: Place): string {
  if (place === 'headCell') return html.replace(/(?<!<)\/(?=\p{L})/gu, '/<wbr>');
  if (place === 'cell') return html;
  return html.replace(wholeWord, (word) =>
    word.length > longestWhole ? word : `<span class="whole">${word}</span>`,
  );
}

export function element(tag: string, className: string, inner: string): string {
  return `<${tag} class="${className}">${inner}</${tag}>`;
}
