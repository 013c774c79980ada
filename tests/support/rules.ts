import complexityJson from '../../resources/rules/complexity.json';
import deadlinesJson from '../../resources/rules/deadlines.json';
import eligibilityJson from '../../resources/rules/eligibility.json';
import feastsJson from '../../resources/rules/feasts.json';
import groupsJson from '../../resources/rules/groups.json';
import holidaysJson from '../../resources/rules/holidays.json';
import outcomesJson from '../../resources/rules/outcomes.json';
import petitionClocksJson from '../../resources/rules/petitionClocks.json';
import provinceCodesJson from '../../resources/rules/provinceCodes.json';
import quotasJson from '../../resources/rules/quotas.json';
import refusalGroundsJson from '../../resources/rules/refusalGrounds.json';
import registerFormsJson from '../../resources/rules/registerForms.json';
import urgentReasonsJson from '../../resources/rules/urgentReasons.json';
import { provinceCodes } from '../../shared/domain/citizenId';
import { deadlineRows } from '../../shared/domain/deadlineRules';
import { feastRows, holidayYears } from '../../shared/domain/holidays';
import { clockRows, complexityRows, eligibilityRows, outcomeRows } from '../../shared/domain/petitionRules';
import {
  groupRows,
  quotaRows,
  refusalGroundRows,
  registerFormRows,
  urgentReasonRows,
} from '../../shared/domain/rules';
import { calendarOf } from '../../shared/domain/workingDays';

/** The rules that a new office starts with, parsed as the app parses them. */
export const complexity = complexityRows.parse(complexityJson);
export const eligibility = eligibilityRows.parse(eligibilityJson);
export const outcomes = outcomeRows.parse(outcomesJson);
export const petitionClocks = clockRows.parse(petitionClocksJson);
export const deadlines = deadlineRows.parse(deadlinesJson);
export const feasts = feastRows.parse(feastsJson);
export const groups = groupRows.parse(groupsJson);
export const holidays = holidayYears.parse(holidaysJson);
export const provinces = provinceCodes.parse(provinceCodesJson);
export const quotas = quotaRows.parse(quotasJson);
export const refusalGrounds = refusalGroundRows.parse(refusalGroundsJson);
export const registerForms = registerFormRows.parse(registerFormsJson);
export const urgentReasons = urgentReasonRows.parse(urgentReasonsJson);
export const calendar = calendarOf(holidays);
