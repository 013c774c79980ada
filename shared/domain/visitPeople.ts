import { z } from 'zod';
import { line } from './office';

/**
 * In what right somebody speaks (Điều 13 Nghị định 154/2026/NĐ-CP): for oneself, as a lawful representative,
 * by a power of attorney, as a lawyer, or as a legal aid officer.
 */
export const speakerRole = z.enum(['self', 'guardian', 'authorised', 'lawyer', 'legalAid']);

/** Somebody who came along for the citizen, and the paper that shows it. */
export const companion = z.object({ role: speakerRole.exclude(['self']), name: line, paper: line });
export type Companion = z.infer<typeof companion>;

/** One line of a group's list. */
export const groupMember = z.object({
  name: line,
  birthYear: z.int().min(1900).max(2100).nullable(),
  address: line,
  idNumber: line,
});
export type GroupMember = z.infer<typeof groupMember>;

/** No list by hand is longer; a larger crowd is a number and its representatives. */
export const mostMembers = 500;

/** `9.1`–`9.3` are clauses of Điều 9 of the Law, a letter is a point of khoản 1 Điều 4 NĐ 154/2026. */
export const refusalCode = z.enum(['9.1', '9.2', '9.3', 'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k']);
export type RefusalCode = z.infer<typeof refusalCode>;

/** The ground of a visit; empty where nobody was refused. */
export const refusalGround = z.enum(['', ...refusalCode.options]);
export type RefusalGround = z.infer<typeof refusalGround>;
