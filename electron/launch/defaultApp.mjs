const manifest = JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' });

/**
 * Does what the default app of an official Electron does with a folder on the command line, and no more.
 * https://github.com/electron/electron/blob/main/default_app/main.ts
 */
const main = `
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
app.setDesktopName(manifest.desktopName ?? app.name + '.desktop');
app.setAppPath(folder);
await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href);
`;

/**
 * The default app as an asar archive: electron-builder reads it as one, a folder of that name stops it.
 * Layout: two Chromium pickles, the size of the header and the header, then the files end to end.
 * https://github.com/electron/asar#format
 * @returns {Buffer}
 */
export function defaultAppArchive() {
  const files = { 'package.json': Buffer.from(manifest), 'main.js': Buffer.from(main) };
  let offset = 0;
  const entries = Object.entries(files).map(([name, content]) => {
    const entry = [name, { size: content.length, offset: String(offset) }];
    offset += content.length;
    return entry;
  });
  const json = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...Object.values(files)]);
}
