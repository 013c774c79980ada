import { z } from 'zod';

export const duplex = z.enum(['simplex', 'longEdge', 'shortEdge']);

/** The sheet to print on; `own` is the size that the paper was laid out for. */
export const sheetSize = z.enum(['own', 'A4', 'A3']);

/** What a person chose in the print dialog; remembered on this PC for each kind of paper. */
export const printChoice = z.object({
  printer: z.string().min(1).max(300),
  copies: z.int().min(1).max(99),
  duplex,
  size: sheetSize,
});
export type PrintChoice = z.infer<typeof printChoice>;

export const printOutcome = z.enum(['printed', 'cancelled', 'failed']);
export type PrintOutcome = z.infer<typeof printOutcome>;

/** A printer as the operating system names it. `name` addresses it, `label` is for people. */
export const printerInfo = z.object({ name: z.string(), label: z.string(), isDefault: z.boolean() });
export type PrinterInfo = z.infer<typeof printerInfo>;
