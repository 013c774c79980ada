import type { Day } from '../domain/day';
import type { Office } from '../domain/office';
import { type RegisterFormRow, ruleOn } from '../domain/rules';
import { dmy } from '../text/dates';
import { landscapeA4, paragraph } from './frame';
import type { Block, OfficialDocument, Page } from './model';
import { registerTable } from './registerColumns';
import type { RegisterRow } from './registerRow';

export interface RegisterInput {
  office: Office;
  from: Day;
  to: Day;
  rows: RegisterRow[];
  /** the dated forms: 12 columns before 1/7/2026, 13 since */
  forms: RegisterFormRow[];
  page?: Page;
}

/**
 * Sổ tiếp công dân: each row in the form of its day, a table per form in force in the period.
 * Throws RangeError when no form is known at all.
 */
export function register(input: RegisterInput): OfficialDocument {
  const { office, from, to, forms } = input;
  // a period before the first form that is known is printed in that form
  const form = ruleOn(forms, to) ?? forms[0];
  if (form === undefined) throw new RangeError('There is no form of the register');
  return {
    model: 1,
    face: 'state',
    formatDate: to,
    language: 'vi',
    documentTitle: `Sổ tiếp công dân từ ${dmy(from)} đến ${dmy(to)}`,
    page: input.page ?? landscapeA4,
    formCode: form.value.form,
    head: { parent: office.state.parent, issuer: office.state.issuer },
    number: null,
    placeDate: null,
    title: form.value.title,
    summary: `Từ ngày ${dmy(from)} đến ngày ${dmy(to)}`,
    bases: [],
    blocks: sections(input, form),
    signature: null,
    recipients: [],
  };
}

function sections({ rows, forms }: RegisterInput, lastForm: RegisterFormRow): Block[] {
  if (rows.length === 0) {
    return [
      registerTable([], lastForm.value.columns),
      paragraph('Trong kỳ không phát sinh lượt tiếp công dân.'),
    ];
  }
  const tables = forms
    .map((form) => ({ form, own: rows.filter(({ day }) => (ruleOn(forms, day) ?? lastForm) === form) }))
    .filter(({ own }) => own.length > 0)
    .map(({ form, own }) => registerTable(own, form.value.columns));
  return tables.flatMap((table, index): Block[] => (index === 0 ? [table] : [{ kind: 'pageBreak' }, table]));
}
