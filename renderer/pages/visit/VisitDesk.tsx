import { useState } from 'react';
import type { Visit } from '../../../shared/domain/visits';
import { useOnce } from '../../office/useOnce';
import { FaultNote } from '../../parts/FaultNote';
import { blankVisit, fieldsOf, type NewVisit } from './blankVisit';
import { VisitEditor } from './VisitEditor';

export interface VisitDeskProps {
  id: string;
  /** what a visit with this id starts from when nobody has written into it yet */
  fresh: NewVisit | null;
  onBack(): void;
}

/** Opens one visit, stored or new, and shows it anew after each act that changed it. */
export function VisitDesk({ id, fresh, onBack }: VisitDeskProps) {
  const { data, fault, loading } = useOnce('visit.get', { id });
  const [replaced, setReplaced] = useState<{ visit: Visit; turn: number } | null>(null);
  const stored = replaced?.visit ?? data;
  const isNew = stored === null && fresh !== null && fault?.code === 'record.missing';
  if (loading && stored === null) return null;
  if (stored === null && !isNew) return <FaultNote fault={fault} />;
  const initial = stored === null ? fresh && blankVisit(fresh) : fieldsOf(stored);
  if (initial === null) return null;
  return (
    <VisitEditor
      key={replaced?.turn ?? 0}
      initial={initial}
      stored={stored}
      onStored={(visit) => setReplaced((before) => ({ visit, turn: (before?.turn ?? 0) + 1 }))}
      onBack={onBack}
    />
  );
}
