import { percentile } from '../app.mjs';
import { closeDesk, openDesk, printBare } from '../papers.mjs';

export const name = 'previewOpen';
/** p95 from asking for a notice's preview to its bytes in the window, against that of a bare printToPDF of the page. */
export const limit = 2;
export const unit = 'ms';
export const rounds = 3;

const times = 40;
/** @type {import('../papers.mjs').Desk | undefined} */
let desk;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  if (desk === undefined) {
    desk = await openDesk();
    for (let at = 0; at < 5; at += 1) await preview(desk);
  }
  const ours = [];
  const theirs = [];
  // in turn, so that a busy moment of the machine falls on both
  for (let at = 0; at < times; at += 1) {
    ours.push(await preview(desk));
    theirs.push(...(await printBare(desk, 1)));
  }
  return { ours: percentile(ours, 0.95), theirs: percentile(theirs, 0.95) };
}

/**
 * From the click to the bytes in the window, measured there.
 * @param {import('../papers.mjs').Desk} at
 * @returns {Promise<number>}
 */
async function preview({ demo, source }) {
  return /** @type {number} */ (
    await demo.page.evaluate(`(async () => {
      const started = performance.now();
      const key = 'bench-preview-' + started;
      const reply = await window.tiepdan.call('paper.preview', key, ${JSON.stringify(source)});
      const answer = await fetch('/preview/' + reply.value.token + '.pdf');
      if ((await answer.arrayBuffer()).byteLength < 5000) throw new Error('no preview');
      return performance.now() - started;
    })()`)
  );
}

export async function finish() {
  if (desk !== undefined) await closeDesk(desk);
}
