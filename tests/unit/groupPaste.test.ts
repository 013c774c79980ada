import { describe, expect, it } from 'vitest';
import { membersFromText } from '../../shared/domain/groupPaste';
import { crowdFrom, outsiders } from '../../shared/domain/groups';
import { groups } from '../support/rules';

const mien = { name: 'Hồ Thị Miên', birthYear: 1965, address: 'thôn Tân Sơn', idNumber: '000165000011' };
const su = { name: 'Đoàn Văn Sự', birthYear: 1970, address: 'thôn Tân Sơn', idNumber: '000070000012' };
const nothing = { skipped: [], restored: 0, lostIds: [], again: 0, over: 0 };

describe('a list pasted from Excel', () => {
  it('is read by its heads, in whatever order they stand', () => {
    const text =
      'DANH SÁCH ĐOÀN\r\nSTT\tSố CCCD\tHọ và tên\tNăm sinh\tNơi ở\tKý tên\r\n' +
      '1\t000165000011\tHồ Thị Miên\t1965\tthôn Tân Sơn\t\r\n2\t000070000012\tĐoàn Văn Sự\t12/3/1970\tthôn Tân Sơn\t\r\n';
    expect(membersFromText(text)).toEqual({ members: [mien, su], ...nothing });
  });

  it('is read without heads by what the cells hold', () => {
    const text =
      '1\tHồ Thị Miên\t1965\t000165000011\tthôn Tân Sơn\n2\tĐoàn Văn Sự\t1970\t000070000012\tthôn Tân Sơn';
    expect(membersFromText(text).members).toEqual([mien, su]);
  });

  it('gives ids their lost zeros back, and says so', () => {
    const { members, restored } = membersFromText('Nguyễn Văn A\t1090012345\nTrần Thị B\t79190012345');
    expect([members.map(({ idNumber }) => idNumber), restored]).toEqual([
      ['001090012345', '079190012345'],
      2,
    ]);
  });

  it('leaves a CMND of nine figures whole and names the lines whose id is lost', () => {
    const { members, lostIds } = membersFromText('Nguyễn Văn A\t162345678\nTrần Thị B\t1.09E+09');
    expect(members.map(({ idNumber }) => idNumber)).toEqual(['162345678', '']);
    expect(lostIds).toEqual([2]);
  });

  it('takes one column of names, keeps names in capitals readable and tells lines without a name', () => {
    const { members, skipped } = membersFromText('HỒ THỊ MIÊN\n\nĐoàn Văn Sự\n---\n');
    expect(members.map(({ name }) => name)).toEqual(['Hồ Thị Miên', 'Đoàn Văn Sự']);
    expect(skipped).toEqual([4]);
  });

  it('keeps a cell with a line break and quotes in it together', () => {
    const text = 'Họ tên\tĐịa chỉ\nHồ Thị Miên\t"thôn Tân Sơn\nxã ""BNT"""';
    expect(membersFromText(text).members[0]?.address).toBe('thôn Tân Sơn xã "BNT"');
  });

  it('is the same for decomposed letters, and empty for nothing', () => {
    expect(membersFromText('Đoàn Văn Sự'.normalize('NFD')).members[0]?.name).toBe('Đoàn Văn Sự');
    expect(membersFromText('')).toEqual({ members: [], ...nothing });
  });

  it('stops at as many people as a list may hold', () => {
    const text = Array.from({ length: 502 }, (_, n) => `Người ${'x'.repeat(n % 7)}`).join('\n');
    const { members, skipped, over } = membersFromText(text);
    expect([members.length, skipped, over]).toEqual([500, [], 2]);
    expect(membersFromText('Đoàn Văn Sự\nTô Văn Quảng', members.slice(1))).toMatchObject({ over: 1 });
  });

  it('takes nobody twice, and takes a namesake', () => {
    const again = { ...mien, name: 'hồ thị miên' };
    const row = ({ name, birthYear, address, idNumber }: typeof mien) =>
      [name, birthYear, address, idNumber].join('\t');
    const namesake = { ...mien, birthYear: 1999, idNumber: '' };
    expect(membersFromText([row(again), row(namesake)].join('\n'), [mien, su])).toMatchObject({
      members: [namesake],
      again: 1,
    });
    expect(membersFromText('Đoàn Văn Sự', [{ ...su, idNumber: '' }]).members).toHaveLength(1);
  });
});

describe('a crowd', () => {
  it('begins with five people', () => {
    expect(crowdFrom(groups, '2026-11-16')).toBe(5);
    expect(crowdFrom(groups, '2013-01-01')).toBeNull();
  });

  it('is spoken for by its own people', () => {
    expect(outsiders([mien, su], ['hồ thị miên', 'Tô Văn Quảng', ''])).toEqual(['Tô Văn Quảng']);
    expect(outsiders([], ['Tô Văn Quảng'])).toEqual([]);
  });
});
