import { backupScene } from '../backupScene.mjs';

export const name = 'backupNext';
/** The set after an hour's work, against restic's second backup of the same folder. */
export const limit = 1.5;
export const unit = 'ms';
export const rounds = 5;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  return (await backupScene()).next();
}
