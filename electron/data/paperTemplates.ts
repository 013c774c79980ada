import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { z } from 'zod';
import { type PaperTemplate, paperTemplate, templateField } from '../../shared/documents/templateFields';
import type { Face } from '../../shared/domain/office';
import { json, type Stamp, stampNew } from './rows';

const findings = z.object({ unknown: z.array(z.string()), missing: z.array(templateField) });
type Findings = z.infer<typeof findings>;

interface TemplateColumns {
  kind: string;
  face: string;
  name: string;
  bytes: number;
  findings: string;
  updated_at: string;
}

export async function listTemplates(db: Knex): Promise<PaperTemplate[]> {
  const rows: TemplateColumns[] = await db('paper_templates')
    .select('kind', 'face', 'name', 'findings', 'updated_at', db.raw('length(content) AS bytes'))
    .orderBy(['kind', 'face']);
  return rows.map((row) =>
    paperTemplate.parse({
      kind: row.kind,
      face: row.face,
      name: row.name,
      bytes: row.bytes,
      ...findings.parse(JSON.parse(row.findings)),
      addedAt: row.updated_at,
    }),
  );
}

export async function templateFor(db: Knex, kind: string, face: Face): Promise<Uint8Array | null> {
  const row: { content: Uint8Array } | undefined = await db('paper_templates')
    .select('content')
    .where({ kind, face })
    .first();
  return row?.content ?? null;
}

/** Takes the place of an earlier one for the same kind and face. */
export async function keepTemplate(
  tx: Knex,
  stamp: Stamp,
  template: { kind: string; face: Face; name: string; content: Uint8Array; findings: Findings },
): Promise<void> {
  await dropTemplate(tx, template.kind, template.face);
  await tx('paper_templates').insert({
    id: v7(),
    ...template,
    content: Buffer.from(template.content),
    findings: json(template.findings),
    ...stampNew(stamp),
  });
}

export async function dropTemplate(tx: Knex, kind: string, face: Face): Promise<void> {
  await tx('paper_templates').where({ kind, face }).delete();
}
