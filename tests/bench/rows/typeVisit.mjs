import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDemo } from '../app.mjs';

export const name = 'typeVisit';
/**
 * A key in the longest form, the desk's, against the same key in a bare field laid into the same window. Unikey sends
 * some ten keys for a word and waits for none. The bare field takes some 1.2 ms here; at the limit a PC four times as
 * slow still keeps up with the 25 keys a second of a quick typist on Unikey.
 */
export const limit = 8;
export const unit = 'ms';
export const rounds = 9;

const keys = 60;
const contentField = '[data-testid="visit-content"]';

/** @type {{ folder: string, demo: Awaited<ReturnType<typeof openDemo>>, session: import('@playwright/test').CDPSession } | undefined} */
let opened;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds for one key */
export async function run() {
  opened ??= await open();
  const { demo, session } = opened;
  await demo.page.evaluate(`document.querySelector('${contentField}').focus()`);
  const ours = await typed(session);
  await demo.page.evaluate(`(() => {
    const bare = document.createElement('textarea');
    bare.id = 'bare';
    document.body.prepend(bare);
    bare.focus();
  })()`);
  const theirs = await typed(session);
  await demo.page.evaluate(`document.getElementById('bare').remove()`);
  return { ours, theirs };
}

async function open() {
  const folder = await mkdtemp(path.join(tmpdir(), 'tiep-dan-bench-'));
  const demo = await openDemo(folder);
  await demo.page.keyboard.press('F2');
  await demo.page.locator(contentField).waitFor();
  const session = await demo.page.context().newCDPSession(demo.page);
  await demo.page.locator(contentField).focus();
  // once unmeasured: the draft is made by its first letter
  await typed(session);
  await demo.page.locator(contentField).fill('');
  return { folder, demo, session };
}

/**
 * @param {import('@playwright/test').CDPSession} session
 * @returns {Promise<number>} milliseconds for one key; all are sent at once, as keyboard programs do
 */
async function typed(session) {
  const started = performance.now();
  const sent = Array.from({ length: keys }, async () => {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'ê', key: 'ê' });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'ê' });
  });
  await Promise.all(sent);
  return (performance.now() - started) / keys;
}

export async function finish() {
  await opened?.demo.app.close();
  if (opened) await rm(opened.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
