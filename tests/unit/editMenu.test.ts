import { expect, test } from 'vitest';
import { editMenu } from '../../electron/shell/editMenu';

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
