import { useState } from 'react';
import { type Dialogue, type DialogueFields, dialogueFields } from '../../../shared/domain/dialogues';

export type Patch = (part: Partial<DialogueFields>) => void;

/** What stands on the page. A step moves day, time and place by itself; everything else stays as it is typed. */
export function useDialogueFields(first: Dialogue) {
  const [fields, setFields] = useState(() => dialogueFields.parse(first));
  const patch: Patch = (part) => setFields((now) => ({ ...now, ...part }));
  const put = ({ day, time, place }: Dialogue) => patch({ day, time, place });
  return { fields, patch, put };
}
