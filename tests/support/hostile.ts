import fc from 'fast-check';
import { z } from 'zod';

/** Stands in free texts that a citizen might have said; must come back in no fault and no line of the log. */
export const planted = 'Đoàn Thị Kín 079188';

/** Texts that have broken parsers, queries, layouts or screens somewhere. */
const nasty = [
  '',
  ' ',
  "'; DROP TABLE visits; --",
  '" OR ""="',
  '%_\\%',
  '*"NEAR(a b)"* -col:x ^',
  'AND OR NOT',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ']]>&amp;&#0;\u0001\u001f',
  'Nguye\u0302\u0303n Va\u0306n Kho\u031b\u0309i Ðỗ',
  'Đặng Thị Lụa',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff\ud800y',
  '👩‍👩‍👧‍👦🇻🇳',
  '\u202eسلام\u2066\u200f\ufeff\u2028\u2029\u0085',
  `e${'\u0301'.repeat(400)}`,
  '{{name}} %s %n $HOME `id`',
  '../../../../etc/passwd',
  'CON.pdf:stream',
  '__proto__',
  'constructor',
  '9'.repeat(400),
  '0x1F 1e999 -0 NaN',
  '\r\n\tLưu: VT',
  'Ặ'.repeat(20_000),
  // longer in NFC than as typed
  '\u0958\ufb2c'.repeat(101),
  'ﬃ ½ Ⅷ ٣٤ 漢字',
];

export const hostileText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.constantFrom(...nasty).map((text) => planted + text),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => planted + text),
  fc.constant(planted.repeat(40)),
);

export const hostileDay = fc.constantFrom(
  '2026-11-23',
  '2026-11-24',
  '2026-12-31',
  '2024-02-29',
  '0000-01-01',
  '0001-01-01',
  '1900-01-01',
  '2100-12-31',
  '9999-12-31',
);

const hostileInstant = fc.constantFrom(
  '2026-11-23T01:00:00.000Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
);

/** Anything that a page can send: structured clones, not only JSON. */
export const anything = fc.oneof(
  fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withBigInt: true,
    withSparseArray: true,
    withNullPrototype: true,
  }),
  fc.jsonValue(),
  fc.constantFrom(undefined, null, NaN, -0, Infinity, '', [], {}, new Date(NaN)),
  fc
    .constantFrom(...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'])
    .map((key) => JSON.parse(`{ "${key}": { "${key}": { "polluted": "yes" } } }`)),
  fc.integer({ min: 1000, max: 20_000 }).map((depth) => {
    let nested: unknown = 'x';
    for (let level = 0; level < depth; level += 1) nested = level % 2 === 0 ? [nested] : { nested };
    return nested;
  }),
);

/** One check of a schema, as far as its kind has these. */
const checkDef = z.object({
  check: z.string(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  value: z.number().optional(),
  inclusive: z.boolean().optional(),
  pattern: z.instanceof(RegExp).optional(),
});

interface Limits {
  readonly min: number | null;
  readonly max: number | null;
  readonly pattern: RegExp | null;
}

function limitsOf(schema: z.ZodType): Limits {
  const checks = (schema.def.checks ?? []).map((one) => checkDef.safeParse(one._zod.def).data);
  const found = (kind: string) => checks.find((one) => one?.check === kind);
  const above = found('greater_than');
  const least = above?.value === undefined ? null : above.value + (above.inclusive === true ? 0 : 1);
  return {
    min: found('min_length')?.minimum ?? least,
    max: found('max_length')?.maximum ?? found('less_than')?.value ?? null,
    pattern: found('string_format')?.pattern ?? null,
  };
}

function stringFor(schema: z.ZodType, format: unknown, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const { min, max, pattern } = limitsOf(schema);
  if (format === 'uuid') return ids;
  if (format === 'date') return hostileDay;
  if (format === 'datetime') return hostileInstant;
  if (pattern !== null) return fc.stringMatching(pattern);
  return hostileText.map((text) => text.slice(0, max ?? text.length).padEnd(min ?? 0, 'x'));
}

function numberFor(schema: z.ZodType): fc.Arbitrary<unknown> {
  const limits = limitsOf(schema);
  const min = Math.ceil(limits.min ?? Number.MIN_SAFE_INTEGER);
  const max = Math.floor(limits.max ?? Number.MAX_SAFE_INTEGER);
  const near = Math.max(min, 0);
  return fc.oneof(fc.integer({ min: near, max: Math.min(max, near + 5) }), fc.constantFrom(min, max));
}

/**
 * Inputs that a schema of the contract lets through, with the nastiest texts, days and numbers that it lets
 * through. `ids` are those of records that are there, so that handlers get beyond "not found".
 * @throws Error for a kind of schema that the contract did not use so far
 */
export function inputsOf(schema: z.ZodType, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const of = (inner: unknown) => inputsOf(z.instanceof(z.ZodType).parse(inner), ids);
  if (schema instanceof z.ZodObject) {
    return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([key, one]) => [key, of(one)])));
  }
  if (schema instanceof z.ZodArray) {
    const least = limitsOf(schema).min ?? 0;
    return fc.array(of(schema.element), { minLength: least, maxLength: Math.max(3, least) });
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return fc.oneof(fc.constant(undefined), of(schema.unwrap()));
  }
  if (schema instanceof z.ZodRecord) {
    const key = of(schema.keyType).map(String);
    return fc.dictionary(key, of(schema.valueType), { maxKeys: 3 });
  }
  if (schema instanceof z.ZodNullable) return fc.oneof(fc.constant(null), of(schema.unwrap()));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(of));
  if (schema instanceof z.ZodPipe)
    return schema.out instanceof z.ZodTransform
      ? of(schema.in)
      : of(schema.in).filter((value) => schema.safeParse(value).success);
  if (schema instanceof z.ZodNumber) return numberFor(schema);
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) {
    return stringFor(schema, 'format' in schema.def ? schema.def.format : null, ids);
  }
  // the one kind of bytes that the contract takes: a piece of a file
  if (schema instanceof z.ZodCustom) return fc.uint8Array({ maxLength: 64 });
  throw new Error(`no inputs for ${schema.def.type}`);
}
