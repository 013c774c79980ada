import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { outDir, root } from '../../electron/launch/paths.mjs';
import { findRuntime, sandboxArgs } from '../../electron/launch/runtime.mjs';
import { paperDocx } from '../../electron/render/docx';
import { paperHtml } from '../../electron/render/html';
import { formatFor, type PaperFormat, scaleFormat } from '../../shared/documents/format';
import type { OfficialDocument } from '../../shared/documents/model';
import type { NamedPaper } from '../support/everyPaper';
import { formats } from '../unit/documents/rules';

const run = promisify(execFile);

/** The form that a paper has to have, its letters already grown for a posted sheet. */
export function formOf(document: OfficialDocument): PaperFormat {
  const format = formatFor(formats, document.face, document.formatDate);
  return scaleFormat(format, document.page.textScale);
}

/** The app's own printer as a program of its own. */
async function buildPrinter(): Promise<string> {
  const folder = path.join(outDir, 'printShop');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: 'tests/heavy/printMain.ts',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { external: ['electron', /^node:/], output: { entryFileNames: 'main.mjs' } },
    },
  });
  const manifest = { name: 'print-shop', version: '1.0.0', type: 'module', main: 'main.mjs' };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

export interface Printed {
  /** `<name>.html`, `<name>.docx`; PDF files in `pdf/`, those that LibreOffice made of the DOCX in `office/` */
  readonly folder: string;
  pdf(name: string): string;
  officePdf(name: string): string;
}

/** Prints with Chromium, writes DOCX and has LibreOffice turn it into PDF as well. */
export async function printPapers(papers: readonly NamedPaper[], withOffice = true): Promise<Printed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tiep-dan-papers-'));
  for (const { name, document } of papers) {
    const format = formatFor(formats, document.face, document.formatDate);
    await writeFile(
      path.join(folder, `${name}.html`),
      paperHtml(document, format, { fontBase: 'app://office/fonts/' }),
    );
    await writeFile(path.join(folder, `${name}.docx`), await paperDocx(document, format));
  }
  await writeFile(path.join(folder, 'jobs.json'), JSON.stringify(papers.map(({ name }) => name)));
  const shop = await buildPrinter();
  const { executable } = await findRuntime();
  const user = `--user-data-dir=${path.join(folder, 'user')}`;
  const args = [...sandboxArgs(), shop, user, folder, path.join(root, 'resources/fonts')];
  await run(executable, args, { timeout: 280_000 });
  if (withOffice) await convert(folder, papers);
  return {
    folder,
    pdf: (name) => path.join(folder, 'pdf', `${name}.pdf`),
    officePdf: (name) => path.join(folder, 'office', `${name}.pdf`),
  };
}

async function convert(folder: string, papers: readonly NamedPaper[]): Promise<void> {
  const out = path.join(folder, 'office');
  await mkdir(out);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const files = papers.map(({ name }) => path.join(folder, `${name}.docx`));
  const ask = ['--headless', profile, '--convert-to', 'pdf', '--outdir', out, ...files];
  await run('soffice', ask, { timeout: 280_000, maxBuffer: 16_000_000 });
}
