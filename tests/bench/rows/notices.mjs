import { closeDesk, openDesk, printBare, printBatch } from '../papers.mjs';

export const name = 'notices';
/** 200 notices as PDF in one batch, against 200 bare printToPDF calls of the same page. */
export const limit = 1.5;
export const unit = 'ms';
export const rounds = 3;

const count = 200;
/** @type {import('../papers.mjs').Desk | undefined} */
let desk;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds of the whole batch */
export async function run() {
  if (desk === undefined) {
    desk = await openDesk();
    await printBatch(desk, 5);
  }
  const ours = await printBatch(desk, count);
  const theirs = (await printBare(desk, count)).reduce((sum, each) => sum + each, 0);
  return { ours, theirs };
}

export async function finish() {
  if (desk !== undefined) await closeDesk(desk);
}
