import type { Fault } from '../../shared/ipc/fault';

/** What a refused call rejects with; the sentence for `fault.code` stands in the words files. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

/** The fault of anything that was thrown; what is not a fault of ours is a failed call without a reference. */
export function faultOf(thrown: unknown): Fault {
  return thrown instanceof FaultError ? thrown.fault : { code: 'call.failed', params: {}, ref: '' };
}
