import { backupScene } from '../backupScene.mjs';

export const name = 'backupSaves';
/** p95 of a save while a snapshot of 220 MB is taken, against the quiet one. */
export const limit = 3.0;
export const unit = 'ms';
export const rounds = 3;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  return (await backupScene()).saves();
}
