import { dmy } from '../../../shared/text/dates';

/** A word by its key with its noun, `papers:kind.receipt`; null where the words know none. */
export type KnownWord = (key: string) => string | null;

/** Where the words of a fact's codes stand. */
const branches: Readonly<Record<string, readonly string[]>> = {
  act: ['settings:act'],
  face: ['settings:faceName'],
  figure: ['inspection:figure'],
  kind: ['papers:kind', 'visits:kind'],
  level: ['backup:state'],
  list: ['backup:counts'],
  outcome: ['settings:auditDetails.outcome'],
  reason: ['backup:reason'],
  role: ['settings:role'],
  state: ['visits:receptionState', 'registrations:state', 'petitions:matterState'],
  step: ['dialogues:step', 'tasks:state'],
  supervisor: ['tasks:supervisor'],
};

/** Facts that are yes or no, kept as 1 or 0. */
const yesOrNo: ReadonlySet<string> = new Set(['binned', 'called', 'passed']);

function valueText(name: string, value: unknown, word: KnownWord): string {
  const text = String(value);
  if (yesOrNo.has(name)) return word(value === 1 ? 'settings:yes' : 'settings:no') ?? text;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dmy(text);
  const code = text.replaceAll('.', '_');
  const said = (branches[name] ?? []).map((branch) => word(`${branch}.${code}`));
  return said.find((each) => each !== null) ?? text;
}

/** The kept JSON in words, `số bản: 2, kết quả: đã in`; a code where the words know none, so nothing is hidden. */
export function auditDetail(detail: string, word: KnownWord): string {
  try {
    const kept: unknown = JSON.parse(detail);
    if (typeof kept !== 'object' || kept === null) return detail;
    return Object.entries(kept)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => {
        const said = word(`settings:auditDetails.name.${name}`) ?? name;
        return `${said}: ${valueText(name, value, word)}`;
      })
      .join(', ');
  } catch {
    return detail;
  }
}
