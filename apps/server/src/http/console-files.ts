import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ifThere } from '@breakwater/kernel';

const compress = promisify(gzip);

/** Where `vite build` puts the console. */
export const CONSOLE_FOLDER = fileURLToPath(new URL('../../../console/dist/', import.meta.url));
/** What the build writes where each page's nonce goes. */
const NONCE_MARK = 'breakwater-nonce';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A file of the build, as it is sent. */
export interface ConsoleFile {
  readonly type: string;
  readonly plain: Buffer;
  /** Smaller, where it helps. */
  readonly gzipped: Buffer | undefined;
}

/** The console of staff, and the portal of authorities, which is a page of its own. */
export type ConsolePage = 'index.html' | 'portal.html';

/** What was built, by name; nothing else of the disk can be reached through it. */
export interface ConsoleFiles {
  /** Undefined for a name that is not of the build. */
  asset(name: string): Promise<ConsoleFile | undefined>;
  /** A page with a nonce of its own; undefined when the console was not built. */
  page(name?: ConsolePage): Promise<{ readonly html: string; readonly nonce: string } | undefined>;
}

/** First parts of the console's own addresses, as its build wrote them down; none where it was not built. */
export function consoleAddresses(folder: string): readonly string[] {
  const path = join(folder, 'addresses.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : [];
}

const opened = new Map<string, ConsoleFiles>();

/**
 * Reads the build lazily and keeps it in memory, a few megabytes; a new build is noticed with the next page. Servers of
 * one process share what was read and compressed.
 */
export function openConsoleFiles(folder: string): ConsoleFiles {
  const files = opened.get(folder) ?? readBuild(folder);
  opened.set(folder, files);
  return files;
}

function readBuild(folder: string): ConsoleFiles {
  const index = join(folder, 'index.html');
  const files = new Map<string, Promise<ConsoleFile>>();
  let built:
    | {
        readonly at: number;
        readonly templates: Readonly<Record<ConsolePage, string>>;
        readonly names: ReadonlySet<string>;
      }
    | undefined;

  async function current() {
    const at = await modifiedAt(index);
    if (at === undefined || at === built?.at) return built;
    files.clear();
    built = {
      at,
      templates: {
        'index.html': await readFile(index, 'utf8'),
        'portal.html': await readFile(join(folder, 'portal.html'), 'utf8').catch(() => ''),
      },
      names: new Set(await readdir(join(folder, 'assets'))),
    };
    return built;
  }

  return {
    asset: async (name) => {
      if (!(built ?? (await current()))?.names.has(name)) return undefined;
      const file = files.get(name) ?? readAsset(join(folder, 'assets', name));
      files.set(name, file);
      return file;
    },
    page: async (name = 'index.html') => {
      const template = (await current())?.templates[name];
      if (template === undefined || template === '') return undefined;
      const nonce = randomBytes(16).toString('base64');
      return { html: template.replaceAll(NONCE_MARK, nonce), nonce };
    },
  };
}

async function modifiedAt(path: string): Promise<number | undefined> {
  return (await ifThere(stat(path)))?.mtimeMs;
}

async function readAsset(path: string): Promise<ConsoleFile> {
  const plain = await readFile(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  // Fonts are compressed already.
  return { type, plain, gzipped: type.startsWith('font/') ? undefined : await compress(plain) };
}
