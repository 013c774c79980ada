import { chainTables } from './chain';
import { keepingTables } from './keeping';
import { paperTables } from './papers';
import { peopleTables } from './people';
import { receptionTables } from './reception';

/** Everything the office keeps, for all rooms; later migrations add, they do not move walls. */
export const foundation = [
  ...peopleTables,
  ...receptionTables,
  ...paperTables,
  ...chainTables,
  ...keepingTables,
] as const;
