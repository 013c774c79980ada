/** `Khiếu nại: …`, shortened so that a row of a list stays a row. */
export function contentLine(kind: string, content: string): string {
  const text = content.replace(/\s+/g, ' ').trim();
  const short = text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text;
  return short === '' ? kind : `${kind}: ${short}`;
}
