import { expect } from '@playwright/test';
import { runInPage } from '../support/bridge';
import { type Launched, launchApp, test } from '../support/launchApp';
import { type Loopback, openLoopback } from '../support/loopback';

const home = 'app://office/';

let at: Launched;
let outside: Loopback;

test.beforeAll(async () => {
  outside = await openLoopback();
  at = await launchApp();
  await expect(at.page.locator('[data-usable]')).toBeVisible();
});

test.afterAll(async () => {
  await at.close();
  await outside.close();
});

/** Which pages there are, what they show, and what reached the server, a moment after an attack. */
async function standing(): Promise<{ pages: string[]; inside: unknown; seen: string[] }> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  const pages = await at.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => `${one.webContents.getTitle()} ${one.webContents.getURL()}`),
  );
  const inside = await runInPage(at.app, "document.querySelectorAll('[data-usable]').length");
  return { pages, inside, seen: outside.seen };
}

const untouched = { pages: [`Tiếp Dân ${home}`], inside: 1, seen: [] };

function http(path = '/'): string {
  return `http://127.0.0.1:${outside.port}${path}`;
}

/** What the frames in the window show; main itself asks them, past the page's policy. */
function shownInFrames(): Promise<unknown[]> {
  return at.app.evaluate(async ({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
    const shown = (main?.frames ?? []).map((frame) =>
      frame.executeJavaScript('document.body.innerText.trim()'),
    );
    return Promise.all(shown);
  });
}

const addresses: [string, () => string][] = [
  ['http', () => http()],
  ['an http redirect', () => http('/redirect')],
  ['https', () => `https://127.0.0.1:${outside.port}/`],
  ['http with our name in it', () => http('/?next=app://office/')],
  ['http with our name as its user', () => `http://office@127.0.0.1:${outside.port}/`],
  ['file', () => 'file:///etc/passwd'],
  ['another host of our scheme', () => 'app://other/'],
  ['the host of the printing windows', () => 'app://paper/x'],
  ['our host with a port', () => 'app://office:1/'],
  ['data', () => 'data:text/html,<title>owned</title>'],
  ['javascript', () => "javascript:document.title='owned'"],
  ['blob', () => `blob:${home}0190`],
  ['about:blank', () => 'about:blank'],
  ['a page of Chromium', () => 'chrome://gpu'],
  ['view-source', () => `view-source:${home}`],
  ['a mail program', () => 'mailto:a@example.com'],
  ['an unknown scheme', () => 'tiepdan-evil:x'],
];

for (const [what, address] of addresses) {
  test(`neither the window nor a new one nor a frame goes to ${what}`, async () => {
    const url = JSON.stringify(address());
    const link = `const a = document.createElement('a'); a.href = ${url}; document.body.append(a)`;
    await runInPage(at.app, `location.href = ${url}; 0`);
    await runInPage(at.app, `location.replace(${url}); 0`);
    await runInPage(at.app, `{ ${link}; a.click(); a.remove(); }`);
    await runInPage(at.app, `{ ${link}; a.target = '_blank'; a.rel = 'opener'; a.click(); a.remove(); }`);
    const opened = await runInPage(at.app, `String(window.open(${url}))`);
    expect({ opened, ...(await standing()) }).toEqual({ opened: 'null', ...untouched });

    await runInPage(
      at.app,
      `{ const f = document.createElement('iframe'); f.src = ${url}; f.id = 'frame'; document.body.append(f); }`,
    );
    const after = await standing();
    const shown = await shownInFrames();
    await runInPage(at.app, "document.getElementById('frame').remove()");
    expect({ ...after, shown: shown.join('') }).toEqual({ ...untouched, shown: '' });
  });
}

test('a form is not sent', async () => {
  for (const method of ['get', 'post']) {
    for (const target of ['_self', '_blank']) {
      await runInPage(
        at.app,
        `{ const f = document.createElement('form'); f.action = ${JSON.stringify(http('/form'))};
           f.method = '${method}'; f.target = '${target}'; document.body.append(f); f.submit(); f.remove(); }`,
      );
    }
  }
  expect(await standing()).toEqual(untouched);
});

test('a meta refresh leads nowhere', async () => {
  await runInPage(
    at.app,
    `{ const m = document.createElement('meta'); m.httpEquiv = 'refresh';
       m.content = '0;url=' + ${JSON.stringify(http())}; document.head.append(m); }`,
  );
  expect(await standing()).toEqual(untouched);
});
