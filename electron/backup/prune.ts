import { manifestSuffix, sealedSuffix } from '../../shared/domain/backupManifest';
import type { Destination } from './destinations/destination';
import type { Inventory } from './inventory';

/**
 * Removes the sets that retention gave up, and what cut runs left before the newest set. The manifest goes first:
 * a cut in between leaves a half set, which is never listed, and not a listed set without its body.
 * Damaged sets stay: somebody may want to look at them. Does nothing where the account may only add.
 */
export async function pruneSets(
  place: Destination,
  here: Inventory,
  sequences: readonly number[],
  signal?: AbortSignal,
): Promise<number> {
  if (!place.mayRemove) return 0;
  let removed = 0;
  for (const set of here.sets.filter(({ manifest }) => sequences.includes(manifest.sequence))) {
    await place.remove(set.manifestName, signal);
    await place.remove(set.sealedName, signal);
    removed += 1;
  }
  const newest = here.sets[0];
  if (!newest) return removed;
  const cut = here.broken.filter(({ why }) => why === 'noManifest' || why === 'unfinished');
  for (const { base } of cut.filter(({ sequence }) => sequence < newest.manifest.sequence)) {
    for (const suffix of [manifestSuffix, sealedSuffix]) {
      await place.remove(`${newest.officeCode}/${base}${suffix}.part`, signal);
    }
    await place.remove(`${newest.officeCode}/${base}${sealedSuffix}`, signal);
  }
  return removed;
}
