import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Dialogs } from '../office/ports';

const names = { pdf: 'PDF', docx: 'Word (DOCX)', xlsx: 'Excel (XLSX)', ics: 'Lịch (ICS)' } as const;

/** The system's own dialogs, above our window. */
export function createDialogs(window: () => BrowserWindow | null, exportsDir: string): Dialogs {
  function parent(): BrowserWindow {
    const at = window();
    if (at === null) throw new Error('no window');
    return at;
  }
  return {
    async saveFile(suggestedName, extension) {
      mkdirSync(exportsDir, { recursive: true });
      const answer = await dialog.showSaveDialog(parent(), {
        defaultPath: join(exportsDir, suggestedName),
        filters: [{ name: names[extension], extensions: [extension] }],
      });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    async pickFolder() {
      const answer = await dialog.showOpenDialog(parent(), {
        properties: ['openDirectory', 'createDirectory'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async openFile(extensions) {
      const answer = await dialog.showOpenDialog(parent(), {
        properties: ['openFile'],
        filters: extensions.includes('*')
          ? []
          : [{ name: extensions.join(', ').toUpperCase(), extensions: [...extensions] }],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async showFolder(path) {
      mkdirSync(path, { recursive: true });
      await shell.openPath(path);
    },
  };
}

/**
 * For tests: files are saved under their suggested name in the exports folder, and what a person would pick is
 * named in `pick-folder.txt` and `open-file.txt` there. Only in a checkout started with `--test`.
 */
export function createTestDialogs(exportsDir: string): Dialogs {
  function picked(name: string): string | null {
    const note = join(exportsDir, name);
    return existsSync(note) ? readFileSync(note, 'utf8').trim() : null;
  }
  return {
    async saveFile(suggestedName) {
      mkdirSync(exportsDir, { recursive: true });
      return join(exportsDir, suggestedName);
    },
    pickFolder: async () => picked('pick-folder.txt'),
    openFile: async () => picked('open-file.txt'),
    async showFolder() {},
  };
}
