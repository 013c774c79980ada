/** Words for each code of a choice, as a list column wants them. */
export function wordsOf<Code extends string>(
  codes: readonly Code[],
  word: (code: Code) => string,
): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, word(code)]));
}
