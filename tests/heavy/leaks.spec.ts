import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { textOf, unzip } from '../render/openDocx';
import { ask, send, verdict } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice } from '../support/newOffice';
import { pdfWords } from '../support/pdf';
import { plantedOffice, typedPapers } from '../support/plantedOffice';
import { tracesIn } from '../support/plantedPerson';

/** Text and metadata of a written file, and its name. */
async function allOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  const inside = file.endsWith('.pdf')
    ? `${(await pdfWords(file)).lines} ${bytes.toString('latin1')} ${bytes.toString('utf16le')}`
    : [...unzip(bytes).values()].map((part) => `${part} ${textOf(part)}`).join(' ');
  return `${path.basename(file)} ${inside}`;
}

test('no file that leaves the app names a denouncer, whatever was typed and wherever', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page, dataDir } = await launch();
  await createOffice(page);
  const papers = await plantedOffice((name, input) => ask(page, name, input));
  const folder = path.join(dataDir, 'exports');
  const choice = { printer: 'PDF', copies: 1, duplex: 'simplex', size: 'own' };
  for (const { name, source } of papers) {
    const asked = [
      verdict(await send(page, 'paper.export', { source, format: 'pdf' })),
      verdict(await send(page, 'paper.export', { source, format: 'docx' })),
    ];
    const isTyped = typedPapers.has(name);
    expect([name, ...asked]).toEqual([name, ...Array(2).fill(isTyped ? 'paper.leaks' : 'ok')]);
    if (isTyped) expect(verdict(await send(page, 'paper.print', { source, choice }))).toBe('paper.leaks');
    const files = isTyped ? [] : (await readdir(folder)).map((file) => path.join(folder, file));
    expect([name, files.length]).toEqual([name, isTyped ? 0 : 2]);
    for (const file of files) {
      expect([path.basename(file), ...tracesIn(await allOf(file))]).toEqual([path.basename(file)]);
      await rm(file);
    }
  }
});
