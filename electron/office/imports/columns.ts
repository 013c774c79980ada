import { dmy } from '../../../shared/text/dates';
import type { Sheet } from './sheets';

const samples = 3;

/** What the columns of a sheet are called, with the first things that stand in each. */
export function columnsOf(sheet: Sheet, headings: readonly string[], from: number) {
  const rows = sheet.rows.slice(from, from + 30);
  const width = Math.max(headings.length, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => ({
    column,
    heading: headings[column] ?? '',
    samples: rows
      .flatMap((row) => row[column] ?? [])
      .filter(({ text, merged }) => text.trim() !== '' && merged === null)
      .slice(0, samples)
      .map(({ text, day }) => (day === null ? text.slice(0, 80) : dmy(day))),
  })).filter(({ heading, samples: some }) => heading !== '' || some.length > 0);
}
