import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import excel from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendarHandlers } from '../../electron/office/calendar';
import { scheduleHandlers } from '../../electron/office/schedules';
import { scheduleYearHandlers } from '../../electron/office/scheduleYears';
import { type ChangeDesk, makeChangeDesk } from '../support/changeDesk';

let desk: ChangeDesk;
beforeEach(async () => {
  desk = await makeChangeDesk();
});
afterEach(() => desk.made.close());

const year = (of: number) => scheduleYearHandlers['schedule.year'](desk.made.room, { year: of });
async function take(format: 'ics' | 'xlsx', month: number | null = 12) {
  const { made } = desk;
  const input = { year: 2026, month, format };
  const acting = made.acting('clerk', 'schedule.export');
  const { savedTo, rows } = await scheduleYearHandlers['schedule.export'](made.room, input, acting);
  return { savedTo, rows };
}

test('a year shows what is scheduled and what the rules say of the months without a schedule', async () => {
  const { rows } = await year(2026);
  const december = rows.filter(({ day }) => day?.startsWith('2026-12'));
  expect(december.map(({ day, postedDay, lunar }) => [day, postedDay, lunar])).toEqual([
    ['2026-12-03', '2026-12-03', '25/10'],
    ['2026-12-08', '2026-12-08', '30/10'],
    ['2026-12-10', '2026-12-10', '02/11'],
    ['2026-12-17', '2026-12-17', '09/11'],
    ['2026-12-22', '2026-12-22', '14/11'],
  ]);
  const november = rows.filter(({ ruleDay }) => ruleDay?.startsWith('2026-11'));
  expect(november.map(({ day, movedReason, receptionId }) => [day, movedReason, receptionId])).toEqual([
    ['2026-11-05', '', null],
    ['2026-11-10', '', null],
    ['2026-11-12', '', null],
    ['2026-11-19', '', null],
    ['2026-11-25', 'Ngày Văn hóa Việt Nam', null],
  ]);
  expect((await desk.made.room.data.db('schedules')).length).toBe(1);
});

test('a year whose holidays nobody confirmed says so, in its plan and in the checks of each schedule', async () => {
  expect([(await year(2027)).daysOffKnown, (await year(2028)).daysOffKnown]).toEqual([true, false]);
  const { room } = desk.made;
  const of = { year: 2028, month: 1, face: 'state' } as const;
  const { id } = await scheduleHandlers['schedule.open'](room, of, desk.made.acting());
  const warned = async () =>
    (await scheduleHandlers['schedule.check'](room, { id })).filter(({ code }) => code === 'daysOffUnknown');
  expect(await warned()).toMatchObject([{ severity: 'warning', params: { year: 2028 } }]);
  const days = [{ day: '2028-01-26', kind: 'holiday', label: 'Tết Âm lịch', basis: 'Điều 112' } as const];
  const entered = { year: 2028, days, moves: 0, receptions: 0, dialogues: 0 };
  await calendarHandlers['calendar.saveYear'](room, entered, desk.made.acting('headOfOffice'));
  expect([await warned(), (await year(2028)).daysOffKnown]).toEqual([[], true]);
});

test('the quota of each month counts days in person, and a delegated day stands beside it', async () => {
  const standIn = { name: 'Đoàn Văn Lực', title: 'Phó Chủ tịch UBND xã', mode: 'delegated' } as const;
  const to = { day: null, sessions: [], place: '' };
  await desk.issue(await desk.begin({ kind: 'substituted', to, standIn }));
  const { quotas } = await year(2026);
  const chairman = quotas.find(({ role }) => role === 'chairman')?.months;
  expect(chairman?.[10]).toMatchObject({ needed: 2, planned: 2, delegated: 0, enough: true });
  expect(chairman?.[11]).toMatchObject({ needed: 2, planned: 1, delegated: 1, enough: false });
  expect(chairman?.[5]).toMatchObject({ per: 'week' });
});

test('a change of an issued reception is told in the year, with its posted day', async () => {
  await desk.issue(await desk.begin());
  const { rows } = await year(2026);
  const moved = rows.find(({ receptionId }) => receptionId === desk.wanted().receptionId);
  expect([moved?.day, moved?.postedDay, moved?.change, moved?.state]).toEqual([
    '2026-12-23',
    '2026-12-22',
    'moved',
    'planned',
  ]);
});

test('the calendar file keeps its ids, its zone and 75 octets a line, and cancels what is called off', async () => {
  const before = await readFile((await take('ics')).savedTo, 'utf8');
  await desk.issue(await desk.begin({ kind: 'cancelled', to: { day: null, sessions: [], place: '' } }));
  const { savedTo, rows } = await take('ics');
  const file = await readFile(savedTo, 'utf8');
  expect(savedTo).toBe(join(desk.made.folder, 'exports', 'lich-tiep-cong-dan-2026-12.ics'));
  expect(rows).toBe(5);
  const lines = file.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.slice(0, 2).concat(lines.slice(-2))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'END:VCALENDAR',
    '',
  ]);
  const whole = (text: string) => text.replace(/\r\n /g, '');
  const ids = (text: string) => whole(text).match(/UID:\S+/g);
  expect(ids(file)).toEqual(ids(before));
  expect(ids(file)?.length).toBe(7);
  const events = whole(file).split('BEGIN:VEVENT').slice(1);
  const [last] = events.slice(-1);
  expect(last).toContain('STATUS:CANCELLED');
  expect(last).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261222T133000');
  expect(last).toContain('SUMMARY:(Không tổ chức) Tiếp công dân: Chủ tịch UBND Phan Đăng Toản');
  expect(events.filter((event) => event.includes('STATUS:CONFIRMED')).length).toBe(5);
  expect(whole(file)).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh');
  const sequence = (text: string) =>
    Number(/SEQUENCE:(\d+)/.exec(text.split('BEGIN:VEVENT').at(-1) ?? '')?.[1]);
  expect(sequence(whole(file))).toBeGreaterThan(sequence(whole(before)));
});

test('the sheet has every reception with days as days, and says why one is not as the rule', async () => {
  const { savedTo, rows } = await take('xlsx', null);
  const book = new excel.Workbook();
  await book.xlsx.readFile(savedTo);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const texts: string[] = [];
  sheet.eachRow((row) => {
    texts.push(row.values?.toString() ?? '');
  });
  expect([texts[0]?.includes('Lịch tiếp công dân năm 2026'), texts.length]).toEqual([true, rows + 3]);
  expect(sheet.name).toBe('Năm 2026');
  expect(texts.join('\n')).toContain('Ngày theo quy tắc 24/11/2026: Ngày Văn hóa Việt Nam');
});
