import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { outDir } from '../../../electron/launch/paths.mjs';
import type { Launched } from '../../support/launchApp';
import { type PdfFacts, pdfFacts, pdfWords } from '../../support/pdf';
import { officeScreen } from '../pages/OfficeScreen';
import { previewScreen } from '../pages/PreviewScreen';

/** What every part of the tour needs: the window, and the folder for what it leaves. */
export interface Tour {
  page: Page;
  folder: string;
  exportsDir: string;
  out: string;
  office: ReturnType<typeof officeScreen>;
  preview: ReturnType<typeof previewScreen>;
  /** keeps a file under its artefact name and resolves to where */
  keep(file: string, name: string): Promise<string>;
  /** `man-hinh-<name>.png` */
  picture(name: string): Promise<void>;
  /** names of the PDFs that the test printer wrote so far */
  printed(): Promise<string[]>;
}

export async function openTour({ page, folder, dataDir }: Launched): Promise<Tour> {
  const out = process.env.TIEPDAN_OUT ?? outDir;
  const exportsDir = path.join(dataDir, 'exports');
  await mkdir(out, { recursive: true });
  await mkdir(exportsDir, { recursive: true });
  const office = officeScreen(page);
  return {
    page,
    folder,
    exportsDir,
    out,
    office,
    preview: previewScreen(page),
    async keep(file, name) {
      const kept = path.join(out, name);
      await copyFile(file, kept);
      return kept;
    },
    picture: (name) => office.picture(path.join(out, `man-hinh-${name}.png`)),
    printed: async () => (await readdir(exportsDir)).filter((name) => name.startsWith('printed-')),
  };
}

const tinos = ['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular'];

/** A paper as it must leave the printer: size, pages, our serif alone and whole, and its words. */
export async function expectPaper(
  file: string,
  facts: Partial<PdfFacts>,
  words: readonly string[],
): Promise<string> {
  const found = await pdfFacts(file);
  expect(found).toMatchObject({ notEmbedded: [], ...facts });
  expect(tinos).toEqual(expect.arrayContaining(found.fonts));
  const { lines, cells } = await pdfWords(file);
  for (const each of words) expect(`${lines}\n${cells}`).toContain(each);
  return cells;
}
