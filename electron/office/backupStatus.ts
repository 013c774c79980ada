import type { BackupPlaceState } from '../../shared/ipc/calls/care';
import type { Output } from '../../shared/ipc/contract';
import { halfSentIn } from '../backup/outbox';
import { everyWeek, backupLight as lightAt } from '../backup/timetable';
import { type KnownPlace, knownPlaces, placeAges } from '../data/backups';
import { readFact } from '../data/facts';
import { outboxOf, queueOf } from './backupQueue';
import { now, type Room } from './room';

const tones = { never: 'none', good: 'green', warn: 'amber', late: 'red' } as const;
const worstFirst = ['never', 'late', 'warn', 'good'];

type Aged = KnownPlace & ReturnType<typeof lightAt> & { verifiedAt: string | null };

async function agedPlaces(room: Room): Promise<Aged[]> {
  const places = await knownPlaces(room.data.db);
  const ages = await placeAges(room.data.db);
  // Where a stick is all there is, it has to carry the daily promise.
  const daily = places.some(({ place }) => place.active && place.kind !== 'usb');
  return places.map((known) => {
    const verifiedAt = ages.get(known.place.id)?.verifiedAt ?? null;
    const weekly = daily && known.place.kind === 'usb';
    return { ...known, verifiedAt, ...lightAt(now(room), verifiedAt, weekly ? everyWeek : undefined) };
  });
}

type Light = Output<'backup.status'>['light'];

/** The age of the last verified set of each place in use, the one that is worst off first. */
export async function placeLights(room: Room): Promise<Light[]> {
  const aged = (await agedPlaces(room)).filter(({ place }) => place.active);
  return aged
    .sort((a, b) => worstFirst.indexOf(a.light) - worstFirst.indexOf(b.light) || b.hours - a.hours)
    .map(({ place, light, verifiedAt, hours }) => ({
      tone: tones[light],
      lastVerifiedAt: verifiedAt,
      hours: verifiedAt === null ? null : hours,
      placeName: place.name,
    }));
}

/** Of several places the one that is worst off, for it is the promise that broke. */
export async function backupLight(room: Room): Promise<Light> {
  const [worst] = await placeLights(room);
  return worst ?? { tone: 'none', lastVerifiedAt: null, hours: null, placeName: '' };
}

function stateOf(room: Room, aged: Aged, halfSent: boolean): BackupPlaceState {
  const { place, notes, verifiedAt } = aged;
  return {
    placeId: place.id,
    tone: tones[aged.light],
    lastVerifiedAt: verifiedAt,
    hours: verifiedAt === null ? null : aged.hours,
    waiting: queueOf(room).waiting.get(place.id) ?? null,
    halfSent,
    held: notes.held,
    addOnly: notes.addOnly,
    sameDisk: notes.sameDisk,
  };
}

export async function backupStatus(room: Room): Promise<Output<'backup.status'>> {
  const { db } = room.data;
  const aged = await agedPlaces(room);
  const half = new Set((await halfSentIn(outboxOf(room))).map(({ placeId }) => placeId));
  return {
    light: await backupLight(room),
    places: aged.map(({ place }) => place),
    states: aged.map((one) => stateOf(room, one, half.has(one.place.id))),
    running: queueOf(room).running,
    recipient: (await readFact(db, 'backup.recipient')) ?? '',
    recipients: {
      district: (await readFact(db, 'backup.districtRecipient')) ?? '',
      second: (await readFact(db, 'backup.secondRecipient')) ?? '',
    },
  };
}
