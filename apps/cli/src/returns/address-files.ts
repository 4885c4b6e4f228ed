import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { CallInput } from '@breakwater/client';
import { FileUnreadableError } from '../read-input.ts';
import { OptionError } from '../whole-number.ts';

type AddressClass = CallInput<'returns.putAddresses'>['params']['class'];

/** Lists of one class, as one text with its head. */
export interface ClassText {
  readonly listed: AddressClass;
  readonly text: string;
  readonly files: readonly string[];
}

/** Where the lists stand: in the repository, and where somebody copied its folder `output` alone. */
const PLACES = ['output', '.'] as const;
/** A text says what it is in so many lines. */
const HEAD_LINES = 20;

/**
 * Reads what X4BNet/lists_vpn publishes from a copy of its repository: both versions of IP of both classes.
 *
 * @throws OptionError where none of it is there, or a file is missing or breaks off
 */
export async function readPublished(folder: string, asOf: string | undefined): Promise<ClassText[]> {
  const { isWholeAddressFile, PUBLISHED_ADDRESSES } = await import('@breakwater/contracts/returns');
  const found: ClassText[] = [];
  for (const { listed, folder: name } of PUBLISHED_ADDRESSES.lists) {
    const files = await publishedFiles(folder, name, PUBLISHED_ADDRESSES.files);
    if (files.length === 0) continue;
    const read = await Promise.all(files.map(readOne));
    for (const { file, text } of read) if (!isWholeAddressFile(text)) throw isNotWhole(file);
    found.push(joined(listed, read, `X4BNet/lists_vpn, output/${name}`, asOf));
  }
  if (found.length > 0) return found;
  throw new OptionError(
    'option-invalid',
    `--from is '${folder}': expected a copy of X4BNet/lists_vpn, with output/vpn/ipv4.txt and output/datacenter/ipv4.txt.`,
  );
}

/** All files of a class, or none where its folder is nowhere; half of them would take the place of the whole list. */
async function publishedFiles(folder: string, name: string, names: readonly string[]): Promise<string[]> {
  for (const place of PLACES) {
    const files = names.map((file) => join(folder, place, name, file));
    const there = await Promise.all(files.map(isThere));
    const missing = files.find((_, at) => !there[at]);
    if (missing === undefined) return files;
    if (there.some(Boolean)) throw isNotWhole(missing);
  }
  return [];
}

function isNotWhole(file: string): OptionError {
  return new OptionError(
    'option-invalid',
    `${file} is missing or breaks off: copy the folder again. Nothing was changed.`,
  );
}

/**
 * Reads files of lists, plain or gzip; the path says of which class each is, unless one is given.
 *
 * @throws OptionError @throws FileUnreadableError
 */
export async function readAddressFiles(
  files: readonly string[],
  given: AddressClass | undefined,
  asOf: string | undefined,
): Promise<ClassText[]> {
  const byClass = new Map<AddressClass, string[]>();
  for (const file of files) {
    const listed = given ?? classOf(file);
    if (listed === undefined) {
      throw new OptionError(
        'option-invalid',
        `${file} does not say of which kind it is: give --class vpn, tor, datacentre, mobile or shared.`,
      );
    }
    byClass.set(listed, [...(byClass.get(listed) ?? []), file]);
  }
  return Promise.all(
    [...byClass].map(async ([listed, ofClass]) => {
      const read = await Promise.all(ofClass.map(readOne));
      return joined(listed, read, ofClass.map((file) => basename(file)).join(', '), asOf);
    }),
  );
}

/** The last part of the path that names a class: `output/vpn/ipv4.txt` is of the class vpn. */
function classOf(file: string): AddressClass | undefined {
  const words = file
    .toLowerCase()
    .split(/[^a-z]+/)
    .reverse();
  for (const word of words) {
    if (/^datacent(?:er|re)s?$/.test(word)) return 'datacentre';
    const found = (['vpn', 'tor', 'mobile', 'shared'] as const).find((one) => word === one);
    if (found) return found;
  }
  return undefined;
}

/**
 * The texts of a class as one, with one head: what comes first in a text holds, and the head of a second file would be lost
 * among its ranges. It is as old as the oldest that one of the texts says, or else as the newest of its files.
 */
function joined(
  listed: AddressClass,
  read: readonly ReadFile[],
  source: string,
  asOf: string | undefined,
): ClassText {
  const heads = read.map(({ text }) => text.split(/\r\n|\n|\r/, HEAD_LINES).join('\n'));
  const [stated] = heads
    .flatMap((head) => /^#\s*as of\s*:\s*(\d{4}-\d{2}-\d{2})/im.exec(head)?.[1] ?? [])
    .sort();
  const changed = new Date(Math.max(...read.map(({ changedAt }) => changedAt))).toISOString().slice(0, 10);
  const [own] = heads.flatMap((head) => /^#\s*source\s*:\s*(.+?)\s*$/im.exec(head)?.[1] ?? []);
  const ranges = read.map(({ text }) => text.trimEnd()).join('\n');
  const head = `# source: ${own ?? source}\n# as of: ${asOf ?? stated ?? changed}\n`;
  return { listed, files: read.map(({ file }) => file), text: `${head}${ranges}\n` };
}

interface ReadFile {
  readonly file: string;
  readonly text: string;
  readonly changedAt: number;
}

async function readOne(file: string): Promise<ReadFile> {
  try {
    const bytes = await readFile(file);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await promisify(gunzip)(bytes) : bytes;
    return { file, text: plain.toString('utf8'), changedAt: (await stat(file)).mtimeMs };
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
