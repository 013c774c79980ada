import { backupScene } from '../backupScene.mjs';

export const name = 'backupRestore';
/** Restoring the newest set, checked and counted, against `restic restore latest`. */
export const limit = 1.5;
export const unit = 'ms';
export const rounds = 3;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  return (await backupScene()).restore();
}
