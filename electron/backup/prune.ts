import { baseNameOf, changesSuffix, sealedSuffix, setSuffixes } from '../../shared/domain/backupManifest';
import type { Destination } from './destinations/destination';
import type { Inventory, StoredSet } from './inventory';

/** The sealed files on which other sets build, so that they must outlive what they belong to. */
function needed(standing: readonly StoredSet[]): Set<string> {
  return new Set(standing.map(({ manifest }) => baseNameOf(manifest)).filter((name) => name !== null));
}

/**
 * Removes the sets that retention gave up, and what cut runs left before the newest set; answers the sequences that
 * are gone. The manifest goes first: a cut in between leaves a half set, which is never listed, and not a listed set
 * without its body. A set on which one that stays builds, stays with it. Damaged sets stay: somebody may want to look
 * at them. Does nothing where the account may only add.
 */
export async function pruneSets(
  place: Destination,
  here: Inventory,
  sequences: readonly number[],
  signal?: AbortSignal,
): Promise<number[]> {
  if (!place.mayRemove) return [];
  const given = here.sets.filter(({ manifest }) => sequences.includes(manifest.sequence));
  const bases = needed(here.sets.filter((set) => !given.includes(set)));
  const unread = here.broken.some(({ why }) => why === 'manifestFromFuture');
  const removed: number[] = [];
  for (const set of given) {
    // What a newer app's set builds on, this one does not know.
    const whole = set.manifest.changes === undefined;
    if (whole && (unread || bases.has(set.sealedName))) continue;
    await place.remove(set.manifestName, signal);
    await place.remove(set.sealedName, signal);
    removed.push(set.manifest.sequence);
  }
  await tidy(place, here, signal);
  return removed;
}

/** What cut runs left before the newest set. */
async function tidy(place: Destination, here: Inventory, signal?: AbortSignal): Promise<void> {
  const newest = here.sets[0];
  if (!newest) return;
  const bases = needed(here.sets);
  const cut = here.broken.filter(({ why }) => why === 'noManifest' || why === 'unfinished');
  for (const { base } of cut.filter(({ sequence }) => sequence < newest.manifest.sequence)) {
    const name = `${newest.officeCode}/${base}`;
    for (const suffix of setSuffixes) await place.remove(`${name}${suffix}.part`, signal);
    await place.remove(`${name}${changesSuffix}`, signal);
    if (!bases.has(`${name}${sealedSuffix}`)) await place.remove(`${name}${sealedSuffix}`, signal);
  }
}
