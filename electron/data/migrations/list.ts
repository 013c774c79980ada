import type { Knex } from 'knex';
import { foundation } from './m0001/foundation';
import { drillTables } from './m0002/drills';
import { sealedMarkTables } from './m0003/sealedMarks';
import { paperTemplateTables } from './m0004/paperTemplates';
import { postedPapers } from './m0005/postedPapers';
import { namesakeTables } from './m0006/namesakes';
import { fillSortKeys, sortKeyColumns } from './m0007/sortKeys';
import { deskTables } from './m0008/desk';
import { searchOrder } from './m0009/searchOrder';
import { scanStates } from './m0010/scanStates';
import { petitionWorkTables } from './m0011/petitionWork';
import { oldBooks } from './m0012/oldBooks';
import { petitionBin } from './m0013/petitionBin';
import { scheduleChangeColumns } from './m0014/scheduleChanges';
import { postingWitness } from './m0015/postingWitness';
import { checklistTables } from './m0016/checklist';
import { dialogueTables } from './m0017/dialogues';
import { receptionClosings } from './m0018/receptionClosings';
import { answers } from './m0019/answers';
import { chainSteps } from './m0020/chainSteps';
import { visitOrder } from './m0021/visitOrder';
import { taskBoard } from './m0022/taskBoard';
import { standIns } from './m0023/standIns';
import { petitionOrder } from './m0024/petitionOrder';
import { visitSorts } from './m0025/visitSorts';

export interface Migration {
  /** the schema version after it; grows by one */
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
  /** what SQL alone cannot compute, in the same transaction */
  readonly fill?: (tx: Knex) => Promise<void>;
}

/** Raw SQL, in order: knex's table rebuilding silently deletes child rows (knex#6213). */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'foundation', statements: foundation },
  { version: 2, name: 'drills', statements: drillTables },
  { version: 3, name: 'sealedMarks', statements: sealedMarkTables },
  { version: 4, name: 'paperTemplates', statements: paperTemplateTables },
  { version: 5, name: 'postedPapers', statements: postedPapers },
  { version: 6, name: 'namesakes', statements: namesakeTables },
  { version: 7, name: 'sortKeys', statements: sortKeyColumns, fill: fillSortKeys },
  { version: 8, name: 'desk', statements: deskTables },
  { version: 9, name: 'searchOrder', statements: searchOrder },
  { version: 10, name: 'scanStates', statements: scanStates },
  { version: 11, name: 'petitionWork', statements: petitionWorkTables },
  { version: 12, name: 'oldBooks', statements: oldBooks },
  { version: 13, name: 'petitionBin', statements: petitionBin },
  { version: 14, name: 'scheduleChanges', statements: scheduleChangeColumns },
  { version: 15, name: 'postingWitness', statements: postingWitness },
  { version: 16, name: 'checklist', statements: checklistTables },
  { version: 17, name: 'dialogues', statements: dialogueTables },
  { version: 18, name: 'receptionClosings', statements: receptionClosings },
  { version: 19, name: 'answers', statements: answers },
  { version: 20, name: 'chainSteps', statements: chainSteps },
  { version: 21, name: 'visitOrder', statements: visitOrder },
  { version: 22, name: 'taskBoard', statements: taskBoard },
  { version: 23, name: 'standIns', statements: standIns },
  { version: 24, name: 'petitionOrder', statements: petitionOrder },
  { version: 25, name: 'visitSorts', statements: visitSorts },
];

export function newestVersion(list: readonly Migration[]): number {
  return list.at(-1)?.version ?? 0;
}
