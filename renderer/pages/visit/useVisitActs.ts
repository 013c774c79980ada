import { useTranslation } from 'react-i18next';
import type { Visit, VisitFields } from '../../../shared/domain/visits';
import type { Fault } from '../../../shared/ipc/fault';
import { useAct } from '../../office/hooks';
import type { AutosaveView } from '../../office/useAutosave';
import { useToast } from '../../parts/Toast';

export interface VisitActs {
  /** all typed text is stored; false when a save was refused */
  settle(): Promise<boolean>;
  enter(): Promise<void>;
  cancel(reason: string): Promise<void>;
  /** a draft goes to the bin */
  discard(): Promise<void>;
  amend(fields: VisitFields, reason: string): Promise<void>;
  busy: boolean;
  fault: Fault | null;
  /** what an act refused is being mended */
  clear(): void;
}

/** Days and times are understood when their field is left: an act must leave it first. */
async function leaveField(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** The deliberate acts on one visit. `onStored` gets the record as it stands after each. */
export function useVisitActs(
  id: string,
  autosave: AutosaveView,
  onStored: (visit: Visit) => void,
  onGone: () => void,
): VisitActs {
  const { t } = useTranslation('visits');
  const toast = useToast();
  const entering = useAct('visit.enter');
  const cancelling = useAct('visit.cancel');
  const amending = useAct('visit.amend');

  async function settle() {
    await leaveField();
    return autosave.flush();
  }

  return {
    settle,
    async enter() {
      if (entering.acting || !(await settle())) return;
      const visit = await entering.act({ id, version: autosave.version() });
      if (visit === undefined) return;
      toast(t('entered', { number: visit.number ?? '', year: visit.numberYear ?? '' }));
      onStored(visit);
    },
    async cancel(reason) {
      if (!(await settle())) return;
      const visit = await cancelling.act({ id, version: autosave.version(), reason });
      if (visit === undefined) return;
      toast(t('cancelled'));
      onStored(visit);
    },
    async discard() {
      if (!(await settle())) return;
      const visit = await cancelling.act({ id, version: autosave.version(), reason: '' });
      if (visit === undefined) return;
      toast(t('desk.discarded'));
      onGone();
    },
    async amend(fields, reason) {
      const visit = await amending.act({ fields, version: autosave.version(), reason });
      if (visit === undefined) return;
      toast(t('amended'));
      onStored(visit);
    },
    busy: entering.acting || cancelling.acting || amending.acting,
    fault: entering.fault ?? cancelling.fault ?? amending.fault,
    clear() {
      for (const act of [entering, cancelling, amending]) if (act.fault !== null) act.clear();
    },
  };
}
