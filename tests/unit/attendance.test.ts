import { describe, expect, it } from 'vitest';
import {
  askersToCome,
  attendanceGroups,
  invitedAgain,
  platesOf,
  presentCount,
  villagesOf,
} from '../../shared/domain/attendance';
import { attendeesFromText } from '../../shared/domain/attendeePaste';

const phuc = { name: 'Lò Văn Phúc', title: 'Trưởng thôn', village: 'Thôn Tân Sơn' };
const sen = { name: 'Vàng Thị Sen', title: '', village: 'Thôn Tân Sơn' };
const mo = { name: 'Mùa A Mo', title: '', village: 'Thôn Gò Nổi' };

describe('a list of people pasted from Excel', () => {
  it('is read by its heads', () => {
    const text =
      'DANH SÁCH MỜI\n\nSTT\tHọ và tên\tChức danh\tThôn\tKý tên\n1\tLÒ VĂN PHÚC\tTrưởng thôn\tThôn Tân Sơn\t\n2\tVàng Thị Sen\t\tThôn Tân Sơn\t';
    expect(attendeesFromText(text, '')).toEqual({ people: [phuc, sen], skipped: [] });
  });

  it('takes the village from the line that begins it, with its number and count', () => {
    const text =
      'STT\tHọ và tên\tChức vụ\nI\tTHÔN TÂN SƠN (02 người)\t\n1\tLò Văn Phúc\tTrưởng thôn\n2\tVàng Thị Sen\t\nII\tThôn Gò Nổi:\t\n1\tMùa A Mo\t';
    expect(attendeesFromText(text, '').people).toEqual([phuc, sen, mo]);
  });

  it('is read without heads, and gives a lone column of names the village that was chosen', () => {
    expect(attendeesFromText('1\tLò Văn Phúc\tThôn Tân Sơn\tTrưởng thôn', '').people).toEqual([phuc]);
    expect(attendeesFromText('Mùa A Mo\n', 'Thôn Gò Nổi').people).toEqual([mo]);
  });

  it('tells the lines without a name, and is empty for nothing', () => {
    expect(
      attendeesFromText('Họ và tên\tThôn\n\tThôn Gò Nổi x\nMùa A Mo\tThôn Gò Nổi\n12\t34', '').skipped,
    ).toEqual([4]);
    expect(attendeesFromText('', '')).toEqual({ people: [], skipped: [] });
  });
});

const of = {
  state: 'planned' as const,
  chairs: [{ name: 'Phan Đăng Toản', title: 'Chủ tịch UBND xã' }],
  secretary: { name: '', title: '' },
  guests: [
    { id: 'g1', name: 'Trịnh Thị Bích Hảo', title: 'Bí thư Đảng ủy xã', present: false },
    { id: 'g2', name: 'Phan Đăng Toản', title: 'Chủ tịch UBND xã', present: false },
  ],
  preparations: [
    { id: 'p1', unit: 'Phòng Kinh tế', what: '', due: null, ready: false },
    { id: 'p2', unit: 'Phòng Kinh tế', what: '', due: null, ready: false },
  ],
  attendees: [
    { id: 'a1', ...mo, present: false },
    { id: 'a2', ...phuc, present: true },
    { id: 'a3', ...sen, present: false },
  ],
};

describe('plates', () => {
  it('are of those who preside, of the invited, of the units and of the village heads, nobody twice', () => {
    expect(platesOf(of).map(({ key, name, title }) => [key, name, title])).toEqual([
      ['chair 0', 'Phan Đăng Toản', 'Chủ tịch UBND xã'],
      ['g1', 'Trịnh Thị Bích Hảo', 'Bí thư Đảng ủy xã'],
      ['p1', 'Phòng Kinh tế', ''],
      ['a2', 'Lò Văn Phúc', 'Trưởng thôn, Thôn Tân Sơn'],
    ]);
  });
});

describe('the attendance list', () => {
  it('takes a village for one however it is spelled', () => {
    const attendees = [...of.attendees, { ...phuc, id: 'a4', village: 'thôn tân sơn', present: false }];
    expect([...villagesOf(attendees).values()]).toEqual(['Thôn Gò Nổi', 'Thôn Tân Sơn']);
    expect(attendanceGroups({ ...of, attendees }).map(({ people }) => people.length)).toEqual([2, 1, 3]);
  });

  it('names the invited first and then each village, and calls nobody absent before the day', () => {
    expect(
      attendanceGroups(of).map(({ name, people }) => [name, people.map(({ present }) => present)]),
    ).toEqual([
      ['Đại biểu', [null, null]],
      ['Thôn Gò Nổi', [null]],
      ['Thôn Tân Sơn', [null, null]],
    ]);
  });

  it('tells who was absent once it was held and attendance was taken', () => {
    expect(attendanceGroups({ ...of, state: 'held' })[2]?.people.map(({ present }) => present)).toEqual([
      true,
      false,
    ]);
    const nobody = {
      ...of,
      state: 'held' as const,
      attendees: of.attendees.map((one) => ({ ...one, present: false })),
    };
    expect(attendanceGroups(nobody)[1]?.people[0]?.present).toBeNull();
    expect(presentCount(of)).toBe(1);
  });
});

describe('who is asked to come', () => {
  const said = { village: 'Thôn Gò Nổi', state: 'kept' as const, denunciation: false };

  it('takes those who sent an opinion once, and nobody of a denunciation', () => {
    const opinions = [
      { ...said, speaker: 'ông Đoàn Văn Sự' },
      { ...said, speaker: 'Đoàn Văn Sự', village: '' },
      { ...said, speaker: 'Mùa A Mo' },
      { ...said, speaker: '' },
      { ...said, speaker: 'bà Hồ Thị Miên', denunciation: true },
      { ...said, speaker: 'Trần Thị Lụa', state: 'cancelled' as const },
    ];
    expect(askersToCome(opinions, of.attendees)).toEqual([
      { name: 'Đoàn Văn Sự', title: '', village: 'Thôn Gò Nổi' },
    ]);
  });

  it('invites the guests and the officials of the last dialogue again, nobody twice', () => {
    expect(invitedAgain(of, { guests: of.guests.slice(1), attendees: [] })).toEqual({
      guests: [{ name: 'Trịnh Thị Bích Hảo', title: 'Bí thư Đảng ủy xã' }],
      attendees: [phuc],
    });
    expect(invitedAgain(of, of)).toEqual({ guests: [], attendees: [] });
  });
});
