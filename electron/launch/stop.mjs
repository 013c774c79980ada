/**
 * A developer gets the sentence; the stack only when asked for.
 * @param {unknown} error
 * @returns {1}
 */
export function sayAndStop(error) {
  const shown = error instanceof Error && !process.env.TIEPDAN_STACK ? error.message : error;
  console.error(shown);
  return 1;
}
