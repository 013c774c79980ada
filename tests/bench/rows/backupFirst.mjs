import { backupScene } from '../backupScene.mjs';

export const name = 'backupFirst';
/** A whole first set, end to end (read back, opened and counted), against `restic backup` into a new repository. */
export const limit = 1.5;
export const unit = 'ms';
export const rounds = 3;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  return (await backupScene()).first();
}
