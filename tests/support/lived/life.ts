import type { Day } from '../../../shared/domain/day';
import type { CallName, Input, Output } from '../../../shared/ipc/contract';

/** An office that is lived through: it is asked as its own window asks it, on a day that can be moved. */
export interface Life {
  ask<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** the code of the fault, or `ok` */
  verdict(name: CallName, input: unknown): Promise<string>;
  /** it becomes nine in the morning of the day, in Vietnam */
  wake(day: Day): Promise<void>;
}

/** The moment at which the office opens its app on a day. */
export function morning(day: Day): string {
  return `${day}T02:00:00.000Z`;
}
