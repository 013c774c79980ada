import type { ElectronApplication, Page } from '@playwright/test';
import { z } from 'zod';
import { type CallName, contract, type Input, type Output } from '../../shared/ipc/contract';
import { fault } from '../../shared/ipc/fault';

const reply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), fault }),
]);
export type AnyReply = z.infer<typeof reply>;

let lastKey = 0;

/** Sends what any script in the page could send, well formed or not, and checks that the answer is a reply. */
export async function send(page: Page, name: unknown, input: unknown): Promise<AnyReply> {
  return sendCode(page, JSON.stringify(name), JSON.stringify(input) ?? 'undefined');
}

/** Like `send`, with name and input as JavaScript, for what JSON cannot say or is too large to carry over. */
export async function sendCode(page: Page, name: string, input: string): Promise<AnyReply> {
  lastKey += 1;
  return reply.parse(
    await page.evaluate<unknown>(`window.tiepdan.call(${name}, 'test-${lastKey}', ${input})`),
  );
}

/** `ok`, or the code of the fault. */
export function verdict(answer: AnyReply): string {
  return answer.ok ? 'ok' : answer.fault.code;
}

function isOutput<Name extends CallName>(name: Name, value: unknown): value is Output<Name> {
  return contract[name].output.safeParse(value).success;
}

/** A call that must succeed, with a value as the contract promises it. */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const answer = await send(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.fault)}`);
  if (!isOutput(name, answer.value)) throw new Error(`${name}: not what the contract says`);
  return answer.value;
}

/**
 * Runs a script in the window as the page's own script would run: under the page's policy, which Playwright's
 * `evaluate` is not. With the rights of a click. Resolves to what the script's value is, or `rejected: …`.
 */
export function runInPage(app: ElectronApplication, script: string): Promise<unknown> {
  return app.evaluate(async ({ BrowserWindow }, code): Promise<unknown> => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    if (window === undefined) throw new Error('no visible window');
    return window.webContents.executeJavaScript(code, true).catch((cause: unknown) => `rejected: ${cause}`);
  }, script);
}
