import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheDir, root } from './paths.mjs';
import { runNode } from './run.mjs';

/** A host that does not answer by then is not there; a start must not hang on it. */
const probeMs = 4000;
/** About 120 MB; slower lines set ELECTRON_OVERRIDE_DIST_PATH. */
const downloadMs = 5 * 60_000;
/** In a closed network every start would pay the probe again; once in this time is enough. */
const forgetMs = 24 * 60 * 60_000;

/**
 * Lets electron's own install script fetch the pinned binary into node_modules/electron/dist. It checks the
 * SHA-256 that the npm package brought along.
 * @param {string} version
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether it ran to its end; false when the host cannot be reached
 */
export async function downloadOfficial(version, say) {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const failedBefore = path.join(cacheDir, 'download-failed');
  if (!mirror && existsSync(failedBefore) && Date.now() - (await stat(failedBefore)).mtimeMs < forgetMs)
    return false;
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/';
  if (await answers(`${base}v${version}/SHASUMS256.txt`)) {
    say(`Downloading Electron ${version} from ${new URL(base).host} …`);
    const script = path.join(root, 'node_modules/electron/install.js');
    if ((await runNode(script, [], { timeoutMs: downloadMs })) === 0) return true;
  }
  say(`Electron ${version} cannot be downloaded here (${new URL(base).host}).`);
  await mkdir(cacheDir, { recursive: true });
  await writeFile(failedBefore, base);
  return false;
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
async function answers(url) {
  // Node's fetch ignores proxy settings while the install script honours them: then only trying tells.
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) })).ok;
  } catch {
    return false;
  }
}
