import { type Day, day } from '../../../shared/domain/day';
import { type FigureKey, figureCode } from '../../../shared/domain/inspection';

export interface Period {
  from: Day;
  to: Day;
}

const between = '_';

/** The period as a part of the address, so that Escape from a figure comes back to it. */
export function addressOf({ from, to }: Period, figure?: FigureKey): string {
  const start = `/inspection/${from}${between}${to}`;
  return figure === undefined
    ? start
    : `${start}/${encodeURIComponent(`${figure.code}${between}${figure.owner}`)}`;
}

/** Null where the address names no period. */
export function periodFrom(part: string | undefined): Period | null {
  const [from, to] = (part ?? '').split(between).map((text) => day.safeParse(text).data);
  return from === undefined || to === undefined ? null : { from, to };
}

/** Null where the address names no figure that there is. */
export function figureFrom(part: string | undefined): FigureKey | null {
  if (part === undefined) return null;
  const at = part.indexOf(between);
  const code = figureCode.safeParse(at < 0 ? part : part.slice(0, at));
  return code.success ? { code: code.data, owner: at < 0 ? '' : part.slice(at + 1) } : null;
}
