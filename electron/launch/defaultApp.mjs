export const defaultAppManifest = JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' });

/**
 * Does what the default app of an official Electron does with a folder on the command line, and no more.
 * https://github.com/electron/electron/blob/main/default_app/main.ts
 */
export const defaultApp = `
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const given = process.argv.slice(1).find((arg) => !arg.startsWith('-'));
if (!given) {
  console.error('Usage: electron [options] folder');
  process.exit(2);
}
const folder = path.resolve(given);
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
if (manifest.version) app.setVersion(manifest.version);
app.name = manifest.productName ?? manifest.name;
app.setDesktopName((manifest.desktopName ?? app.name + '.desktop'));
app.setAppPath(folder);
await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href);
`;
