/** Paths of format values, as the words of the screen are keyed. */
export const formatParts = {
  'nation.size': { part: 'nationSize', unit: 'pt' },
  'parent.size': { part: 'parentSize', unit: 'pt' },
  'issuer.size': { part: 'issuerSize', unit: 'pt' },
  'number.size': { part: 'numberSize', unit: 'pt' },
  'title.size': { part: 'titleSize', unit: 'pt' },
  'summaryMark.kind': { part: 'summaryMark', unit: 'mark' },
  'letterSummary.size': { part: 'letterSummarySize', unit: 'pt' },
  'letterSummary.bold': { part: 'letterSummaryBold', unit: 'yes' },
  'letterSummary.italic': { part: 'letterSummaryItalic', unit: 'yes' },
  'letterSummary.prefix': { part: 'letterSummaryPrefix', unit: 'mark' },
  'bases.size': { part: 'basesSize', unit: 'pt' },
  'bases.bold': { part: 'basesBold', unit: 'yes' },
  'bases.italic': { part: 'basesItalic', unit: 'yes' },
  'bases.marker': { part: 'basesMarker', unit: 'mark' },
  'body.line': { part: 'bodyLine', unit: 'pt' },
  'end.mark': { part: 'endMark', unit: 'mark' },
  'authority.size': { part: 'authoritySize', unit: 'pt' },
  'signTitle.size': { part: 'signTitleSize', unit: 'pt' },
  'signTitle.bold': { part: 'signTitleBold', unit: 'yes' },
  'signName.size': { part: 'signNameSize', unit: 'pt' },
} as const;

type Part = (typeof formatParts)[keyof typeof formatParts];

const byPath = new Map<string, Part>(Object.entries(formatParts));

/** What a doubtful value is called and counted in. A test holds the list against the dated rows. */
export function formatPart(path: string): Part {
  const found = byPath.get(path);
  if (found === undefined) throw new RangeError(`No words for the format value ${path}`);
  return found;
}
