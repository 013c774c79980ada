import { authHandlers } from './auth';
import { backupHandlers } from './backups';
import { bookHandlers } from './books';
import { calendarHandlers } from './calendar';
import { checklistHandlers } from './checklists';
import { conclusionFaceHandlers } from './conclusionFace';
import { conclusionHandlers } from './conclusions';
import { healthHandlers } from './dataHealth';
import { deadlineHandlers } from './deadlines';
import { dialogueFigureHandlers } from './dialogueFigures';
import { dialogueStepHandlers } from './dialogueSteps';
import { dialogueHandlers } from './dialogues';
import { draftFaceHandlers } from './draftFace';
import { draftIssueHandlers } from './draftIssue';
import { draftHandlers } from './drafts';
import { drillHandlers } from './drills';
import { earlierHandlers } from './earlier';
import { entitlementHandlers } from './entitlement';
import { formatHandlers } from './formats';
import { habitHandlers } from './habits';
import type { DeskHandlers } from './handlers';
import { hearingHandlers } from './hearing';
import { homeHandlers } from './home';
import { importHandlers } from './imports/handlers';
import { opinionImportHandlers } from './imports/opinions';
import { inspectionHandlers } from './inspectionHandlers';
import { listHandlers } from './lists';
import { matterHandlers } from './matters';
import { namesakeHandlers } from './namesakes';
import { opinionHandlers } from './opinions';
import { paperKeyHandlers } from './paperKeys';
import { paperHandlers } from './papers';
import { petitionDraftHandlers } from './petitionDrafts';
import { petitionJoiningHandlers } from './petitionJoining';
import { petitionSplittingHandlers } from './petitionSplitting';
import { petitionHandlers } from './petitions';
import { petitionViewHandlers } from './petitionView';
import { printHandlers } from './printing';
import { profileHandlers } from './profile';
import { receptionDayHandlers } from './receptionDayActs';
import { receptionHandlers } from './receptions';
import { registrationHandlers } from './registrations';
import { relatedHandlers } from './related';
import { scanHandlers } from './scans';
import { scheduleChangeHandlers } from './scheduleChanges';
import { scheduleHandlers } from './schedules';
import { scheduleYearHandlers } from './scheduleYears';
import { sealingHandlers } from './sealing';
import { searchHandlers } from './search';
import { snippetHandlers } from './snippets';
import { staffHandlers } from './staff';
import { takeBackHandlers } from './takeBack';
import { takeBackCaseHandlers } from './takeBackCases';
import { taskLifeHandlers } from './taskLife';
import { taskHandlers } from './tasks';
import { templateHandlers } from './templates';
import { undoHandlers } from './undo';
import { unsealingHandlers } from './unsealing';
import { updateHandlers } from './updates';
import { urgingHandlers } from './urging';
import { visitHandlers } from './visits';

/** Every call that needs an open office, by name; one that is missing does not compile. */
export const deskHandlers: DeskHandlers = {
  ...authHandlers,
  ...staffHandlers,
  ...profileHandlers,
  ...calendarHandlers,
  ...homeHandlers,
  ...receptionHandlers,
  ...receptionDayHandlers,
  ...earlierHandlers,
  ...habitHandlers,
  ...visitHandlers,
  ...undoHandlers,
  ...registrationHandlers,
  ...hearingHandlers,
  ...petitionHandlers,
  ...petitionDraftHandlers,
  ...petitionViewHandlers,
  ...petitionJoiningHandlers,
  ...petitionSplittingHandlers,
  ...deadlineHandlers,
  ...matterHandlers,
  ...sealingHandlers,
  ...unsealingHandlers,
  ...entitlementHandlers,
  ...scheduleHandlers,
  ...scheduleChangeHandlers,
  ...scheduleYearHandlers,
  ...conclusionHandlers,
  ...conclusionFaceHandlers,
  ...taskHandlers,
  ...taskLifeHandlers,
  ...dialogueHandlers,
  ...dialogueStepHandlers,
  ...dialogueFigureHandlers,
  ...opinionHandlers,
  ...opinionImportHandlers,
  ...formatHandlers,
  ...templateHandlers,
  ...paperHandlers,
  ...namesakeHandlers,
  ...draftHandlers,
  ...urgingHandlers,
  ...draftIssueHandlers,
  ...draftFaceHandlers,
  ...bookHandlers,
  ...snippetHandlers,
  ...printHandlers,
  ...scanHandlers,
  ...searchHandlers,
  ...relatedHandlers,
  ...listHandlers,
  ...inspectionHandlers,
  ...checklistHandlers,
  ...importHandlers,
  ...backupHandlers,
  ...drillHandlers,
  ...healthHandlers,
  ...takeBackHandlers,
  ...takeBackCaseHandlers,
  ...paperKeyHandlers,
  ...updateHandlers,
};
