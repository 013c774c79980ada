import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP by name, read from its central directory. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const method = buffer.readUInt16LE(at + 10);
    const size = buffer.readUInt32LE(at + 20);
    const nameLength = buffer.readUInt16LE(at + 28);
    const start = buffer.readUInt32LE(at + 42);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const from = start + 30 + buffer.readUInt16LE(start + 26) + buffer.readUInt16LE(start + 28);
    const data = buffer.subarray(from, from + size);
    files.set(name, (method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return files;
}

/** Names of the elements that are opened and not closed in order; empty when the XML is well formed in this respect. */
export function unbalanced(xml: string): string[] {
  const open: string[] = [];
  const body = xml.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '');
  for (const [, close, name = '', rest = ''] of body.matchAll(/<(\/?)([\w:.-]+)((?:"[^"]*"|[^>"])*)>/g)) {
    if (close === '/') {
      if (open.pop() !== name) return [...open, `/${name}`];
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return open;
}

/** The visible text of a part of a DOCX, one paragraph a line. */
export function textOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:br\/>/g, ' ')
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
