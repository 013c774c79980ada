import Docxtemplater, { type DXT } from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import type { PaperFormat } from '../../shared/documents/format';
import type { OfficialDocument } from '../../shared/documents/model';
import { neededFields, type TemplateField, templateField } from '../../shared/documents/templateFields';
import { AppError } from '../../shared/ipc/fault';
import { paperDocx } from './docx';
import { cleanText, markedLines, numberText, placeDateText, summaryText } from './paperText';

const options: DXT.Options = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  stripInvalidXMLChars: true,
  // an unknown field stays on the sheet in its braces: a hole would not be seen
  nullGetter: ({ module, value }) => (module === 'rawxml' ? '' : `{${value}}`),
};

/** @throws AppError template.badFile for what is no Word file, or has a brace too many */
function open(bytes: Uint8Array, modules: DXT.Module[] = []): Docxtemplater<PizZip> {
  try {
    return new Docxtemplater(new PizZip(bytes), { ...options, modules });
  } catch (cause) {
    throw new AppError('template.badFile', {}, cause);
  }
}

/** Names of fields in loops as well; `.` is the item of a loop. */
function namesIn(tags: Record<string, unknown>): string[] {
  return Object.entries(tags).flatMap(([name, inner]) => [
    name,
    ...(typeof inner === 'object' && inner !== null ? namesIn({ ...inner }) : []),
  ]);
}

/**
 * What a template's fields lack.
 * @throws AppError template.badFile
 */
export function inspectTemplate(bytes: Uint8Array): { unknown: string[]; missing: TemplateField[] } {
  const inspector = new InspectModule();
  open(bytes, [inspector]);
  const found = [...new Set(namesIn(inspector.getAllTags()))].filter((name) => name !== '.');
  const known: ReadonlySet<string> = new Set(templateField.options);
  return {
    unknown: found.filter((name) => !known.has(name)).map((name) => name.slice(0, 100)),
    missing: neededFields.filter((name) => !found.includes(name)),
  };
}

/** The body alone, as our own Word file lays it out; what has a field of its own stands there and not here. */
async function bodyOf(
  document: OfficialDocument,
  format: PaperFormat,
  fields: readonly string[],
): Promise<{ body: string; styles: string }> {
  const bare: OfficialDocument = {
    ...document,
    head: null,
    formCode: null,
    number: null,
    placeDate: null,
    title: '',
    summary: '',
    bases: fields.includes('can_cu') ? [] : document.bases,
    blocks: document.blocks.filter(({ kind }) => kind !== 'addressees' || !fields.includes('kinh_gui')),
    signature: null,
    recipients: [],
  };
  const zip = new PizZip(await paperDocx(bare, format));
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  const body = /<w:body>([\s\S]*?)<w:sectPr/.exec(xml)?.[1] ?? '';
  return { body, styles: zip.file('word/styles.xml')?.asText() ?? '' };
}

/** Our paragraph styles beside the template's own; one that both have stays the template's. */
function withStyles(theirs: string, ours: string): string {
  const missing = [...ours.matchAll(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>[\s\S]*?<\/w:style>/g)]
    .filter(([, id]) => !theirs.includes(`w:styleId="${id}"`))
    .map(([style]) => style);
  return theirs.replace('</w:styles>', `${missing.join('')}</w:styles>`);
}

function valuesOf(
  document: OfficialDocument,
  format: PaperFormat,
  body: string,
): Record<TemplateField, unknown> {
  const { head, signature, title } = document;
  const addressees = document.blocks.flatMap((block) => (block.kind === 'addressees' ? block.names : []));
  const texts: Record<TemplateField, string | string[]> = {
    co_quan_cap_tren: head?.parent ?? '',
    ten_co_quan: head?.issuer.join('\n') ?? '',
    so_ky_hieu: numberText(document, format),
    so: document.number?.value ?? '',
    dia_danh_ngay_thang: placeDateText(document),
    mau_so: document.formCode ?? '',
    ten_loai: title,
    trich_yeu: document.summary === '' ? '' : summaryText(document, format),
    kinh_gui: addressees.join('; '),
    can_cu: markedLines(document.bases, format.bases),
    noi_dung: body,
    noi_nhan: markedLines(document.recipients, format.recipients),
    quyen_han: signature?.authority ?? '',
    chuc_vu: signature?.title ?? '',
    nguoi_ky: signature?.name ?? '',
  };
  const clean = (value: string | string[]) =>
    typeof value === 'string' ? cleanText(value) : value.map(cleanText);
  return {
    ...texts,
    ...Object.fromEntries(
      Object.entries(texts).map(([name, value]) => [name, name === 'noi_dung' ? value : clean(value)]),
    ),
  };
}

/**
 * The office's own Word template with the paper in it; its title is the paper's.
 * @throws AppError template.badFile
 */
export async function fillTemplate(
  bytes: Uint8Array,
  document: OfficialDocument,
  format: PaperFormat,
): Promise<Uint8Array> {
  const inspector = new InspectModule();
  const filled = open(bytes, [inspector]);
  const { body, styles } = await bodyOf(document, format, namesIn(inspector.getAllTags()));
  try {
    filled.render(valuesOf(document, format, body));
  } catch (cause) {
    throw new AppError('template.badFile', {}, cause);
  }
  const zip = filled.getZip();
  const theirs = zip.file('word/styles.xml')?.asText();
  if (theirs !== undefined) zip.file('word/styles.xml', withStyles(theirs, styles));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
