import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import { v7 } from 'uuid';
import { dialogueFigureHandlers } from '../../electron/office/dialogueFigures';
import { dialogueStepHandlers } from '../../electron/office/dialogueSteps';
import { dialogueHandlers } from '../../electron/office/dialogues';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { draftHandlers } from '../../electron/office/drafts';
import { opinionHandlers } from '../../electron/office/opinions';
import type { PaperKind } from '../../shared/domain/chain';
import type {
  Dialogue,
  DialogueFields,
  DialogueStep,
  OpinionFields,
  Publication,
} from '../../shared/domain/dialogues';
import { makeRoom } from './room';

/** The commune's office with the acts of a clerk who prepares, writes down and follows a dialogue. */
export async function makeDialogueDesk(now = '2026-11-23T01:00:00.000Z') {
  const made = await makeRoom({ now });
  const { room } = made;
  const acting = () => made.acting('clerk', 'dialogue.step');
  const get = (id: string) => dialogueHandlers['dialogue.get'](room, { id });
  const save = (fields: DialogueFields, version = 0): Promise<Dialogue> =>
    dialogueHandlers['dialogue.save'](room, { fields, version }, made.acting());
  const make = (kind: PaperKind, id: string) =>
    draftHandlers['draft.make'](
      room,
      { kind, from: { noun: 'dialogue', id, part: null }, face: 'state' },
      acting(),
    );
  return {
    made,
    room,
    get,
    save,
    make,
    step: async (
      id: string,
      step: DialogueStep,
      more: { reason?: string; day?: string; place?: string } = {},
    ) => {
      const { dialogue } = await get(id);
      const { reason = '', day = null, place = '' } = more;
      const asked = { id, version: dialogue.version, step, reason, day, time: null, place };
      return dialogueStepHandlers['dialogue.step'](room, asked, acting());
    },
    ask: (fields: OpinionFields, version = 0) =>
      opinionHandlers['opinion.save'](room, { fields, version }, made.acting()),
    publish: (dialogueId: string, one: Pick<Publication, 'what' | 'way' | 'day'>) =>
      dialogueStepHandlers['publication.save'](
        room,
        {
          id: v7(),
          dialogueId,
          place: 'Trụ sở',
          forDay: null,
          by: 'Bùi Thị Mai Sao',
          note: '',
          state: 'kept',
          ...one,
        },
        acting(),
      ),
    issue: async (kind: PaperKind, id: string, day: string) => {
      const draft = await make(kind, id);
      const [signer = null] = room.office.signers;
      return draftIssueHandlers['draft.issue'](
        room,
        { id: draft.id, day, number: null, signer: draft.numbered ? signer : null, recipients: [] },
        made.acting('clerk', 'draft.issue'),
      );
    },
    figures: (from: string, to: string) => dialogueFigureHandlers['dialogue.figures'](room, { from, to }),
    review: (year: number) => dialogueFigureHandlers['dialogue.review'](room, { year }),
    /** puts a sheet where the next file dialog finds it */
    sheet: async (rows: readonly (readonly string[])[], merges: readonly string[] = []) => {
      const book = new excel.Workbook();
      const sheet = book.addWorksheet('Ý kiến');
      for (const row of rows) sheet.addRow([...row]);
      for (const range of merges) sheet.mergeCells(range);
      const path = join(made.folder, 'y-kien.xlsx');
      writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
      room.ports.dialogs.openFile = async () => path;
    },
  };
}
export type DialogueDesk = Awaited<ReturnType<typeof makeDialogueDesk>>;
