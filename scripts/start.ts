/** Opens Collate's window: builds what is out of date, finds a host, starts it. */
import { resolve } from 'node:path';
import { type Choice, findHost, getHost } from './choose-host.ts';
import { hasDisplay } from './display.ts';
import { ensureBuilt } from './output.ts';
import { type Ended, ROOT, run } from './run.ts';

const NO_DISPLAY = `There is no display here, so Collate cannot open its window.
Everything works in the terminal too:

  npm run -s collate -- --help
  npm run -s collate -- brief ARTICLE... -o briefing.md
  npm run -s collate -- import --project work.collate FOLDER

For a window on a machine without a screen: xvfb-run -a npm start`;

const NO_HOST = `Collate found nothing to open its window in.
Install Chromium, Google Chrome or Microsoft Edge (or name one in COLLATE_BROWSER) and start again,
or start where Electron can be downloaded. The terminal works without: npm run -s collate -- --help`;

/** A host that ends with an error so soon has not opened a window. */
const TOO_SOON_MS = 8_000;

const wanted = process.env.COLLATE_HOST;
// npm starts scripts in the project's folder; a path is meant from where the person is
const from = process.env.INIT_CWD ?? process.cwd();
const project = process.argv.slice(2).map((path) => resolve(from, path));

if (!hasDisplay()) fail(NO_DISPLAY);
const choice = await getHost(wanted);
if (choice === null) fail(NO_HOST);
if ((await ensureBuilt()) !== 0) fail('Collate could not be built; the reason is above.');

let ended = await open(choice);
if (choice.host === 'electron' && wanted === undefined && ended.code !== 0 && ended.ms < TOO_SOON_MS) {
  const other = findHost('chromium');
  if (other !== null) {
    console.error('Electron could not start here.');
    ended = await open(other);
  }
}
process.exit(ended.code);

function open({ host, binary }: Choice): Promise<Ended> {
  switch (host) {
    case 'electron':
      console.log(`Collate opens in Electron (${binary}).`);
      return run(binary, [ROOT, ...project]);
    case 'chromium':
      console.log(`Collate opens in an installed browser (${binary}).`);
      return run(process.execPath, [resolve(ROOT, 'out/main/chromium.js'), ...project], {
        env: { ...process.env, COLLATE_BROWSER: binary },
      });
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
