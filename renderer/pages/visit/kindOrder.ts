import type { PetitionKind } from '../../../shared/domain/visits';

/**
 * Arrow keys walk a list and every step is saved: denunciation stands at the end, so that nobody's person is sealed
 * by passing over it on the way from one kind to another.
 */
export const kindOrder: readonly PetitionKind[] = ['complaint', 'proposal', 'mixed', 'denunciation'];
