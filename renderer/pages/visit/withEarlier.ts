import type { Visit, VisitFields } from '../../../shared/domain/visits';

/**
 * What an earlier visit says about the same matter, for the fields that are still as a new visit begins; what somebody
 * typed or chose stays. The person comes again, and that is noted.
 */
export function withEarlier(fields: VisitFields, before: Visit): Partial<VisitFields> {
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
