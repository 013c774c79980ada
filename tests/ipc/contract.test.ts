import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataFault } from '../../electron/data/faults';
import { createDispatcher } from '../../electron/ipc/dispatch';
import { deskHandlers } from '../../electron/office/desk';
import { doorHandlers } from '../../electron/office/door';
import { en } from '../../renderer/words/en';
import { vi } from '../../renderer/words/vi';
import { staffRole } from '../../shared/domain/people';
import { contract } from '../../shared/ipc/contract';
import { faultCodes } from '../../shared/ipc/fault';
import { guards } from '../../shared/ipc/guard';
import { type AskedOffice, askOffice } from '../support/askOffice';

let office: AskedOffice;
beforeAll(async () => {
  office = await askOffice();
});
afterAll(() => office.test.close());

const names = Object.keys(contract).sort();

describe('the contract', () => {
  it('has one handler and one guard for each call, and no other', () => {
    const handled = [...Object.keys(doorHandlers), ...Object.keys(deskHandlers)].sort();
    expect({ handled, guarded: Object.keys(guards).sort() }).toEqual({ handled: names, guarded: names });
  });

  it('has a sentence for each fault in both languages', () => {
    const short = [vi.fault, en.fault].flatMap((words) =>
      faultCodes.filter((code) => words[code].length < 20),
    );
    expect(short).toEqual([]);
    expect(Object.keys(vi.fault).sort()).toEqual([...faultCodes].sort());
  });

  it('takes what is not its input for none of its calls, not even for those that ask for nothing', () => {
    const taking = Object.entries(contract).filter(([, { input }]) => input.safeParse({ evil: 1 }).success);
    expect(taking.map(([name]) => name)).toEqual([]);
  });

  it('lets nobody near a case before signing in', () => {
    const open = Object.entries(guards).filter(([, { may }]) => may === 'open');
    expect(
      open.map(([name]) => name.split('.')[0]).filter((noun, index, all) => all.indexOf(noun) === index),
    ).toEqual(['app', 'settings', 'setup', 'auth', 'backup']);
  });

  it('shows cases to the administrator through no call, and lets the auditor change nothing', () => {
    const cases = /^(home|schedule|reception|citizen|visit|petition|matter|sealed|conclusion|task|search)\./;
    const allowed = (role: string) =>
      Object.entries(guards).filter(
        ([, { may }]) => typeof may !== 'string' && may.some((one) => one === role),
      );
    expect(allowed('administrator').filter(([name]) => cases.test(name))).toEqual([]);
    const writing = /\.(save|enter|cancel|amend|issue|close|reopen|add|run|replan|resetPassword)$/;
    expect(allowed('auditor').filter(([name]) => writing.test(name))).toEqual([]);
    expect(staffRole.options).toContain('auditor');
  });

  it('knows no name but its own', async () => {
    const wrong = [
      'nope',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'then',
      '',
      'app.state ',
      'APP.STATE',
    ];
    for (const name of wrong) {
      expect([name, await office.ask(name, {}, 'headOfOffice')]).toMatchObject([
        name,
        { ok: false, fault: { code: 'call.unknown', params: {} } },
      ]);
    }
    for (const name of [null, 42, {}, [], 'x'.repeat(101)]) {
      expect(await office.ask(name, {})).toMatchObject({ ok: false, fault: { code: 'call.badInput' } });
    }
  });
});

describe('an input that is too large', () => {
  const sparse: unknown[] = [];
  sparse.length = 4_294_967_295;
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  let shared: unknown = 'x';
  for (let level = 0; level < 60; level += 1) shared = [shared, shared];
  const large: [string, unknown][] = [
    ['ten megabytes of text', { id: 'x'.repeat(10_000_000) }],
    ['ten megabytes as a key', { ['x'.repeat(10_000_000)]: 1 }],
    ['ten megabytes of bytes', { id: new Uint8Array(10_000_000) }],
    ['a million things', { id: Array.from({ length: 1_000_000 }, () => 1) }],
    ['four thousand million empty places', { id: sparse }],
    ['a circle', circle],
    ['one thing named a million million times', { id: shared }],
  ];
  it.each(large)('is refused at once: %s', async (_what, input) => {
    const started = performance.now();
    const reply = await office.ask('visit.get', input, 'clerk');
    expect(reply).toMatchObject({ ok: false, fault: { code: 'call.tooLarge' } });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('cancelling', () => {
  function waiting() {
    const seen: AbortSignal[] = [];
    const dispatcher = createDispatcher({
      run: ({ signal }) => {
        seen.push(signal);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped in the middle')));
        });
      },
      named: dataFault,
      logFault: () => undefined,
      clockMs: () => 0,
    });
    const ask = (key: string, from: string) => dispatcher.call({ name: 'app.state', key, input: {} }, from);
    return { dispatcher, ask, seen };
  }
  const cancelled = { ok: false, fault: { code: 'call.cancelled' } };

  it('stops the call of that key and window only', async () => {
    const { dispatcher, ask, seen } = waiting();
    const mine = ask('a', '1');
    const other = ask('b', '1');
    const elsewhere = ask('a', '2');
    dispatcher.cancel('a', '1');
    dispatcher.cancel({ key: 'b' }, '1');
    dispatcher.cancel('__proto__', '1');
    expect(await mine).toMatchObject(cancelled);
    expect(seen.map(({ aborted }) => aborted)).toEqual([true, false, false]);
    dispatcher.cancelAll('1');
    expect(await other).toMatchObject(cancelled);
    expect(seen.map(({ aborted }) => aborted)).toEqual([true, true, false]);
    dispatcher.cancelAll('2');
    expect(await elsewhere).toMatchObject(cancelled);
  });
});

describe('the log', () => {
  it('does not say what the database driver quotes', async () => {
    const { db } = office.test.room.data;
    const cause = await db
      .raw("INSERT INTO visits (id) VALUES ('Tống Viết Hùng 079188001234')")
      .catch((told) => told);
    const dispatcher = createDispatcher({
      run: () => Promise.reject(z.instanceof(Error).parse(cause)),
      named: dataFault,
      logFault: office.workspace.ports.log.fault,
      clockMs: () => 0,
    });
    const reply = await dispatcher.call({ name: 'app.state', key: 'k', input: {} }, 'window');
    expect(reply).toMatchObject({ ok: false, fault: { code: 'call.failed', params: {} } });
    expect(office.log()).toContain('SQLITE_CONSTRAINT');
    expect(office.log()).not.toMatch(/Tống|Hùng|079188/);
  });
});
