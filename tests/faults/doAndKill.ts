import { spawn } from 'node:child_process';
import type { Job } from './atWork';

export type End = { killed: boolean; tookMs: number };

/** Runs a job and kills it -9 after so many milliseconds of work, if it still lives. */
export function doAndKill(program: string, job: Job, afterMs: number): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
    let started = 0;
    let said = '';
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    child.stdout.once('data', () => {
      started = performance.now();
      if (afterMs < Number.POSITIVE_INFINITY) setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.once('close', (code, signal) => {
      const end = { killed: signal === 'SIGKILL', tookMs: performance.now() - started };
      if (code === 0 || end.killed) resolve(end);
      else reject(new Error(said));
    });
    child.stdin.end(JSON.stringify(job));
  });
}
