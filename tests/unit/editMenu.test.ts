import { expect, test } from 'vitest';
import { editMenu, menuBar } from '../../electron/shell/editMenu';

const all = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
};

test('the right mouse button offers in a field what Word offers there, and only what can be done', () => {
  const menu = editMenu({ isEditable: true, selectionText: 'Đặng', editFlags: all }, 'vi');
  expect(menu.map(({ label, role, enabled }) => [label, role, enabled])).toEqual([
    ['Hoàn tác', 'undo', true],
    ['Làm lại', 'redo', false],
    [undefined, undefined, undefined],
    ['Cắt', 'cut', true],
    ['Sao chép', 'copy', true],
    ['Dán', 'paste', true],
    [undefined, undefined, undefined],
    ['Chọn tất cả', 'selectAll', true],
  ]);
});

test('words chosen outside of a field can be copied, and an empty place has no menu', () => {
  const chosen = { isEditable: false, selectionText: '182/TB-UBND', editFlags: all };
  expect(editMenu(chosen, 'en')).toEqual([{ role: 'copy', label: 'Copy', enabled: true }]);
  expect(editMenu({ ...chosen, selectionText: ' ' }, 'en')).toEqual([]);
});

test('macOS has a menu bar, for its keys live there; Windows and Linux have none', () => {
  expect([menuBar('win32', 'vi'), menuBar('linux', 'vi')]).toEqual([null, null]);
  const said = (language: 'vi' | 'en') =>
    (menuBar('darwin', language) ?? []).map(({ label, submenu }) => [
      label,
      Array.isArray(submenu)
        ? submenu.flatMap((each) => (each.role ? [`${each.role}: ${each.label}`] : []))
        : [],
    ]);
  expect(said('vi')).toEqual([
    ['Tiếp Dân', ['hide: Ẩn Tiếp Dân', 'quit: Thoát Tiếp Dân']],
    [
      'Soạn thảo',
      [
        'undo: Hoàn tác',
        'redo: Làm lại',
        'cut: Cắt',
        'copy: Sao chép',
        'paste: Dán',
        'selectAll: Chọn tất cả',
      ],
    ],
  ]);
  expect(said('en').map(([label]) => label)).toEqual(['Tiếp Dân', 'Edit']);
});
