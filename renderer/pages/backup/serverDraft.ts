import type { BackupPlace, BackupSecret, BackupServer } from '../../../shared/ipc/calls/care';

/** The server form as it is typed. `hostKey` is '' until the person has compared it. */
export interface ServerDraft {
  host: string;
  port: number | null;
  user: string;
  folder: string;
  hostKey: string;
  login: 'password' | 'key';
  password: string;
  privateKey: string;
  passphrase: string;
  plainAllowed: boolean;
}

export function draftOf(place: BackupPlace | null): ServerDraft {
  const server = place?.server;
  return {
    host: server?.host ?? '',
    port: server?.port ?? 22,
    user: server?.user ?? '',
    folder: server?.folder ?? '',
    hostKey: server?.hostKey ?? '',
    login: 'password',
    password: '',
    privateKey: '',
    passphrase: '',
    plainAllowed: false,
  };
}

/** null while something is missing. */
export function serverOf(draft: ServerDraft): BackupServer | null {
  const { host, port, user, folder, hostKey } = draft;
  if (host.trim() === '' || user.trim() === '' || port === null || port < 1 || port > 65_535) return null;
  return { host, port, user, folder, hostKey };
}

/** null when nothing was typed: then what this PC holds is used. */
export function secretOf(draft: ServerDraft): BackupSecret | null {
  const key = draft.login === 'key';
  const typed = key ? draft.privateKey.trim() : draft.password;
  if (typed === '') return null;
  return {
    password: key ? '' : draft.password,
    privateKey: key ? draft.privateKey : '',
    passphrase: key ? draft.passphrase : '',
    plainAllowed: draft.plainAllowed,
  };
}
