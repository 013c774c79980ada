import { useState } from 'react';
import type { Petition } from '../../../shared/domain/petitions';
import type { PetitionView } from '../../../shared/ipc/calls/petitions';
import { call } from '../../office/client';
import { type AutosaveView, useAutosave } from '../../office/useAutosave';

export interface PetitionDraftState {
  draft: Petition;
  change(part: Partial<Petition>): void;
  autosave: AutosaveView;
  /** what is on screen is what is in the register of petitions */
  settled: boolean;
}

/** What is typed about a petition: kept aside within a second, written into the register by a deliberate act. */
export function usePetitionDraft(view: PetitionView): PetitionDraftState {
  const [first] = useState(view.draft ?? view.petition);
  const [draft, setDraft] = useState(first);
  const autosave = useAutosave<Petition, { version: number }>({
    value: draft,
    version: view.draftVersion,
    save: (petition, version) => call('petition.keepDraft', { petition, version }),
  });
  return {
    draft,
    change: (part) => setDraft((now) => ({ ...now, ...part })),
    autosave,
    settled: view.petition.version > 0 && view.draft === null && draft === first,
  };
}
