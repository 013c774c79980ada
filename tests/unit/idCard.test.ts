import { describe, expect, test } from 'vitest';
import { readIdCard, withIdCard } from '../../shared/domain/idCard';
import { aPerson } from '../support/records';

const line =
  '001090012345|012345678|Nguyễn Văn Khởi|07051990|Nam|Thôn Đồng Trầm, Bình Nguyên Thượng|12042021';
const card = {
  idNumber: '001090012345',
  name: 'Nguyễn Văn Khởi',
  birthYear: 1990,
  honorific: 'ông',
  address: 'Thôn Đồng Trầm, Bình Nguyên Thượng',
  issuedOn: '2021-04-12',
};

describe('the code of an identity card', () => {
  test('is read from the line that a scanner types', () => {
    expect(readIdCard(line)).toEqual(card);
  });

  test('is read without an old number, and with the parts that newer cards add', () => {
    expect(readIdCard(line.replace('012345678', ''))).toEqual(card);
    expect(readIdCard(`${line}||Nguyễn Văn Cha|Trần Thị Mẹ|`)).toEqual(card);
    expect(readIdCard(line.normalize('NFD').replace('Nam', 'Nữ'))).toEqual({ ...card, honorific: 'bà' });
  });

  test('is nothing else: no name, no number, no line that is half typed', () => {
    const others = [
      '',
      'Nguyễn Văn Khởi',
      '001090012345',
      '001090012345|012345678|Nguyễn Văn Khởi|07051990',
      line.replace('07051990', '31021990'),
      line.replace('001090012345', '0010900'),
      'a|b|c|d|e|f|g',
    ];
    expect(others.map(readIdCard)).toEqual(others.map(() => null));
  });

  test('fills the person and leaves what no card says', () => {
    const before = aPerson({
      phone: '0912345678',
      honorific: 'bà',
      idNumber: '',
      idIssuedBy: 'Công an tỉnh',
    });
    expect(withIdCard(before, { ...card, honorific: 'ông' })).toEqual({
      ...before,
      honorific: 'ông',
      name: card.name,
      birthYear: 1990,
      idKind: 'cccd',
      idNumber: card.idNumber,
      idIssuedOn: card.issuedOn,
      idIssuedBy: '',
      address: card.address,
    });
  });
});
