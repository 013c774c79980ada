/**
 * The same keys as another language's words, with any sentences. A language that counts one thing otherwise than
 * many, as Vietnamese does not, may say so under the key with `_one`, which i18next takes when `count` is 1.
 */
export type Words<Shape> = {
  [Key in keyof Shape]: Shape[Key] extends string ? string : Words<Shape[Key]>;
} & {
  [Key in keyof Shape as Shape[Key] extends string ? `${Key & string}_one` : never]?: string;
};
