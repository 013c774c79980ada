import { useCallback, useState } from 'react';
import type { OfficialDocument } from '../../../shared/documents/model';
import { withText } from '../../../shared/documents/places';
import type { Draft } from '../../../shared/domain/drafts';
import { call } from '../../office/client';
import { useAct } from '../../office/hooks';
import { useAutosave } from '../../office/useAutosave';

interface Shown {
  document: OfficialDocument;
  /** where the last change was made: changes at one place are one step of undo */
  place: string;
}

/** A draft as it is typed: saved by itself, taken back step by step. */
export function useDraftDesk(opened: Draft) {
  const [shown, setShown] = useState<Shown>({ document: opened.document, place: '' });
  const [ways, setWays] = useState({ canUndo: opened.canUndo, canRedo: opened.canRedo });
  const [printed, setPrinted] = useState(opened.version);
  const undo = useAct('draft.undo');
  const redo = useAct('draft.redo');
  const { id } = opened;

  function take({ canUndo, canRedo, version }: Draft) {
    setWays({ canUndo, canRedo });
    setPrinted(version);
  }

  const autosave = useAutosave<Shown, Draft>({
    value: shown,
    version: opened.version,
    save: (value, version) => call('draft.save', { id, version, ...value }),
    onSaved: take,
  });

  const change = useCallback((place: string, next: (before: OfficialDocument) => OfficialDocument) => {
    setShown((before) => ({ document: next(before.document), place }));
  }, []);
  const type = useCallback(
    (place: string, text: string) => change(place, (before) => withText(before, place, text)),
    [change],
  );

  async function travel(way: Pick<typeof undo, 'act'>) {
    if (!(await autosave.flush())) return;
    const draft = await way.act({ id, version: autosave.version() });
    if (draft === undefined) return;
    autosave.setVersion(draft.version);
    take(draft);
    setShown({ document: draft.document, place: '' });
  }

  return {
    document: shown.document,
    change,
    type,
    autosave,
    ...ways,
    /** grows with every stored change, so that the page beside follows */
    printed,
    fault: undo.fault ?? redo.fault,
    undo: () => void travel(undo),
    redo: () => void travel(redo),
  };
}

export type DraftDesk = ReturnType<typeof useDraftDesk>;
