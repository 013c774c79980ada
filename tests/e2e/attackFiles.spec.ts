import { expect } from '@playwright/test';
import { z } from 'zod';
import { runInPage } from '../support/bridge';
import { type Launched, launchApp, test } from '../support/launchApp';

let at: Launched;

test.beforeAll(async () => {
  at = await launchApp();
  await expect(at.page.locator('[data-usable]')).toBeVisible();
});

test.afterAll(() => at.close());

const answer = z.object({ status: z.number(), bytes: z.number(), type: z.string() });

/** What our own scheme answers to a path, asked past Chromium's own tidying of `..` where `raw` paths encode it. */
async function fetched(path: string, init = '{}'): Promise<z.infer<typeof answer>> {
  const code = `fetch('app://office' + ${JSON.stringify(path)}, ${init}).then(async (got) => ({
    status: got.status, bytes: (await got.arrayBuffer()).byteLength, type: got.headers.get('content-type') ?? '' }))`;
  return answer.parse(await runInPage(at.app, code));
}

const refused = { status: 404, bytes: 0 };

test('files beside the served folder cannot be read', async () => {
  const paths = [
    '/../package.json',
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/../main.mjs',
    '/..%2fmain.mjs',
    '/..%2fpreload.cjs',
    '/..%2frenderer%2f..%2fmain.mjs',
    '/%2fetc%2fpasswd',
    '//etc/passwd',
    '/fonts/..%2f..%2frules%2fquotas.json',
    '/fonts/%2e%2e%2f..%2f..%2fpackage.json',
    '/fonts/',
    '/fonts',
    '/assets',
    '/assets/',
    '/index.html%00.png',
    '/%00',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae%2fpackage.json',
    '/INDEX.HTML%2f..%2f..%2fmain.mjs',
    `/${'a'.repeat(50_000)}`,
    `/${'..%2f'.repeat(5_000)}etc%2fpasswd`,
  ];
  for (const path of paths) {
    const { status, bytes } = await fetched(path);
    expect({ path, status, bytes }).toEqual({ path, ...refused });
  }
});

test('the page itself is served, whatever stands behind the question mark', async () => {
  expect(await fetched('/?x=../../package.json')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
  });
});

test('a preview cannot be guessed', async () => {
  const paths = [
    '/preview/',
    '/preview/.pdf',
    '/preview/1.pdf',
    '/preview/__proto__.pdf',
    '/preview/constructor',
    `/preview/${'0'.repeat(32)}.pdf`,
    '/preview/..%2findex.html',
  ];
  for (const path of paths) {
    const { status, bytes } = await fetched(path);
    expect({ path, status, bytes }).toEqual({ path, ...refused });
  }
});

test('the scheme is read, never written', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD']) {
    const { status, bytes } = await fetched('/index.html', `{ method: '${method}' }`);
    expect({ method, status, bytes }).toEqual({ method, status: 405, bytes: 0 });
  }
});

test('the page cannot read what the printing windows are served, nor another host', async () => {
  for (const url of ['app://paper/x', 'app://other/index.html', 'app://office.evil/index.html']) {
    const outcome = await runInPage(
      at.app,
      `fetch('${url}').then((got) => got.status, (cause) => cause.name)`,
    );
    expect({ url, outcome }).toEqual({ url, outcome: 'TypeError' });
  }
});
