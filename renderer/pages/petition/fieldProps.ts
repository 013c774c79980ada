import type { Petition } from '../../../shared/domain/petitions';

export interface PetitionFieldsProps {
  draft: Petition;
  change(part: Partial<Petition>): void;
  disabled: boolean;
}
