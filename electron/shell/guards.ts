import type { Session, WebContents } from 'electron';
import { officeHost, scheme } from './protocol';

/** Parsed, never searched: `https://evil/?next=app://office` fooled an app that used `includes`. */
export function isOfficeUrl(url: string, host: string = officeHost): boolean {
  try {
    const parsed = new URL(url);
    return parsed.protocol === `${scheme}:` && parsed.host === host;
  } catch {
    return false;
  }
}

/**
 * No screen needs a camera, a position, notifications or the clipboard. The schedule on a lobby's monitor fills the
 * screen, and nothing else is granted.
 */
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'fullscreen'));
  session.setPermissionCheckHandler((_contents, permission) => permission === 'fullscreen');
  session.setDevicePermissionHandler(() => false);
}

/** The page reaches nothing but our own scheme; what goes to the LAN goes from the main process. */
function refuseNetwork(session: Session, devTools: boolean): void {
  const allowed = [`${scheme}:`, 'data:', 'blob:', ...(devTools ? ['devtools:'] : [])];
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url);
    answer({ cancel: !allowed.includes(protocol) });
  });
  session.on('will-download', (event) => event.preventDefault());
  // WebRTC passes neither a policy of the page nor webRequest; a proxy on port 0 is one that nobody can reach
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: '127.0.0.1:0',
    proxyBypassRules: '<-loopback>',
  });
}

export function guardSession(session: Session, devTools: boolean): void {
  refusePermissions(session);
  refuseNetwork(session, devTools);
  session.setSpellCheckerEnabled(false);
}

/** The window shows our page and no other, whatever asks it to go elsewhere. */
export function guardContents(contents: WebContents, host: string): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isOfficeUrl(event.url, host)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // and its datagrams go round a proxy unless told not to
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
