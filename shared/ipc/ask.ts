import type { z } from 'zod';

/** One call: what goes in and what comes out, both parsed on the main side. */
export interface Ask<In extends z.ZodType, Out extends z.ZodType> {
  readonly input: In;
  readonly output: Out;
}

export function ask<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Ask<In, Out> {
  return { input, output };
}
