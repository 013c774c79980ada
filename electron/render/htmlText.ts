import type { Run } from '../../shared/documents/model';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters have no place on paper; the rest of the text is composed, since a font holds é, not e and ´. */
export function escapeHtml(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? '');
}

/** Escaped text whose line ends are kept. */
export function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

export function runsHtml(runs: Run[]): string {
  return runs.map(runHtml).join('');
}

function runHtml({ text, bold, italic, underline }: Run): string {
  const wraps = [bold && 'b', italic && 'i', underline && 'u'].filter((tag) => typeof tag === 'string');
  return wraps.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, lines(text));
}

export function element(tag: string, className: string, inner: string): string {
  return `<${tag} class="${className}">${inner}</${tag}>`;
}
