import { useTranslation } from 'react-i18next';
import type { Visit, VisitFields } from '../../../shared/domain/visits';
import { call } from '../../office/client';
import { useToast } from '../../parts/Toast';

/**
 * What an earlier visit says about the same matter, for the fields that are still as a new visit begins; what somebody
 * typed or chose stays. The person comes again, and that is noted.
 */
function withEarlier(fields: VisitFields, before: Visit): Partial<VisitFields> {
  const isBlank = fields.content.trim() === '';
  return {
    repeat: true,
    ...(isBlank ? { content: before.content, kind: before.kind } : {}),
    ...(fields.demand.trim() === '' ? { demand: before.demand } : {}),
    ...(fields.field.trim() === '' ? { field: before.field } : {}),
    ...(fields.settledBy.trim() === '' ? { settledBy: before.settledBy } : {}),
    ...(fields.withinCompetence === null ? { withinCompetence: before.withinCompetence } : {}),
  };
}

/** Reads an earlier visit whole and copies it; its matter is linked where none is chosen yet. */
export function useAgain(
  fields: VisitFields,
  change: (part: Partial<VisitFields>) => void,
  link: (matter: { id: string; code: string }) => void,
): (visitId: string) => void {
  const { t } = useTranslation('visits');
  const toast = useToast();
  async function again(id: string): Promise<void> {
    const before = await call('visit.get', { id }).catch(() => null);
    if (before === null) return;
    const { matterId, matterCode } = before;
    if (fields.matterId === null && matterId !== null) link({ id: matterId, code: matterCode });
    change(withEarlier(fields, before));
    toast(t('earlier.copied'));
  }
  return (id) => void again(id);
}
