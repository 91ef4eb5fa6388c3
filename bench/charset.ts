/**
 * How many files of a charset test suite decode exactly: `node bench/charset.ts FOLDER`, with a file for each encoding
 * in a folder for each language, as uchardet's `test` folder has them ("fr/iso-8859-1.txt"; Debian's source package
 * `uchardet`). What is right is what the system's iconv makes of the bytes, in NFC. Beside it: chardet's first guess in
 * TextDecoder, and windows-1252 for all that is not UTF-8.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'chardet';
import { decode } from '../main/importing/decode.ts';

const MOST_BYTES = 10_000_000;
/** Names of files that iconv knows by others. */
const ICONV: Readonly<Record<string, string>> = {
  'mac-centraleurope': 'MAC-CENTRALEUROPE',
  'mac-cyrillic': 'MAC-CYRILLIC',
  'windows-874': 'CP874',
};

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: string;
}

type Reader = (bytes: Uint8Array) => { readonly encoding: string; readonly text: string | null };

const readers: Readonly<Record<string, Reader>> = {
  collate: (bytes) => {
    const result = decode(bytes, 'file.txt');
    return result.ok ? result.value : { encoding: result.error.code, text: null };
  },
  'chardet alone': (bytes) => {
    const encoding = analyse(bytes)[0]?.name ?? 'none';
    return { encoding, text: inStandard(encoding, bytes) };
  },
  'UTF-8, else windows-1252': (bytes) => ({
    encoding: 'UTF-8 or windows-1252',
    text: inStandard('utf-8', bytes) ?? inStandard('windows-1252', bytes),
  }),
};

function inStandard(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function casesIn(folder: string): readonly Case[] {
  const cases: Case[] = [];
  for (const language of readdirSync(folder, { withFileTypes: true })) {
    if (!language.isDirectory()) continue;
    for (const file of readdirSync(join(folder, language.name)).sort()) {
      const path = join(folder, language.name, file);
      const encoding = file.replace(/\..*$/, '');
      const expected = execFileSync(
        'iconv',
        ['-f', ICONV[encoding] ?? encoding.toUpperCase(), '-t', 'UTF-8', path],
        {
          maxBuffer: MOST_BYTES,
        },
      );
      cases.push({
        name: `${language.name}/${file}`,
        bytes: readFileSync(path),
        expected: plain(expected.toString()),
      });
    }
  }
  return cases.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function plain(text: string): string {
  return text.replace(/^\ufeff/, '').normalize('NFC');
}

const folder = process.argv[2];
if (folder === undefined) {
  console.log('Say where the test suite is: node bench/charset.ts FOLDER');
  process.exitCode = 2;
} else {
  const cases = casesIn(folder);
  for (const [name, read] of Object.entries(readers)) {
    const started = performance.now();
    const misses: string[] = [];
    for (const { name: file, bytes, expected } of cases) {
      const { encoding, text } = read(bytes);
      if (text === null || plain(text) !== expected) misses.push(`${file} as ${encoding}`);
    }
    const took = (performance.now() - started).toFixed(0);
    console.log(`${name}: ${cases.length - misses.length} of ${cases.length} decode exactly, ${took} ms`);
    if (name === 'collate') for (const miss of misses) console.log(`  ${miss}`);
  }
}
