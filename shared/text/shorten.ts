/** At most `letters` of a text, cut between words and marked as cut; the text itself when it is no longer. */
export function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters);
  const space = cut.lastIndexOf(' ');
  return `${(space > letters / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}
