import type { MenuItemConstructorOptions } from 'electron';

/** What Chromium says can be done where the mouse was pressed. */
export interface EditState {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: {
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
}

const words = {
  vi: {
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    cut: 'Cắt',
    copy: 'Sao chép',
    paste: 'Dán',
    selectAll: 'Chọn tất cả',
    edit: 'Soạn thảo',
    hide: 'Ẩn Tiếp Dân',
    quit: 'Thoát Tiếp Dân',
  },
  en: {
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    edit: 'Edit',
    hide: 'Hide Tiếp Dân',
    quit: 'Quit Tiếp Dân',
  },
} as const;

export type MenuLanguage = keyof typeof words;

/** Cut, copy, paste in a field; copy alone where words are chosen elsewhere; nothing where there is nothing to do. */
export function editMenu(at: EditState, language: MenuLanguage): MenuItemConstructorOptions[] {
  const label = words[language];
  const { editFlags: may } = at;
  if (!at.isEditable) {
    return at.selectionText.trim() === '' ? [] : [{ role: 'copy', label: label.copy, enabled: may.canCopy }];
  }
  return [
    { role: 'undo', label: label.undo, enabled: may.canUndo },
    { role: 'redo', label: label.redo, enabled: may.canRedo },
    { type: 'separator' },
    { role: 'cut', label: label.cut, enabled: may.canCut },
    { role: 'copy', label: label.copy, enabled: may.canCopy },
    { role: 'paste', label: label.paste, enabled: may.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: label.selectAll, enabled: may.canSelectAll },
  ];
}

/**
 * macOS gives Cmd+Z, X, C, V, A, H and Q to an app only through its menu bar; on Windows and Linux the page has
 * these keys by itself, and a bar would take a line from a small monitor and Alt from the keys.
 */
export function menuBar(
  platform: NodeJS.Platform,
  language: MenuLanguage,
): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  const label = words[language];
  return [
    {
      label: 'Tiếp Dân',
      submenu: [
        { role: 'hide', label: label.hide },
        { type: 'separator' },
        { role: 'quit', label: label.quit },
      ],
    },
    {
      label: label.edit,
      submenu: [
        { role: 'undo', label: label.undo },
        { role: 'redo', label: label.redo },
        { type: 'separator' },
        { role: 'cut', label: label.cut },
        { role: 'copy', label: label.copy },
        { role: 'paste', label: label.paste },
        { type: 'separator' },
        { role: 'selectAll', label: label.selectAll },
      ],
    },
  ];
}
