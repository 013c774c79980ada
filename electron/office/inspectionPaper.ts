import type { OfficialDocument } from '../../shared/documents/model';
import { selfInspection } from '../../shared/documents/selfInspection';
import { listChecks } from '../data/checklist';
import { listStaff } from '../data/staff';
import { bare, inspect, type Span } from './inspections';
import { type Room, today } from './room';

/** The self-inspection as a sheet, signed by who keeps the office and by who receives. */
export async function inspectionPaper(room: Room, span: Span): Promise<OfficialDocument> {
  const { office } = room;
  const face = office.usualFace;
  const signer = office.signers.find((one) => one.face === face);
  const staff = (await listStaff(room.data.db)).filter(({ active }) => active);
  return selfInspection({
    office,
    face,
    ...span,
    date: today(room),
    figures: (await inspect(room, span)).map(bare),
    checks: await listChecks(room.data.db),
    head: { title: signer?.title ?? '', name: signer?.name ?? '' },
    clerk: { title: 'NGƯỜI LẬP PHIẾU', name: staff.find(({ role }) => role === 'clerk')?.name ?? '' },
  });
}
