import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import type { VisitRecord } from '../data/visitColumns';
import { linkCitizen } from './citizens';

/** The citizen whom an open visit is about; protected people are no citizens of the list. */
export async function withCitizen(tx: Tx, stamp: Stamp, record: VisitRecord): Promise<VisitRecord> {
  if (record.visit.sealed) return record;
  return { ...record, citizenId: await linkCitizen(tx, stamp, record.visit.person) };
}
