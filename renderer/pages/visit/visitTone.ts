import type { ReceptionState, VisitState } from '../../../shared/domain/visits';
import type { Tone } from '../../parts/StateChip';

export const visitTone: Record<VisitState, Tone> = { draft: 'warn', entered: 'good', cancelled: 'neutral' };

export const receptionTone: Record<ReceptionState, Tone> = {
  planned: 'neutral',
  held: 'good',
  noCitizen: 'neutral',
  postponed: 'warn',
  cancelled: 'neutral',
};
