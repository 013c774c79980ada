import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../electron/data/audit';
import { vi as words } from '../../renderer/words/vi';
import type { StaffRole } from '../../shared/domain/people';
import { type CallName, contract, type Reply } from '../../shared/ipc/contract';
import { faultCodes } from '../../shared/ipc/fault';
import { guards } from '../../shared/ipc/guard';
import { type AskedOffice, askOffice } from '../support/askOffice';
import { anything, inputsOf, planted } from '../support/hostile';
import { seedRecords } from '../support/seedRecords';

/** The same inputs at every run; another seed and more runs to hunt: `TIEPDAN_SEED=7 TIEPDAN_RUNS=1000`. */
const seed = Number(process.env.TIEPDAN_SEED ?? 20261123);
const runs = Number(process.env.TIEPDAN_RUNS ?? 50);

const names = Object.keys(contract).filter((name): name is CallName => Object.hasOwn(contract, name));

/** Each run of these costs a derivation of a key from a password, or a whole paper. */
const slow: readonly string[] = [
  'list.export',
  'auth.changePassword',
  'setup.createOffice',
  'setup.renewPaperKey',
  'staff.add',
  'staff.resetPassword',
  'sealed.reveal',
  'sealed.entitle',
  'sealed.recover',
];
/** Fills a second database with a whole demo; tests of the demo ask it. */
const apart: readonly string[] = ['setup.openDemo'];

let office: AskedOffice;
let ids: fc.Arbitrary<string>;
const startedIn = process.cwd();
let elsewhere = '';

beforeAll(async () => {
  // texts of the wild are paths too: what a call would write by them must not land in the checkout
  elsewhere = mkdtempSync(join(tmpdir(), 'tiepdan-fuzz-'));
  process.chdir(elsewhere);
  office = await askOffice();
  ids = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...(await seedRecords(office))) },
    { weight: 1, arbitrary: fc.uuid() },
  );
});

afterAll(async () => {
  await office.test.close();
  process.chdir(startedIn);
  rmSync(elsewhere, { recursive: true, force: true });
});

function roleFor(name: CallName): StaffRole {
  const { may } = guards[name];
  return typeof may === 'string' ? 'headOfOffice' : (may[may.length - 1] ?? 'clerk');
}

/** What every answer to anything must be: a value, or a fault with a sentence and nothing of what was sent. */
function complaint(reply: Reply<unknown>): string | null {
  if (reply.ok) return null;
  const { code, params } = reply.fault;
  if (!faultCodes.includes(code)) return `unknown fault ${code}`;
  if (words.fault[code].length < 20) return `no sentence for ${code}`;
  const told = JSON.stringify(params);
  if (told.includes(planted.slice(0, 12)) || /\bat .*:\d+:\d+|node_modules|SQLITE/.test(told))
    return `${code} tells ${told}`;
  return null;
}

/** What the log says of an answer that no input may provoke; empty for any other. */
function brokenBy(reply: Reply<unknown>): string {
  if (reply.ok || !['call.failed', 'data.damaged'].includes(reply.fault.code)) return '';
  return `${JSON.stringify(reply.fault)} ${office.log().split('\n').at(-2)}`;
}

describe('input of no known shape', () => {
  it.each(names)('%s answers it with a sentence', async (name) => {
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        if (contract[name].input.safeParse(input).success) return;
        const reply = await office.ask(name, input, 'headOfOffice');
        expect(complaint(reply)).toBe(null);
        expect(reply.ok || reply.fault.code).toBe('call.badInput');
      }),
      { seed, numRuns: runs },
    );
  });

  it('is refused as an envelope too', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (raw) => {
        const reply = await office.dispatcher.call(raw, 'window');
        expect(complaint(reply)).toBe(null);
        expect(reply.ok).toBe(false);
      }),
      { seed, numRuns: runs * 10 },
    );
  });

  it('changes no prototype', () => {
    expect('polluted' in {}).toBe(false);
  });
});

describe('hostile input of the right shape', () => {
  it.each(names.filter((name) => !apart.includes(name)))(
    '%s answers it with a value or a sentence',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(inputsOf(contract[name].input, ids), async (input) => {
          const reply = await office.ask(name, input, roleFor(name));
          expect(complaint(reply)).toBe(null);
          expect(brokenBy(reply)).toBe('');
        }),
        { seed, numRuns: slow.includes(name) ? Math.ceil(runs / 10) : runs },
      );
    },
  );

  it('leaves the audit trail whole and the office open', async () => {
    expect(await verifyAudit(office.test.room.data.db)).toMatchObject({ whole: true, firstBadSeq: null });
    expect(await office.ask('app.state', {}, 'clerk')).toMatchObject({ ok: true, value: { phase: 'ready' } });
  });

  it('leaves nothing that was typed in the log', () => {
    expect(office.log().includes(planted.slice(0, 12))).toBe(false);
  });
});
