import type { Fault, FaultParams } from '../../shared/ipc/fault';

const named = [
  ...(['name', 'content', 'kind', 'day', 'senderLabel'] as const),
  ...(['summary', 'processedOn', 'outcome'] as const),
] as const;
export type NamedField = (typeof named)[number];

/**
 * The params of a fault as a person reads them: main names the missing fields as the records do, a screen as its form
 * does. What is no such name stays as it came.
 */
export function withFieldNames(
  { code, params }: Pick<Fault, 'code' | 'params'>,
  say: (field: NamedField) => string,
): FaultParams {
  const { fields } = params;
  const isMissing = code === 'visit.incomplete' || code === 'petition.incomplete';
  if (!isMissing || typeof fields !== 'string') return params;
  const words = fields.split(/[,;]\s*/).map((field) => {
    const known = named.find((each) => each === field);
    return known === undefined ? field : say(known);
  });
  return { ...params, fields: words.join(', ') };
}
