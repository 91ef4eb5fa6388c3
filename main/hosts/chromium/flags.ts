import { FIRST_SIZE, type WindowPlace } from '../window-place.ts';

/** The sandbox needs a user other than root; Playwright would switch it off for everyone. */
export const SANDBOX = process.getuid?.() !== 0;

/**
 * What every start of the browser gets besides Playwright's own flags. No name is resolved, so that what the
 * browser itself would like to fetch (updates, accounts) cannot leave either.
 */
export const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--deny-permission-prompts',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--no-pings',
  // or a bar above the window would warn of the flags
  '--test-type',
];

/** Playwright's flags that are for tests of web sites and would harm a window that people work in. */
export const UNWANTED = ['--enable-automation', '--disable-popup-blocking', '--disable-hang-monitor'];

/** An empty page in the system's colours, until the window itself is there. */
const BLANK = 'data:text/html,<meta name="color-scheme" content="light dark"><title>Collate</title>';

/** A window of its own, without tabs and address bar, where it was left. */
export function windowFlags(place: WindowPlace | null): string[] {
  const size = place ?? FIRST_SIZE;
  return [
    `--app=${BLANK}`,
    // its own name in the taskbar, apart from the person's browser
    '--class=Collate',
    `--window-size=${size.width},${size.height}`,
    ...(place ? [`--window-position=${place.x},${place.y}`] : []),
    ...(place?.maximized ? ['--start-maximized'] : []),
  ];
}
