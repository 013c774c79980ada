import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { createPrinter } from '../../electron/shell/printer';
import { registerScheme } from '../../electron/shell/protocol';

registerScheme();

/** Turns every page of `jobs.json` into a PDF with the app's own printer, and says how long each took. */
async function printAll(folder: string, fontsDir: string): Promise<void> {
  const jobs: unknown = JSON.parse(readFileSync(join(folder, 'jobs.json'), 'utf8'));
  const names = Array.isArray(jobs) ? jobs.map(String) : [];
  await app.whenReady();
  const printer = createPrinter({ served: { rendererDir: folder, fontsDir }, printTo: null });
  mkdirSync(join(folder, 'pdf'), { recursive: true });
  for (const name of names) {
    const html = readFileSync(join(folder, `${name}.html`), 'utf8');
    const { bytes } = await printer.pdf(html, new AbortController().signal);
    writeFileSync(join(folder, 'pdf', `${name}.pdf`), bytes);
  }
}

const [folder = '', fontsDir = ''] = process.argv.slice(-2);
printAll(folder, fontsDir).then(
  () => app.exit(0),
  (cause: unknown) => {
    console.error(cause);
    app.exit(1);
  },
);
