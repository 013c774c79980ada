import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFault } from '../../electron/data/faults';
import { createDispatcher } from '../../electron/ipc/dispatch';
import { createRunner } from '../../electron/office/run';
import { createWorkspace, type Workspace } from '../../electron/office/workspace';
import { createLog } from '../../electron/shell/log';
import type { StaffRole } from '../../shared/domain/people';
import type { Reply } from '../../shared/ipc/contract';
import { makeRoom, people, type TestRoom } from './room';

/** An office behind the real dispatcher, runner and log, asked as the bridge asks it. */
export interface AskedOffice {
  readonly test: TestRoom;
  readonly workspace: Workspace;
  readonly dispatcher: ReturnType<typeof createDispatcher>;
  /** one call of a person of this role, nobody signed in when null */
  ask(name: unknown, input: unknown, role?: StaffRole | null): Promise<Reply<unknown>>;
  /** all that the log holds */
  log(): string;
  /** the HTML of every paper that was drawn, oldest first */
  readonly drawn: string[];
}

export async function askOffice(): Promise<AskedOffice> {
  const test = await makeRoom();
  const log = createLog(join(test.folder, 'log'));
  const drawn: string[] = [];
  const { printer } = test.room.ports;
  const pdf: typeof printer.pdf = (html, signal) => {
    drawn.push(html);
    return printer.pdf(html, signal);
  };
  const room = { ...test.room, ports: { ...test.room.ports, log, printer: { ...printer, pdf } } };
  const workspace = { ...createWorkspace(room.ports), room, dataDir: room.dataDir };
  const dispatcher = createDispatcher({
    run: createRunner(workspace),
    named: dataFault,
    logFault: log.fault,
    clockMs: () => 0,
  });
  return {
    test,
    workspace,
    dispatcher,
    drawn,
    ask: (name, input, role = null) => {
      workspace.staff = role === null ? null : people[role];
      return dispatcher.call({ name, key: 'test', input }, 'window');
    },
    log: () => readFileSync(join(test.folder, 'log', 'tiepdan.log'), 'utf8'),
  };
}
