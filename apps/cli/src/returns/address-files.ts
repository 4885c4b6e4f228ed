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

/**
 * Reads what X4BNet/lists_vpn publishes from a copy of its repository: both versions of IP of both classes.
 *
 * @throws OptionError where none of it is there
 */
export async function readPublished(folder: string, asOf: string | undefined): Promise<ClassText[]> {
  const { PUBLISHED_ADDRESSES } = await import('@breakwater/contracts/returns');
  const found: ClassText[] = [];
  for (const listed of ['vpn', 'datacentre'] as const) {
    const name = PUBLISHED_ADDRESSES.folders[listed];
    const candidates = PLACES.flatMap((place) =>
      PUBLISHED_ADDRESSES.files.map((file) => join(folder, place, name, file)),
    );
    const files: string[] = [];
    for (const file of candidates) if (await isThere(file)) files.push(file);
    if (files.length > 0) found.push(await joined(listed, files, `X4BNet/lists_vpn, output/${name}`, asOf));
  }
  if (found.length > 0) return found;
  throw new OptionError(
    'option-invalid',
    `--from is '${folder}': expected a copy of X4BNet/lists_vpn, with output/vpn/ipv4.txt and output/datacenter/ipv4.txt.`,
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
    [...byClass].map(([listed, ofClass]) =>
      joined(listed, ofClass, ofClass.map((file) => basename(file)).join(', '), asOf),
    ),
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

/** A text that says nothing of its own age is as old as the newest of its files. */
async function joined(
  listed: AddressClass,
  files: readonly string[],
  source: string,
  asOf: string | undefined,
): Promise<ClassText> {
  const read = await Promise.all(files.map(readOne));
  const head = read.map(({ text }) => text).find((text) => /^#\s*as of\s*:/im.test(text));
  const day =
    asOf ?? new Date(Math.max(...read.map(({ changedAt }) => changedAt))).toISOString().slice(0, 10);
  const own = head !== undefined && asOf === undefined ? '' : `# source: ${source}\n# as of: ${day}\n`;
  const ranges = read.map(({ text }) => text.trimEnd()).join('\n');
  return { listed, files, text: `${own}${ranges}\n` };
}

async function readOne(file: string): Promise<{ text: string; changedAt: number }> {
  try {
    const bytes = await readFile(file);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await promisify(gunzip)(bytes) : bytes;
    return { text: plain.toString('utf8'), changedAt: (await stat(file)).mtimeMs };
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
