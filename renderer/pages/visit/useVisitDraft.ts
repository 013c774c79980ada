import { useState } from 'react';
import type { Visit, VisitFields } from '../../../shared/domain/visits';
import { call } from '../../office/client';
import { useAutosave } from '../../office/useAutosave';

interface VisitDraftOptions {
  initial: VisitFields;
  /** null for a visit that nobody has written into yet */
  stored: Visit | null;
}

/** The fields of one visit as they are typed, and beside them those of an amendment under way. */
export function useVisitDraft({ initial, stored }: VisitDraftOptions) {
  const [draft, setDraft] = useState(initial);
  const [matterCode, setMatterCode] = useState(stored?.matterCode ?? '');
  // An amendment is written by a deliberate act with a reason, never while it is typed.
  const [amended, setAmended] = useState<VisitFields | null>(null);
  const autosave = useAutosave<VisitFields, Visit>({
    value: draft,
    version: stored?.version ?? 0,
    save: (fields, version) => call('visit.save', { fields, version }),
    onSaved: (visit) => setMatterCode((code) => visit.matterCode || code),
  });

  function change(part: Partial<VisitFields>) {
    if (amended === null) setDraft((now) => ({ ...now, ...part }));
    else setAmended({ ...amended, ...part });
  }

  function link(matter: { id: string; code: string } | null) {
    setMatterCode(matter?.code ?? '');
    change({ matterId: matter?.id ?? null });
  }

  return { draft, amended, setAmended, matterCode, autosave, change, link };
}
