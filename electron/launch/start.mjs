import { buildIfStale } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { appDir } from './paths.mjs';
import { run } from './run.mjs';
import { findRuntime, sandboxArgs } from './runtime.mjs';
import { sayAndStop } from './stop.mjs';
import { ensureSystem } from './system.mjs';
import { playTour } from './tour.mjs';

/** Opens the window where there is a display; elsewhere plays the tour. */
async function start() {
  if (!hasDisplay()) {
    console.log(
      'There is no display here, so no window can be opened: playing the tour on a virtual one instead.',
    );
    return playTour();
  }
  const runtime = await findRuntime();
  await ensureSystem(runtime.executable, []);
  await buildIfStale();
  return run(runtime.executable, [...sandboxArgs(), appDir, ...process.argv.slice(2)]);
}

process.exitCode = await start().catch(sayAndStop);
