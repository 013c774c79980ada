import { expect, test } from 'vitest';
import { auditDetail } from '../../renderer/pages/settings/auditDetail';
import { vi } from '../../renderer/words/vi';
import { undoAct } from '../../shared/domain/undo';
import { guards } from '../../shared/ipc/guard';

/** As i18next looks a key up: the noun, then the way down. */
function word(key: string): string | null {
  const [noun = '', path = ''] = key.split(':');
  let at: unknown = Reflect.get(vi, noun);
  for (const part of path.split('.'))
    at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : null;
  return typeof at === 'string' ? at : null;
}

test('the audit trail says what it keeps in the words of the screen', () => {
  const said = (kept: object) => auditDetail(JSON.stringify(kept), word);
  expect(said({ staff: 2, hosts: 3 })).toBe('số cán bộ: 2, số người tiếp: 3');
  expect(said({ kind: 'receipt', outcome: 'printed', copies: 2 })).toBe(
    'loại: Giấy biên nhận, kết quả: đã in, số bản: 2',
  );
  expect(said({ sequence: 7, reason: 'manual' })).toBe('bản số: 7, lý do: bấm tay');
  expect(said({ number: '05/TB-UBND', day: '2026-11-24' })).toBe('số: 05/TB-UBND, ngày: 24/11/2026');
  expect(said({ sequence: 7, passed: 1 })).toBe('bản số: 7, đạt: Có');
  expect(said({ act: 'visit.amended' })).toBe('việc: Đính chính lượt tiếp');
});

test('a code without a word and a text that is no JSON stand as they are', () => {
  expect(auditDetail('{"duty":"posting.before","new":1}', word)).toBe('thời hạn: posting.before, new: 1');
  expect(auditDetail('ghi tay', word)).toBe('ghi tay');
});

test('every act that a call leaves in the trail, or an undo names there, has its words', () => {
  const left = Object.values(guards).flatMap(({ audit }) => (audit === null ? [] : [audit]));
  const acts = [...left, ...undoAct.options];
  expect(acts.filter((act) => word(`settings:act.${act.replace('.', '_')}`) === null)).toEqual([]);
});
