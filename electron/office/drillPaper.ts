import { type DrillMinutesInput, drillMinutes } from '../../shared/documents/drillMinutes';
import type { OfficialDocument } from '../../shared/documents/model';
import { clockAt, dayAt } from '../../shared/domain/day';
import type { Drill, DrillResult } from '../../shared/domain/drills';
import { listStaff } from '../data/staff';
import type { Room } from './room';

const tables: Record<string, string> = {
  visits: 'Lượt tiếp',
  petitions: 'Đơn',
  matters: 'Vụ việc',
  receptions: 'Buổi tiếp',
  schedules: 'Lịch tiếp',
  postings: 'Lần niêm yết',
  conclusions: 'Thông báo kết luận',
  tasks: 'Nhiệm vụ',
  papers: 'Văn bản',
  citizens: 'Công dân',
  dialogues: 'Hội nghị đối thoại',
  scans: 'Bản quét',
  sealed_people: 'Hồ sơ trong ngăn kín',
  staff: 'Cán bộ',
  audit: 'Dòng nhật ký',
};

const checks: Record<DrillResult['checks'][number]['code'], string> = {
  database: 'tính toàn vẹn và khóa ngoại',
  scans: 'đủ trang quét, đúng mã băm',
  head: 'dòng cuối nhật ký khớp với dữ liệu đang dùng',
  chain: 'chuỗi băm nhật ký liền mạch',
};

/** The tables that people know by name; all others in one row, so that the minutes stay one page. */
function countsOf(result: DrillResult): DrillMinutesInput['counts'] {
  const known = Object.keys(tables).flatMap((table) => result.counts.filter((row) => row.table === table));
  const others = result.counts.filter((row) => !(row.table in tables));
  const sum = (of: 'backedUp' | 'restored') => others.reduce((total, row) => total + row[of], 0);
  // A sum would hide one row too many here and one too few there.
  const differing = others.filter(({ backedUp, restored }) => backedUp !== restored);
  return [
    ...known.map(({ table, backedUp, restored }) => ({ name: tables[table] ?? table, backedUp, restored })),
    ...differing.map(({ table, backedUp, restored }) => ({ name: table, backedUp, restored })),
    ...(others.length === 0
      ? []
      : [{ name: `${others.length} bảng phụ trợ`, backedUp: sum('backedUp'), restored: sum('restored') }]),
  ];
}

/** The minutes of a drill, to be signed by who did it and by the head of the office. */
export async function drillPaper(room: Room, drill: Drill): Promise<OfficialDocument> {
  const { result, staffId: clerkId } = drill;
  const staff = await listStaff(room.data.db);
  const clerk = staff.find(({ id }) => id === clerkId);
  const others = staff.filter(({ id, active }) => active && id !== clerkId);
  const witness = others.find(({ role }) => role === 'headOfOffice') ?? others[0];
  return drillMinutes({
    office: room.office,
    face: room.office.usualFace,
    date: dayAt(result.startedAt),
    time: clockAt(result.startedAt),
    endTime: clockAt(result.endedAt),
    place: room.office.receptionPlace,
    backup: {
      name: result.setName,
      madeOn: dayAt(result.madeAt),
      madeAt: clockAt(result.madeAt),
      destination: result.placeName,
      sequence: result.sequence,
      bytes: result.bytes,
    },
    counts: countsOf(result),
    hashes: result.hashes,
    checks: result.checks.map(({ code, passed }) => ({ name: checks[code], passed })),
    findings: result.fault === '' ? [] : ['Không mở hoặc không đọc được bản sao lưu.'],
    clerk: { name: clerk?.name ?? '', title: clerk?.title ?? '' },
    witness: { name: witness?.name ?? '', title: witness?.title ?? '' },
  });
}
