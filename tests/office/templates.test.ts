import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paperHandlers } from '../../electron/office/papers';
import { templateHandlers } from '../../electron/office/templates';
import { textOf, unzip } from '../render/openDocx';
import { makeRoom, type TestRoom } from '../support/room';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());

const of = { kind: 'register', face: 'state' } as const;
const upload = () =>
  templateHandlers['template.upload'](made.room, of, made.acting('clerk', 'template.upload'));

async function chooseFile(...lines: string[]): Promise<void> {
  const children = lines.map((line) => new Paragraph(line));
  const file = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  writeFileSync(join(made.folder, 'opened'), file);
}

async function exported(): Promise<string> {
  const source = { of: 'register', from: '2026-11-01', to: '2026-11-30' } as const;
  const { savedTo } = await paperHandlers['paper.export'](
    made.room,
    { source, format: 'docx' },
    made.acting(),
  );
  return textOf(unzip(readFileSync(savedTo)).get('word/document.xml') ?? '');
}

test('a kind of paper is filled into its template until the template is taken away', async () => {
  await chooseFile('DÒNG RIÊNG CỦA CƠ QUAN', '{@noi_dung}', '{la_lam}');
  const [kept] = await upload();
  expect(kept).toMatchObject({
    ...of,
    name: 'opened',
    unknown: ['la_lam'],
    missing: ['so_ky_hieu', 'nguoi_ky'],
  });
  expect(await exported()).toContain('DÒNG RIÊNG CỦA CƠ QUAN');
  await chooseFile('{so_ky_hieu}', '{@noi_dung}', '{nguoi_ky}');
  expect((await upload()).map(({ unknown, missing }) => [unknown, missing])).toEqual([[[], []]]);
  const left = await templateHandlers['template.remove'](
    made.room,
    of,
    made.acting('clerk', 'template.remove'),
  );
  expect([left, (await exported()).includes('DÒNG RIÊNG')]).toEqual([[], false]);
  const acts = await made.room.data.db('audit').select('act');
  expect(acts.map(({ act }) => act)).toEqual(['template.changed', 'template.changed', 'template.removed']);
});

test('a file that is no template leaves the one in use', async () => {
  await chooseFile('DÒNG RIÊNG CỦA CƠ QUAN', '{@noi_dung}');
  await upload();
  writeFileSync(join(made.folder, 'opened'), 'not a Word file');
  await expect(upload()).rejects.toMatchObject({ code: 'template.badFile' });
  expect(await exported()).toContain('DÒNG RIÊNG CỦA CƠ QUAN');
});
