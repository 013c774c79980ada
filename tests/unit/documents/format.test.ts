import { describe, expect, test } from 'vitest';
import { formatParts } from '../../../renderer/pages/settings/formatPart';
import { formatFor, formatOptions, paperFormat, scaleFormat } from '../../../shared/documents/format';
import { formats } from './rules';

describe('the form of papers by date', () => {
  test('keeps every State value within NĐ 30/2020', () => {
    const state = formatFor(formats, 'state', '2026-11-23');
    expect(state.margin).toEqual({ top: 20, bottom: 20, left: 30, right: 15 });
    expect(state.number).toEqual({
      size: 13,
      bold: false,
      italic: false,
      pattern: 'Số: {number}/{type}-{body}',
    });
    const sizes = [
      [state.nation.size, 12, 13],
      [state.motto.size, 13, 14],
      [state.issuer.size, 12, 13],
      [state.placeDate.size, 13, 14],
      [state.title.size, 13, 14],
      [state.body.size, 13, 14],
      [state.recipientsHead.size, 12, 12],
      [state.recipients.size, 11, 11],
      [state.pageNumber.size, 13, 14],
      [state.body.line, 1, 1.5],
      [state.issuerMark.share, 1 / 3, 1 / 2],
      [state.summaryMark.share, 1 / 3, 1 / 2],
    ] as const;
    for (const [value, least, most] of sizes) {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
    expect(state.body.before + state.body.after).toBeGreaterThanOrEqual(6);
    expect([10, 12.7]).toContain(state.body.indent);
  });

  test('changes the Party form on 27/5/2026', () => {
    const before = formatFor(formats, 'party', '2026-05-26');
    const after = formatFor(formats, 'party', '2026-05-27');
    expect([before.title.size, after.title.size]).toEqual([16, 15]);
    expect([before.end.mark, before.issuerMark.kind, before.signTitle.bold]).toEqual(['.', 'star', false]);
    expect(after.number.pattern).toBe('Số {number}-{type}/{body}');
  });

  test('shows the oldest form for a day before all rows', () => {
    expect(formatFor(formats, 'state', '2015-01-01')).toEqual(formatFor(formats, 'state', '2020-03-05'));
  });

  test('lets an office set a doubtful value otherwise, and refuses a senseless one', () => {
    expect(formatFor(formats, 'party', '2026-11-23', { 'end.mark': './.' }).end.mark).toBe('./.');
    expect(() => formatFor(formats, 'party', '2026-11-23', { 'body.size': 'lớn' })).toThrow();
  });

  test('gives a source for every value of every row, and no value that nobody reads', () => {
    const known = Object.entries(formatFor(formats, 'state', '2026-11-23')).flatMap(([part, values]) =>
      Object.keys(values).map((key) => `${part}.${key}`),
    );
    for (const row of formats) {
      expect(Object.keys(row.values).toSorted()).toEqual(known.toSorted());
      expect(Object.values(row.values).filter(({ basis }) => basis.trim() === '')).toEqual([]);
    }
  });

  test('enlarges letters and exact lines, not margins', () => {
    const party = formatFor(formats, 'party', '2026-11-23');
    const large = scaleFormat(party, 2);
    expect([large.body.size, large.body.line, large.margin.left, large.head.leftShare]).toEqual([
      party.body.size * 2,
      party.body.line * 2,
      party.margin.left,
      party.head.leftShare,
    ]);
    expect(paperFormat.parse(large)).toEqual(large);
  });
});

describe('values that sources tell differently', () => {
  const doubtful = formats.flatMap(({ id, values }) =>
    Object.entries(values).flatMap(([path, { certainty }]) =>
      certainty === 'low' || certainty === 'medium' ? [`${id} ${path}`] : [],
    ),
  );
  const offered = formatOptions(formats, new Map());

  test('can all be set by the office, and no others', () => {
    expect(doubtful.length).toBeGreaterThan(20);
    expect(offered.map(({ row, path }) => `${row} ${path}`)).toEqual(doubtful);
  });

  test('start as the default, which stands first among different ones', () => {
    for (const { options, chosen } of offered) {
      expect(options[0]).toBe(chosen);
      expect(new Set(options.map(String)).size).toBe(options.length);
    }
  });

  test('each make a whole form, and have their words on the screen', () => {
    for (const { face, from, path, options } of offered) {
      for (const value of options) {
        expect(paperFormat.safeParse(formatFor(formats, face, from, { [path]: value })).success).toBe(true);
      }
    }
    expect(Object.keys(formatParts).toSorted()).toEqual(
      [...new Set(offered.map(({ path }) => path))].toSorted(),
    );
  });
});
