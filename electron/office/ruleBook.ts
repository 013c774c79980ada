import { z } from 'zod';
import checklistJson from '../../resources/rules/checklist.json';
import complexityJson from '../../resources/rules/complexity.json';
import deadlinesJson from '../../resources/rules/deadlines.json';
import eligibilityJson from '../../resources/rules/eligibility.json';
import feastsJson from '../../resources/rules/feasts.json';
import formatsJson from '../../resources/rules/formats.json';
import groupsJson from '../../resources/rules/groups.json';
import holidaysJson from '../../resources/rules/holidays.json';
import outcomesJson from '../../resources/rules/outcomes.json';
import paperTextsJson from '../../resources/rules/paperTexts.json';
import petitionClocksJson from '../../resources/rules/petitionClocks.json';
import provinceCodesJson from '../../resources/rules/provinceCodes.json';
import publicationsJson from '../../resources/rules/publications.json';
import quotasJson from '../../resources/rules/quotas.json';
import refusalGroundsJson from '../../resources/rules/refusalGrounds.json';
import registerFormsJson from '../../resources/rules/registerForms.json';
import storageJson from '../../resources/rules/storage.json';
import termsJson from '../../resources/rules/terms.json';
import urgentReasonsJson from '../../resources/rules/urgentReasons.json';
import { formatRows } from '../../shared/documents/format';
import { paperTextRows } from '../../shared/documents/paperTexts';
import { checklistRows } from '../../shared/domain/checklist';
import { provinceCodes } from '../../shared/domain/citizenId';
import { deadlineRows } from '../../shared/domain/deadlineRules';
import { publicationRows } from '../../shared/domain/dialogueRules';
import { feastRows, holidayYears } from '../../shared/domain/holidays';
import {
  clockRows,
  complexityRows,
  eligibilityRows,
  outcomeRows,
  storageRows,
} from '../../shared/domain/petitionRules';
import {
  datedFields,
  groupRows,
  quotaRows,
  refusalGroundRows,
  registerFormRows,
  urgentReasonRows,
} from '../../shared/domain/rules';

/** A Party committee's term: its papers are numbered through the whole of it, not by the year. */
const termRows = z.array(z.strictObject({ value: z.string().regex(/^\d{4}-\d{4}$/), ...datedFields }));

/** Parsing waits until somebody asks: the first screen needs a few of the files only. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const rows = {
  checklist: once(() => checklistRows.parse(checklistJson)),
  complexity: once(() => complexityRows.parse(complexityJson)),
  eligibility: once(() => eligibilityRows.parse(eligibilityJson)),
  outcomes: once(() => outcomeRows.parse(outcomesJson)),
  petitionClocks: once(() => clockRows.parse(petitionClocksJson)),
  storage: once(() => storageRows.parse(storageJson)),
  deadlines: once(() => deadlineRows.parse(deadlinesJson)),
  feasts: once(() => feastRows.parse(feastsJson)),
  formats: once(() => formatRows.parse(formatsJson)),
  groups: once(() => groupRows.parse(groupsJson)),
  holidays: once(() => holidayYears.parse(holidaysJson)),
  paperTexts: once(() => paperTextRows.parse(paperTextsJson)),
  provinces: once(() => provinceCodes.parse(provinceCodesJson)),
  publications: once(() => publicationRows.parse(publicationsJson)),
  quotas: once(() => quotaRows.parse(quotasJson)),
  refusalGrounds: once(() => refusalGroundRows.parse(refusalGroundsJson)),
  registerForms: once(() => registerFormRows.parse(registerFormsJson)),
  terms: once(() => termRows.parse(termsJson)),
  urgentReasons: once(() => urgentReasonRows.parse(urgentReasonsJson)),
};

/** The dated rows with which an office starts, parsed: every legal number is asked for here. */
export const ruleBook = {
  get checklist() {
    return rows.checklist();
  },
  get complexity() {
    return rows.complexity();
  },
  get eligibility() {
    return rows.eligibility();
  },
  get outcomes() {
    return rows.outcomes();
  },
  get petitionClocks() {
    return rows.petitionClocks();
  },
  get storage() {
    return rows.storage();
  },
  get deadlines() {
    return rows.deadlines();
  },
  get feasts() {
    return rows.feasts();
  },
  get formats() {
    return rows.formats();
  },
  get groups() {
    return rows.groups();
  },
  get holidays() {
    return rows.holidays();
  },
  get paperTexts() {
    return rows.paperTexts();
  },
  get provinces() {
    return rows.provinces();
  },
  get publications() {
    return rows.publications();
  },
  get quotas() {
    return rows.quotas();
  },
  get refusalGrounds() {
    return rows.refusalGrounds();
  },
  get registerForms() {
    return rows.registerForms();
  },
  get terms() {
    return rows.terms();
  },
  get urgentReasons() {
    return rows.urgentReasons();
  },
};
