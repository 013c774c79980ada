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
  /** as the printer calls it; empty leaves it to the printer. What was remembered before trays has none */
  tray: z.string().max(100).default(''),
});
export type PrintChoice = z.infer<typeof printChoice>;

export const printOutcome = z.enum(['printed', 'cancelled', 'failed']);
export type PrintOutcome = z.infer<typeof printOutcome>;

/** A printer as the operating system names it. `name` addresses it, `label` is for people. */
export const printerInfo = z.object({
  name: z.string(),
  label: z.string(),
  isDefault: z.boolean(),
  /** trays that can be chosen without the system's own dialog */
  trays: z.array(z.string()),
});
export type PrinterInfo = z.infer<typeof printerInfo>;

const first: Omit<PrintChoice, 'printer'> = { copies: 1, duplex: 'simplex', size: 'own', tray: '' };

interface KnownPrinters {
  readonly printers: readonly PrinterInfo[];
  readonly remembered: PrintChoice | null;
}

/** A tray that this printer has not would stop the job. */
export function withTray(choice: PrintChoice, { trays }: PrinterInfo): PrintChoice {
  return trays.includes(choice.tray) ? choice : { ...choice, tray: '' };
}

/** What the dialog begins with: the last choice while its printer is there, else the default printer. */
export function beginWith({ printers, remembered }: KnownPrinters): PrintChoice | null {
  const known = printers.find(({ name }) => name === remembered?.printer);
  if (remembered !== null && known !== undefined) return withTray(remembered, known);
  const usual = printers.find(({ isDefault }) => isDefault) ?? printers[0];
  return usual === undefined ? null : withTray({ ...(remembered ?? first), printer: usual.name }, usual);
}
