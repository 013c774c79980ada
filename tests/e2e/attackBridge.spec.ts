import { expect } from '@playwright/test';
import { contract } from '../../shared/ipc/contract';
import { runInPage, send, sendCode, verdict } from '../support/bridge';
import { type Launched, launchApp, test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';

const nobody = '01900000-0000-7000-8000-0000000000ff';

let at: Launched;

test.beforeAll(async () => {
  at = await launchApp();
  await createOffice(at.page);
  await send(at.page, 'auth.signOut', {});
});

test.afterAll(() => at.close());

test('the page has three functions and nothing of Node', async () => {
  const script = `({
    bridge: Object.entries(tiepdan).map(([name, value]) => name + ' ' + typeof value).sort(),
    node: ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'setImmediate', 'electron', 'ipcRenderer']
      .filter((name) => typeof globalThis[name] !== 'undefined'),
    replaced: (() => { try { tiepdan.call = () => 'mine'; } catch {} return tiepdan.call.toString().includes('mine'); })(),
    constructor: (() => { try { return typeof tiepdan.call.constructor('return process')(); } catch (e) { return e.name; } })(),
  })`;
  expect(await runInPage(at.app, script)).toEqual({
    bridge: ['call function', 'cancel function', 'listen function'],
    node: [],
    replaced: false,
    constructor: 'EvalError',
  });
});

test('an event brings its name and body, never the event of Electron', async () => {
  const script = `new Promise((told) => {
    const stop = tiepdan.listen((...all) => { stop(); told(all); });
    tiepdan.call('app.retryOpen', 'listening', {});
  })`;
  expect(await runInPage(at.app, script)).toEqual(['state', {}]);
});

test('another window with our preload on our page is not listened to', async () => {
  const outcome = await at.app.evaluate(async ({ app, BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const preload = `${app.getAppPath()}/out/app/preload.cjs`;
    const forged = new BrowserWindow({ show: false, webPreferences: { session, preload, sandbox: true } });
    await forged.loadURL('app://office/');
    const script = `Promise.all(['app.state', 'auth.staffList'].map((name) =>
      tiepdan.call(name, 'forged', {}).then((reply) => JSON.stringify(reply), (cause) => String(cause))))`;
    const answers: unknown = await forged.webContents.executeJavaScript(script);
    forged.destroy();
    return answers;
  });
  const refusal = "Error: Error invoking remote method 'tiepdan:call': Error: refused";
  expect(outcome).toEqual([refusal, refusal]);
  expect(verdict(await send(at.page, 'app.state', {}))).toBe('ok');
});

test('a frame within our window is not listened to, nor one that is gone', async () => {
  await runInPage(
    at.app,
    "{ const f = document.createElement('iframe'); f.id = 'frame'; document.body.append(f); }",
  );
  const outcome = await at.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const handler: unknown = handlers instanceof Map ? handlers.get('tiepdan:call') : null;
    if (contents === undefined || typeof handler !== 'function') throw new Error('no handler');
    const envelope = { name: 'auth.staffList', key: 'forged', input: {} };
    const ask = async (senderFrame: unknown) => {
      try {
        return JSON.stringify(await handler({ sender: contents, senderFrame }, envelope));
      } catch (cause) {
        return String(cause);
      }
    };
    const [frame] = contents.mainFrame.frames;
    return {
      frame: frame?.url,
      answers: [await ask(frame), await ask(null), await ask({ url: 'app://office/' })],
    };
  });
  await runInPage(at.app, "document.getElementById('frame').remove()");
  const refused = 'Error: refused';
  expect(outcome).toEqual({ frame: 'about:blank', answers: [refused, refused, refused] });
});

test('a name that is no call is refused', async () => {
  for (const name of ['nope', '__proto__', 'constructor', 'toString', '']) {
    expect([name, verdict(await send(at.page, name, {}))]).toEqual([name, 'call.unknown']);
  }
  for (const name of [null, 42, {}, 'x'.repeat(101)]) {
    expect([name, verdict(await send(at.page, name, {}))]).toEqual([name, 'call.badInput']);
  }
});

test('every call refuses what is not its input', async () => {
  for (const name of Object.keys(contract)) {
    for (const input of ['null', '42', "'x'", '[]', 'NaN', '{ __proto__: null, evil: new Date(NaN) }']) {
      const asked = await sendCode(at.page, JSON.stringify(name), `(${input})`);
      expect([name, input, verdict(asked)]).toEqual([name, input, 'call.badInput']);
    }
  }
});

test('ten megabytes are refused at once, and the office goes on', async () => {
  const large = {
    text: "{ id: 'x'.repeat(10_000_000) }",
    bytes: '{ id: new Uint8Array(10_000_000) }',
    circle: '(() => { const c = {}; c.c = c; return c; })()',
  };
  for (const [what, input] of Object.entries(large)) {
    const started = Date.now();
    expect([what, verdict(await sendCode(at.page, "'visit.get'", input))]).toEqual([what, 'call.tooLarge']);
    expect(Date.now() - started).toBeLessThan(5000);
    expect(verdict(await send(at.page, 'app.state', {}))).toBe('ok');
  }
});

test('nobody sees a case before signing in, nor in a role that may not', async () => {
  const asked: [string, unknown][] = [
    ['visit.get', { id: nobody }],
    ['search.all', { text: 'nguyen', limit: 10 }],
    ['task.get', { id: nobody }],
    ['home.today', {}],
    ['audit.list', { from: null, to: null, limit: 10, offset: 0 }],
    ['paper.preview', { of: 'receipt', id: nobody }],
  ];
  const verdicts = async () => {
    const all = [];
    for (const [name, input] of asked) all.push(verdict(await send(at.page, name, input)));
    return all;
  };
  expect(await verdicts()).toEqual(asked.map(() => 'auth.needed'));
  await signInAs(at.page, 'administrator');
  expect(await verdicts()).toEqual([
    'auth.forbidden',
    'auth.forbidden',
    'auth.forbidden',
    'auth.forbidden',
    'ok',
    'auth.forbidden',
  ]);
  await signInAs(at.page, 'clerk');
  expect(verdict(await send(at.page, 'audit.list', { from: null, to: null, limit: 10, offset: 0 }))).toBe(
    'auth.forbidden',
  );
  await send(at.page, 'auth.signOut', {});
  expect(await verdicts()).toEqual(asked.map(() => 'auth.needed'));
});
