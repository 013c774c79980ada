import type { Reception } from '../../../shared/domain/visits';
import { AppError } from '../../../shared/ipc/fault';
import { findReception } from '../../data/receptions';
import type { VisitRecord } from '../../data/visitColumns';
import { findVisit, writerOfVisit } from '../../data/visits';
import { placeNameOf } from '../officeWords';
import type { Making } from './making';

/** A visit with what its papers say around it. */
export interface VisitFacts extends VisitRecord {
  reception: Reception | null;
  place: string;
  officer: { name: string; title: string };
}

/** @throws AppError record.missing for a visit that is not in the register */
export async function factsOf({ db, room, from }: Making): Promise<VisitFacts> {
  const record = await findVisit(db, from.id);
  if (record === null || record.visit.state !== 'entered') throw new AppError('record.missing');
  const { receptionId, id } = record.visit;
  const reception = receptionId === null ? null : await findReception(db, receptionId);
  const regular = { name: room.office.regularOfficer, title: 'Công chức tiếp công dân' };
  return {
    ...record,
    reception,
    place: placeNameOf(reception?.place || room.office.receptionPlace),
    officer: (await writerOfVisit(db, id)) ?? regular,
  };
}
