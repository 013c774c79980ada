import groups from '../../resources/rules/groups.json';
import provinces from '../../resources/rules/provinceCodes.json';
import registerForms from '../../resources/rules/registerForms.json';
import urgentReasons from '../../resources/rules/urgentReasons.json';
import { provinceCodes as provinceShape } from '../../shared/domain/citizenId';
import {
  groupRows as groupShape,
  urgentReasonRows as reasonShape,
  registerFormRows as registerShape,
} from '../../shared/domain/rules';

/** The dated rows that screens explain; main decides by the same rows and has the last word. */
export const groupRows = groupShape.parse(groups);
export const provinceCodes = provinceShape.parse(provinces);
export const registerFormRows = registerShape.parse(registerForms);
export const urgentReasonRows = reasonShape.parse(urgentReasons);
