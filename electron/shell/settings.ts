import Store from 'electron-store';
import { z } from 'zod';
import { noticeForm, postedPage } from '../../shared/domain/postedSheets';
import { printChoice } from '../../shared/domain/printing';
import type { SettingsStore, StoredSettings } from '../office/ports';

const shape = z.object({
  language: z.enum(['vi', 'en']).catch('vi'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  zoom: z.number().min(0.8).max(2).catch(1),
  noticeForm: noticeForm.catch('table'),
  noticePage: postedPage.catch('own'),
  maximized: z.boolean().catch(false),
  dataDir: z.string().catch(''),
  printing: z.record(z.string(), printChoice).catch({}),
  scanFolder: z
    .object({ path: z.string(), sinceMs: z.number(), done: z.array(z.string()) })
    .catch({ path: '', sinceMs: 0, done: [] }),
});

/** Settings of this machine, in `folder`; a spoiled file falls back to the defaults field by field. */
export function createSettings(folder: string): SettingsStore {
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: true,
  });
  let current: StoredSettings = shape.parse(store.store);
  return {
    get: () => current,
    set(change) {
      current = shape.parse({ ...current, ...change });
      store.store = { version: 1, ...current };
    },
  };
}
