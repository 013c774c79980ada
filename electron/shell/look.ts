import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the window looks before anything else is known. */
export interface FirstLook {
  readonly theme: 'system' | 'light' | 'dark';
  readonly zoom: number;
  readonly language: 'vi' | 'en';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/**
 * Light or dark, how large and in which language, read from this machine's settings without the store and its checks: those load while
 * the window is already opening (a tenth of the start, measured). Anything spoiled is the default.
 */
export function firstLook(settingsDir: string): FirstLook {
  let stored: unknown;
  try {
    stored = JSON.parse(readFileSync(join(settingsDir, 'settings.json'), 'utf8'));
  } catch {
    stored = {};
  }
  const theme = fieldOf(stored, 'theme');
  const zoom = fieldOf(stored, 'zoom');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    zoom: typeof zoom === 'number' && zoom >= 0.8 && zoom <= 2 ? zoom : 1,
    language: fieldOf(stored, 'language') === 'en' ? 'en' : 'vi',
  };
}
