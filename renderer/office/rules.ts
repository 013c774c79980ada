import deadlines from '../../resources/rules/deadlines.json';
import groups from '../../resources/rules/groups.json';
import provinces from '../../resources/rules/provinceCodes.json';
import refusalGrounds from '../../resources/rules/refusalGrounds.json';
import registerForms from '../../resources/rules/registerForms.json';
import urgentReasons from '../../resources/rules/urgentReasons.json';
import { provinceCodes as provinceShape } from '../../shared/domain/citizenId';
import { deadlineRows as deadlineShape } from '../../shared/domain/deadlineRules';
import {
  groupRows as groupShape,
  urgentReasonRows as reasonShape,
  refusalGroundRows as refusalShape,
  registerFormRows as registerShape,
} from '../../shared/domain/rules';

/** The dated rows that screens explain; main decides by the same rows and has the last word. */
export const deadlineRows = deadlineShape.parse(deadlines);
export const groupRows = groupShape.parse(groups);
export const provinceCodes = provinceShape.parse(provinces);
export const refusalGroundRows = refusalShape.parse(refusalGrounds);
export const registerFormRows = registerShape.parse(registerForms);
export const urgentReasonRows = reasonShape.parse(urgentReasons);
