import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** What Electron is told to load: package.json stands here and `main` points into out/app. */
export const appDir = root;
export const outDir = path.join(root, 'out');
/** Lives under node_modules, so that a fresh `npm ci` also forgets it. */
export const cacheDir = path.join(root, 'node_modules/.cache/tiep-dan');
