import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * @typedef {object} Display
 * @property {Record<string, string>} env what a program needs to show its windows there
 * @property {boolean} virtual whether it is an Xvfb of ours
 * @property {() => Promise<void>} close stops what we started; safe to call twice
 */

/** Whether a window can be shown to somebody here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The display that is here, or an Xvfb of ours on a free number. Sets DISPLAY for this process as well, so
 * that everything started later finds it.
 * @returns {Promise<Display>}
 * @throws {Error} when Xvfb is not installed (see system.mjs) or does not come up
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, virtual: false, close: async () => {} };
  // -displayfd lets the server choose a free number and tell it when it is ready: nothing to poll or to race.
  const args = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await firstLine(server);
  const stop = () => server.kill('SIGTERM');
  process.once('exit', stop);
  process.env.DISPLAY = `:${number}`;
  return {
    env: { DISPLAY: `:${number}` },
    virtual: true,
    close: async () => {
      process.off('exit', stop);
      delete process.env.DISPLAY;
      if (server.exitCode !== null || server.signalCode !== null) return;
      stop();
      await once(server, 'exit');
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} the display's number
 */
function firstLine(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      server.kill('SIGKILL');
      reject(new Error('Xvfb did not come up within 15 s.'));
    }, 15_000);
    server.once('error', () => reject(new Error('Xvfb cannot be started: install the package xvfb.')));
    server.once('exit', (code) => reject(new Error(`Xvfb ended at once (code ${code}).`)));
    server.stdio[3]?.once('data', (/** @type {Buffer} */ chunk) => {
      clearTimeout(timer);
      server.removeAllListeners('exit');
      resolve(chunk.toString().trim());
    });
  });
}
