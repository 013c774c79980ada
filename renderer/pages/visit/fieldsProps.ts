import type { VisitFields } from '../../../shared/domain/visits';

/** What every stretch of the visit form takes. */
export interface FieldsProps {
  fields: VisitFields;
  change(part: Partial<VisitFields>): void;
  disabled: boolean;
}
