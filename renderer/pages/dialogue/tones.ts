import type { PromiseOutcome } from '../../../shared/domain/dialogueFigures';
import type { DialogueStage } from '../../../shared/domain/dialogues';
import type { Tone } from '../../parts/StateChip';

export const stageTone: Record<DialogueStage, Tone> = {
  planned: 'warn',
  announced: 'warn',
  held: 'warn',
  concluded: 'warn',
  published: 'good',
  postponed: 'bad',
  cancelled: 'neutral',
};

export const outcomeTone: Record<PromiseOutcome, Tone> = {
  inTime: 'good',
  doneLate: 'warn',
  open: 'neutral',
  overdue: 'bad',
  withdrawn: 'neutral',
};
