/** What an empty place says, and to those who may take it the first step. */
export function andStep(fact: string, step: string, may: boolean): string {
  return may ? `${fact} ${step}` : fact;
}
