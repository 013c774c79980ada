import { representativesProblem } from '../../shared/domain/groups';
import { groundOn } from '../../shared/domain/refusals';
import type { Visit } from '../../shared/domain/visits';
import { AppError } from '../../shared/ipc/fault';
import type { VisitRecord } from '../data/visitColumns';
import { ruleBook } from './ruleBook';

/** @throws AppError visit.incomplete {fields}, visit.representatives {rule, …} */
export function refuseIncomplete({ visit, hidden }: VisitRecord): void {
  const missing = [
    ...(visit.person.name === '' && !visit.sealed ? ['name'] : []),
    ...(visit.content.trim() === '' ? ['content'] : []),
  ];
  if (missing.length > 0) throw new AppError('visit.incomplete', { fields: missing.join(', ') });
  const others = visit.sealed ? hidden.representatives : visit.representatives.length;
  const problem = representativesProblem(ruleBook.groups, visit.groupSize, others + 1, visit.day);
  if (problem === null) return;
  const { basis, kind, people, representatives, min, max } = problem;
  throw new AppError('visit.representatives', { rule: basis, kind, people, representatives, min, max });
}

/**
 * Nobody may be turned away but on a ground of the law (Điều 9 Luật Tiếp công dân; Điều 4 NĐ 154/2026/NĐ-CP).
 * @throws AppError visit.groundNeeded
 */
export function refuseGroundless(visit: Pick<Visit, 'outcome' | 'refusalGround' | 'day'>): void {
  if (visit.outcome !== 'refused') return;
  if (groundOn(ruleBook.refusalGrounds, visit.refusalGround, visit.day) === null) {
    throw new AppError('visit.groundNeeded');
  }
}
