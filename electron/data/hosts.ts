import type { Knex } from 'knex';
import { type Host, host as hostSchema } from '../../shared/domain/people';
import { flag, json, type Stamp, saveRow } from './rows';

interface HostColumns {
  id: string;
  name: string;
  title: string;
  role: string;
  rules: string;
  sessions: string;
  place: string;
  participants: string;
  expected_content: string;
  active: number;
  position: number;
  version: number;
}

export async function listHosts(db: Knex): Promise<Host[]> {
  const rows = await db<HostColumns>('hosts').orderBy('position').orderBy('name');
  return rows.map((row) =>
    hostSchema.parse({
      id: row.id,
      name: row.name,
      title: row.title,
      role: row.role,
      rules: JSON.parse(row.rules),
      sessions: JSON.parse(row.sessions),
      place: row.place,
      participants: row.participants,
      expectedContent: row.expected_content,
      active: row.active === 1,
      order: row.position,
      version: row.version,
    }),
  );
}

export function saveHost(tx: Knex, stamp: Stamp, host: Host): Promise<number> {
  return saveRow(tx, 'hosts', stamp, host.id, host.version, {
    name: host.name,
    title: host.title,
    role: host.role,
    rules: json(host.rules),
    sessions: json(host.sessions),
    place: host.place,
    participants: host.participants,
    expected_content: host.expectedContent,
    active: flag(host.active),
    position: host.order,
  });
}
