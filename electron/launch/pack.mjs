import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { outDir } from './paths.mjs';
import { runNode } from './run.mjs';
import { findRuntime } from './runtime.mjs';
import { sayAndStop } from './stop.mjs';

/**
 * `npm run pack` packs an unpacked folder for this system into out/packed; `--inspect` the variant that
 * Playwright can drive, into out/packed-inspect. Other arguments go to electron-builder instead of the
 * folder, such as `-- --win nsis` or `-- --linux AppImage deb`.
 * @returns {Promise<number>} exit code
 */
async function pack() {
  const given = process.argv.slice(2);
  const inspect = given.includes('--inspect');
  const targets = given.filter((arg) => arg !== '--inspect');
  const runtime = await findRuntime();
  if (runtime.source === 'carried' && targets.length > 0) {
    throw new Error(
      `The Electron ${runtime.version} out of an npm package is for trying the packed app on this machine only. ` +
        'To make an installer use a machine that can download Electron.',
    );
  }
  await buildIfStale();
  const output = path.join(outDir, inspect ? 'packed-inspect' : 'packed');
  const args = [
    ...(targets.length > 0 ? targets : ['--dir']),
    '--publish=never',
    `-c.electronDist=${runtime.dist}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.directories.output=${output}`,
    ...(inspect ? ['-c.electronFuses.enableNodeCliInspectArguments=true'] : []),
  ];
  // On build servers electron-builder links instead of copying: flipping fuses would then change the runtime
  // itself, and Playwright could no longer drive it.
  return runNode('node_modules/electron-builder/cli.js', args, { env: { USE_HARD_LINKS: 'false' } });
}

process.exitCode = await pack().catch(sayAndStop);
