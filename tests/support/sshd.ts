import { onTestFinished } from 'vitest';
import { openSshd, type Sshd, type SshdOptions } from './openSshd';

/** An OpenSSH server that is gone when the test ends; see `openSshd`. */
export async function startSshd(options: SshdOptions = {}): Promise<Sshd> {
  const sshd = await openSshd(options);
  onTestFinished(() => sshd.remove());
  return sshd;
}
