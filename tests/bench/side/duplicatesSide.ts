import { storePetition } from '../../../electron/data/petitions';
import { keepTwinKeys, twinsOf } from '../../../electron/office/petitionTwins';
import { stampOf } from '../../../electron/office/room';
import type { Petition } from '../../../shared/domain/petitions';
import { makeRoom } from '../../support/room';
import { generated } from './duplicatesSet';

/** Looks for the twins of every petition of a generated set, as they came, and tells how often it was right. */
async function run() {
  const office = await makeRoom();
  const { db } = office.room.data;
  const { petitions, planted } = generated(20_000, 1_000);
  const stamp = stampOf(office.room, office.acting());
  for (let from = 0; from < petitions.length; from += 500) {
    await db.transaction(async (tx) => {
      for (const petition of petitions.slice(from, from + 500)) {
        await storePetition(tx, stamp, petition);
        await keepTwinKeys(tx, petition);
      }
    });
  }
  let found = 0;
  let wrong = 0;
  const missed: string[] = [];
  const falsely: string[] = [];
  const took: number[] = [];
  const place = new Map(petitions.map(({ id }, index) => [id, index]));
  for (const petition of petitions) {
    const started = performance.now();
    const twins = await twinsOf(db, petition);
    took.push(performance.now() - started);
    // each pair once, from the later side, as a clerk meets it
    const earlier = (other: Petition) => (place.get(other.id) ?? 0) < (place.get(petition.id) ?? 0);
    const duplicates = twins.filter(({ verdict, other }) => verdict === 'duplicate' && earlier(other));
    const original = planted.get(petition.id);
    if (original !== undefined && duplicates.some(({ other }) => other.id === original.id)) found += 1;
    else if (original !== undefined) missed.push(original.how);
    const others = duplicates.filter(({ other }) => other.id !== original?.id);
    wrong += others.length;
    falsely.push(...others.map(({ other }) => `${petition.summary} | ${other.summary}`));
  }
  took.sort((a, b) => a - b);
  const p95 = took[Math.floor(took.length * 0.95)] ?? Number.NaN;
  await office.close();
  if (process.argv[2] === 'explain')
    process.stderr.write(`${falsely.slice(0, 10).join('\n')}\n${missed.toSorted().join(' ')}\n`);
  return { precision: found / (found + wrong), recall: found / planted.size, p95 };
}

process.stdout.write(JSON.stringify(await run()));
