/** The same keys as another language's words, with any sentences. */
export type Words<Shape> = { [Key in keyof Shape]: Shape[Key] extends string ? string : Words<Shape[Key]> };
