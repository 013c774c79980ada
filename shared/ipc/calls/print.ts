import { z } from 'zod';
import { formatOption } from '../../documents/format';
import { paperTemplate } from '../../documents/templateFields';
import { paperKind } from '../../domain/chain';
import { day } from '../../domain/day';
import { face, line } from '../../domain/office';
import { printChoice, printerInfo, printOutcome } from '../../domain/printing';
import { ask } from '../ask';
import { paperSource } from './work';

/** More than the notices of a year; each is sent as a job of its own. */
const most = 500;

const templateOf = z.object({ kind: paperKind, face });

export const printCalls = {
  'paper.nextNumber': ask(
    z.object({ kind: paperKind, face, day }),
    z.object({ number: z.int(), text: z.string() }),
  ),
  /** makes the PDF; the renderer reads its bytes from `app://office/preview/<token>.pdf` */
  'paper.preview': ask(
    paperSource,
    z.object({ token: z.string(), title: z.string(), kind: paperKind, pages: z.int(), sha256: z.string() }),
  ),
  'paper.export': ask(
    z.object({ source: paperSource, format: z.enum(['pdf', 'docx']) }),
    z.object({ savedTo: z.string(), cancelled: z.boolean() }),
  ),
  /** the printers of this PC, and what was chosen the last time for this kind of paper */
  'paper.printers': ask(
    paperSource,
    z.object({ printers: z.array(printerInfo), remembered: printChoice.nullable() }),
  ),
  /** `choice` null opens the system's own dialog; `savedTo` is the PDF left behind when printing failed */
  'paper.print': ask(
    z.object({ source: paperSource, choice: printChoice.nullable() }),
    z.object({ outcome: printOutcome, savedTo: z.string() }),
  ),
  /** one job for each paper; `printProgress` tells how far it is, and it can be cancelled between two papers */
  'paper.printMany': ask(
    z.object({ sources: z.array(paperSource).min(1).max(most), choice: printChoice }),
    z.object({ printed: z.int(), cancelled: z.int(), failed: z.int(), savedTo: z.string() }),
  ),
  /** what a paper was just refused for is somebody else's name; only who may open the compartment can say so */
  'paper.allowNamesake': ask(
    z.object({ source: paperSource, reason: line.pipe(z.string().min(1)) }),
    z.object({ names: z.int() }),
  ),
  'template.list': ask(z.object({}).strict(), z.array(paperTemplate)),
  /** asks for a Word file and keeps it for the kind; export as DOCX fills it from then on */
  'template.upload': ask(templateOf, z.array(paperTemplate)),
  'template.remove': ask(templateOf, z.array(paperTemplate)),
  /** what sources tell differently of the form of papers, and what the office has set */
  'format.list': ask(z.object({}).strict(), z.array(formatOption)),
  /** `value` is one of the options as text; the default takes the office's own away */
  'format.choose': ask(
    z.object({ row: z.string().max(40), path: z.string().max(40), value: z.string().max(20) }),
    z.array(formatOption),
  ),
};

export const printEvents = { printProgress: z.object({ done: z.int(), total: z.int() }) };
