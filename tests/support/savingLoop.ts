import { z } from 'zod';
import type { Input } from '../../shared/ipc/contract';

/** One answer of the office that said "saved"; `id` is the visit's. */
export const acknowledgement = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(['draft', 'entered']),
  number: z.int().nullable(),
});
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** What the page prints before each acknowledgement. */
export const mark = 'SAVED ';

/** How often a visit is autosaved before it is entered in the register. */
export const savesEach = 3;

/** What a visit's content is once its save number `save` is in the database, over more than one page. */
export function contentOf(id: string, save: number): string {
  return `Nội dung đơn ${id}, lần ghi ${save}. ${'đề nghị xem xét bồi thường đất vườn; '.repeat(save * 20)}Hết ${save}.`;
}

const template: Input<'visit.save'>['fields'] = {
  id: '',
  receptionId: null,
  day: '2026-11-23',
  arrivedAt: '08:15',
  person: {
    honorific: 'ông',
    name: '',
    birthYear: 1971,
    idKind: 'cccd',
    idNumber: '',
    idIssuedOn: null,
    idIssuedBy: '',
    address: 'thôn Đồng Trầm',
    phone: '',
  },
  groupSize: 1,
  representatives: [],
  actingFor: '',
  actingPaper: '',
  content: '',
  demand: '',
  kind: 'complaint',
  field: 'đất đai',
  sameContentCount: 1,
  repeat: false,
  settledBy: '',
  withinCompetence: true,
  outcome: 'accepted',
  guidedTo: '',
  guidancePaper: '',
  handledBy: '',
  transferPaper: '',
  followUp: '',
  note: '',
  documents: [],
  matterId: null,
  petitionId: null,
};

/**
 * JavaScript for the page: saves visits for ever over the window's bridge, several at once as autosave and
 * "Ghi sổ" overlap in real work, and prints every acknowledgement. `run` makes the names of this run its own.
 */
export function savingLoop(run: number, writers: number): string {
  return `(() => {
    const template = ${JSON.stringify(template)};
    const contentOf = ${contentOf.toString().replace(/^function contentOf/, 'function')};
    const ask = async (name, input) => {
      const reply = await window.tiepdan.call(name, crypto.randomUUID(), input);
      if (!reply.ok) throw new Error(name + ' ' + JSON.stringify(reply.fault));
      const { id, version, state, number } = reply.value;
      console.log('${mark}' + JSON.stringify({ id, version, state, number }));
      return version;
    };
    const write = async (writer) => {
      for (let count = 1; ; count += 1) {
        const id = crypto.randomUUID();
        const person = { ...template.person, name: 'Người thử ${run} ' + writer + ' ' + count, idNumber: id };
        let version = 0;
        for (let save = 1; save <= ${savesEach}; save += 1) {
          const fields = { ...template, id, person, content: contentOf(id, save) };
          version = await ask('visit.save', { fields, version });
        }
        await ask('visit.enter', { id, version });
      }
    };
    for (let writer = 1; writer <= ${writers}; writer += 1) write(writer).catch((cause) => console.log('FAILED ' + cause));
  })()`;
}
