import { z } from 'zod';
import snippetsJson from '../../resources/rules/snippets.json';
import type { Snippet } from '../../shared/domain/drafts';
import { type Face, face as faceSchema } from '../../shared/domain/office';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { listSnippets, storeSnippet } from '../data/snippets';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';

const wordings = z
  .array(z.object({ id: z.string(), faces: z.array(faceSchema), text: z.string() }))
  .parse(snippetsJson);

/** What the app knows for certain is filled in at once; other braces are left to the clerk. */
function filled(room: Room, text: string): string {
  const { name, receptionPlace } = room.office;
  return text.replaceAll('{xã}', name).replaceAll('{địa điểm}', receptionPlace);
}

function comeWith(room: Room, of: Face): Snippet[] {
  return wordings
    .filter(({ faces }) => faces.includes(of))
    .map(({ id, text }) => ({ id, title: '', text: filled(room, text), own: false, version: 0 }));
}

/** The office's own wordings, then those that come with the app. */
async function list(room: Room, { face }: Parsed<'snippet.list'>): Promise<Output<'snippet.list'>> {
  const own = await listSnippets(room.data.db);
  return [...own.map((one) => ({ ...one, text: filled(room, one.text) })), ...comeWith(room, face)];
}

async function save(
  room: Room,
  input: Parsed<'snippet.save'>,
  acting: Acting,
): Promise<Output<'snippet.save'>> {
  const version = await write(room, acting, async (tx, stamp) => {
    acting.about = { noun: 'snippet', recordId: input.id };
    return storeSnippet(tx, stamp, input);
  });
  changed(room, 'snippet', input.id);
  return { id: input.id, version };
}

export const snippetHandlers = {
  'snippet.list': list,
  'snippet.save': save,
} satisfies Partial<DeskHandlers>;
