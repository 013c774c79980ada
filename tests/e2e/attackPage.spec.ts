import { expect } from '@playwright/test';
import { runInPage } from '../support/bridge';
import { type Launched, launchApp, test } from '../support/launchApp';
import { type Loopback, openLoopback } from '../support/loopback';

let at: Launched;
let outside: Loopback;

test.beforeAll(async () => {
  outside = await openLoopback();
  // a camera and a microphone to be refused
  at = await launchApp({ args: ['--use-fake-device-for-media-stream'] });
  await expect(at.page.locator('[data-usable]')).toBeVisible();
});

test.afterAll(async () => {
  await at.close();
  await outside.close();
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}

test('nothing in the page reaches the network', async () => {
  const host = `127.0.0.1:${outside.port}`;
  const element = (tag: string, field: string, url: string) =>
    `{ const e = document.createElement('${tag}'); e.rel = 'stylesheet'; e.${field} = '${url}'; document.head.append(e); }`;
  const ways = [
    `fetch('http://${host}/fetch')`,
    `fetch('http://${host}/noCors', { mode: 'no-cors', keepalive: true })`,
    `new Promise((end) => { const x = new XMLHttpRequest(); x.onloadend = end; x.open('GET', 'http://${host}/xhr'); x.send(); })`,
    `new Promise((end) => { const s = new WebSocket('ws://${host}/ws'); s.onclose = s.onerror = end; })`,
    `new Promise((end) => { const s = new EventSource('http://${host}/events'); s.onerror = end; })`,
    `navigator.sendBeacon('http://${host}/beacon', 'x')`,
    `new Worker('http://${host}/worker.js')`,
    `navigator.serviceWorker.register('http://${host}/service.js')`,
    `import('http://${host}/module.js')`,
    `new FontFace('f', 'url(http://${host}/font)').load()`,
    `new Promise((end) => { const i = new Image(); i.onload = i.onerror = end; i.src = 'http://${host}/image'; })`,
    element('script', 'src', `http://${host}/script.js`),
    element('link', 'href', `http://${host}/style.css`),
    `document.body.style.backgroundImage = 'url(http://${host}/background)'`,
    `{ const e = document.createElement('link'); e.rel = 'prefetch'; e.href = 'http://${host}/prefetch'; document.head.append(e); }`,
    `{ const e = document.createElement('link'); e.rel = 'preconnect'; e.href = 'http://${host}'; document.head.append(e); }`,
    `{ const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${host}' },
       { urls: 'turn:${host}?transport=tcp', username: 'u', credential: 'c' }] });
       c.createDataChannel('d'); c.createOffer().then((offer) => c.setLocalDescription(offer)); }`,
  ];
  for (const way of ways) await runInPage(at.app, `(async () => { ${way} })().catch(() => 0)`);
  await pause();
  expect(outside.seen).toEqual([]);
});

test('the session itself has no network, whatever page it shows', async () => {
  const url = `http://127.0.0.1:${outside.port}/session`;
  const outcome = await at.app.evaluate(async ({ BrowserWindow }, address) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const bare = new BrowserWindow({ show: false, webPreferences: { session, sandbox: true } });
    const script = `fetch('${address}').catch(() => 0); new Image().src = '${address}';
      new WebSocket('${address}'.replace('http', 'ws'))`;
    await bare.loadURL(`data:text/html,<script>${encodeURIComponent(script)}</script>`);
    const loaded = await bare.loadURL(address).then(
      () => 'loaded',
      () => 'refused',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    bare.destroy();
    return loaded;
  }, url);
  expect({ outcome, seen: outside.seen }).toEqual({ outcome: 'refused', seen: [] });
});

test('no permission is granted', async () => {
  const names = [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'midi',
    'clipboard-read',
    'clipboard-write',
    'persistent-storage',
    'background-sync',
    'idle-detection',
    'local-fonts',
    'screen-wake-lock',
    'window-management',
    'accelerometer',
    'storage-access',
  ];
  const states = await runInPage(
    at.app,
    `Promise.all(${JSON.stringify(names)}.map((name) => navigator.permissions.query({ name }).then(
       ({ state }) => state === 'denied' ? '' : name + ' ' + state, () => '')))`,
  );
  expect(states).toEqual(names.map(() => ''));
});

test('no device, place, clipboard or message can be had by asking', async () => {
  const asked = {
    notification: 'Notification.requestPermission()',
    place: `new Promise((end) => navigator.geolocation.getCurrentPosition(() => end('granted'), (e) => end('code ' + e.code)))`,
    camera: `navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', (e) => e.name)`,
    microphone: `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', (e) => e.name)`,
    screen: `navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'granted', () => 'refused')`,
    midi: `navigator.requestMIDIAccess({ sysex: true }).then(() => 'granted', (e) => e.name)`,
    clipboard: `navigator.clipboard.readText().then(() => 'granted', (e) => e.name)`,
    usb: `navigator.usb.requestDevice({ filters: [] }).then(() => 'granted', () => 'refused')`,
    serial: `navigator.serial.requestPort().then(() => 'granted', () => 'refused')`,
    hid: `navigator.hid.requestDevice({ filters: [] }).then((d) => d.length === 0 ? 'refused' : 'granted', () => 'refused')`,
  };
  const answers: Record<string, unknown> = {};
  for (const [what, code] of Object.entries(asked)) {
    answers[what] = await runInPage(
      at.app,
      `Promise.race([${code}, new Promise((end) => setTimeout(() => end('no answer'), 3000))])`,
    );
  }
  expect(answers).toEqual({
    notification: 'denied',
    place: 'code 1',
    camera: 'NotAllowedError',
    microphone: 'NotAllowedError',
    screen: 'refused',
    midi: 'NotAllowedError',
    clipboard: 'NotAllowedError',
    usb: 'refused',
    serial: 'refused',
    hid: 'refused',
  });
});

test('every page bears a policy with a nonce of its own', async () => {
  const policies = await runInPage(
    at.app,
    `Promise.all([1, 2].map(() => fetch('app://office/').then(async (answer) =>
       [answer.headers.get('content-security-policy'), await answer.text()])))`,
  );
  const pages = JSON.parse(JSON.stringify(policies)).map(([policy, html]: [string, string]) => ({
    nonce: /'nonce-([^']+)'/.exec(policy)?.[1] ?? '',
    inPage: html.includes(/'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'),
    bare: policy.replace(/'nonce-[^']+'/, 'NONCE'),
  }));
  const [first, second] = pages;
  expect(first.nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(first.nonce === second.nonce).toBe(false);
  expect([first.inPage, second.inPage]).toEqual([true, true]);
  expect(first.bare.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' NONCE",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ]);
});

test('script that came in with data does not run', async () => {
  const ways = [
    `{ const s = document.createElement('script'); s.textContent = 'window.owned = 1'; document.body.append(s); }`,
    `document.body.insertAdjacentHTML('beforeend', '<img src="app://office/none.png" onerror="window.owned = 2">')`,
    `document.body.insertAdjacentHTML('beforeend', '<svg onload="window.owned = 3"></svg>')`,
    `document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc="<script>parent.owned = 4</script>"></iframe>')`,
    `{ const a = document.createElement('a'); a.href = 'javascript:window.owned = 5'; document.body.append(a); a.click(); }`,
    `{ const s = document.createElement('script'); s.src = 'data:text/javascript,window.owned=6'; document.body.append(s); }`,
    `{ const s = document.createElement('script'); s.src = URL.createObjectURL(new Blob(['window.owned=7'])); document.body.append(s); }`,
    `import('data:text/javascript,window.owned=8').catch(() => 0)`,
    `try { eval('window.owned = 9') } catch {}`,
    `try { new Function('window.owned = 10')() } catch {}`,
    `setTimeout('window.owned = 11', 0)`,
    `document.body.insertAdjacentHTML('beforeend', '<object data="data:text/html,<script>parent.owned=12</script>"></object>')`,
  ];
  for (const way of ways) await runInPage(at.app, `${way}; 0`);
  await pause();
  expect(await runInPage(at.app, 'String(window.owned)')).toBe('undefined');
});
