import { v7 } from 'uuid';
import type { Day } from '../../../shared/domain/day';
import { dialogueFieldsOf, opinionFieldsOf } from '../dialogueFields';
import type { Living } from './acts';

/** What was told of the conference on its way: the last days of its duties, and whether the first screen reminded. */
export interface LivedDialogue {
  readonly id: string;
  readonly clocks: Record<string, Day>;
  readonly stages: string[];
}

export function conferenceOf15December(): {
  lived: LivedDialogue;
  days: ReadonlyMap<Day, (living: Living) => Promise<void>>;
} {
  const lived: LivedDialogue = { id: v7(), clocks: {}, stages: [] };
  const asked = opinionFieldsOf(lived.id, {
    promise: 'Công khai phương án bố trí ki-ốt và mức thu',
    unit: 'Phòng Kinh tế',
    due: '2026-12-22',
  });
  const view = async ({ life }: Living) => {
    const found = await life.ask('dialogue.get', { id: lived.id });
    lived.stages.push(found.stage);
    for (const { key, due } of found.clocks) lived.clocks[key] = due;
    return found;
  };
  const publishes = async ({ life, day }: Living, what: 'notice' | 'results') => {
    for (const way of ['media', 'posted', 'villageHeads'] as const) {
      const told = { what, way, place: 'xã Bình Nguyên Thượng', day, forDay: null, by: 'Bùi Thị Mai Sao' };
      await life.ask('publication.save', {
        ...told,
        id: v7(),
        dialogueId: lived.id,
        note: '',
        state: 'kept',
      });
    }
  };
  const days = new Map<Day, (living: Living) => Promise<void>>([
    [
      '2026-11-30',
      async (living) => {
        const fields = dialogueFieldsOf({
          id: lived.id,
          people: 118,
          opening: 'Khai mạc',
          conclusions: ['Công khai phương án chợ Tân Sơn'],
        });
        await living.life.ask('dialogue.save', { fields, version: 0 });
        await view(living);
      },
    ],
    [
      '2026-12-07',
      async (living) => {
        await publishes(living, 'notice');
        await view(living);
      },
    ],
    [
      '2026-12-15',
      async (living) => {
        const { dialogue } = await living.life.ask('dialogue.get', { id: lived.id });
        const step = { step: 'held', reason: '', day: null, time: null, place: '' } as const;
        await living.life.ask('dialogue.step', { id: lived.id, version: dialogue.version, ...step });
        await living.life.ask('opinion.save', { fields: asked, version: 0 });
        await view(living);
      },
    ],
    [
      '2026-12-18',
      async (living) => {
        const { life, ledger, day } = living;
        const from = { noun: 'dialogue', id: lived.id, part: null } as const;
        const draft = await life.ask('draft.make', { kind: 'dialogueConclusion', from, face: 'state' });
        const { signers } = await life.ask('office.get', {});
        const signer = signers.find(({ face }) => face === 'state') ?? null;
        await life.ask('draft.issue', { id: draft.id, day, number: null, signer, recipients: [] });
        const [task] = (await view(living)).tasks;
        if (task === undefined) throw new Error('a promise without a task');
        ledger.tasks.push({
          id: task.id,
          kind: task.kind,
          unit: task.leadUnit,
          what: task.what,
          due: task.due ?? '',
          givenOn: day,
          doneOn: null,
          urged: false,
        });
      },
    ],
    [
      '2026-12-22',
      async (living) => {
        await publishes(living, 'results');
        await view(living);
      },
    ],
  ]);
  return { lived, days };
}
