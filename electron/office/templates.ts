import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dropTemplate, keepTemplate, listTemplates } from '../data/paperTemplates';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';

/** Larger ones hold pictures that a paper of the office has no use for; it lies in every backup. */
const mostBytes = 5_000_000;

async function readPicked(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw new AppError('template.badFile');
    return await readFile(path);
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('template.badFile', {}, cause);
  }
}

/** Keeps a template even when fields are unknown or missing: the list says so, and the office decides. */
async function upload(
  room: Room,
  { kind, face }: Parsed<'template.upload'>,
  acting: Acting,
): Promise<Output<'template.upload'>> {
  acting.about = { noun: 'template', recordId: '', detail: { kind, face, outcome: 'cancelled' } };
  const path = await room.ports.dialogs.openFile(['docx']);
  if (path === null) return listTemplates(room.data.db);
  const content = await readPicked(path);
  // half a megabyte of code that few days need
  const { inspectTemplate } = await import('../render/template');
  const findings = inspectTemplate(content);
  await write(room, acting, async (tx, stamp) => {
    const name = basename(path).normalize('NFC').slice(0, 200);
    await keepTemplate(tx, stamp, { kind, face, name, content, findings });
    const { unknown, missing } = findings;
    const detail = { kind, face, outcome: 'saved', unknown: unknown.length, missing: missing.length };
    acting.about = { noun: 'template', recordId: '', detail };
  });
  changed(room, 'template', kind);
  return listTemplates(room.data.db);
}

async function remove(
  room: Room,
  { kind, face }: Parsed<'template.remove'>,
  acting: Acting,
): Promise<Output<'template.remove'>> {
  await write(room, acting, async (tx) => {
    await dropTemplate(tx, kind, face);
    acting.about = { noun: 'template', recordId: '', detail: { kind, face } };
  });
  changed(room, 'template', kind);
  return listTemplates(room.data.db);
}

export const templateHandlers = {
  'template.list': (room) => listTemplates(room.data.db),
  'template.upload': upload,
  'template.remove': remove,
} satisfies Partial<DeskHandlers>;
