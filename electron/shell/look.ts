import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the window looks before anything else is known. */
export interface FirstLook {
  readonly theme: 'system' | 'light' | 'dark';
  readonly zoom: number;
  readonly language: 'vi' | 'en';
  readonly maximized: boolean;
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
    maximized: fieldOf(stored, 'maximized') === true,
  };
}

/** What the window is drawn for, in pixels of the screen. */
const wanted = { width: 1366, height: 768 };

/**
 * The window's first size on a screen with this room beside the taskbar. On the office monitor of 1366×768 the taskbar
 * takes a part, and a window of that size would lie under it: there it fills the room from the start.
 */
export function openingSize(room: { width: number; height: number }): {
  width: number;
  height: number;
  fills: boolean;
} {
  const width = Math.min(wanted.width, room.width);
  const height = Math.min(wanted.height, room.height);
  return { width, height, fills: width < wanted.width || height < wanted.height };
}
