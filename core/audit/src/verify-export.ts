import { createHash, type Hash } from 'node:crypto';
import { canonicalOf } from '@breakwater/kernel';
import type { SignedCheckpoint } from './checkpoint.ts';
import type { SealedEntry } from './entry.ts';
import { EXPORT_FORMAT, type ExportHeader, type Manifest } from './export-log.ts';
import type { Fault, FaultCode, Verification } from './fault.ts';
import { isSignedBy } from './signing-key.ts';
import { type ChainVerifier, createChainVerifier, type Trust } from './verify-chain.ts';

type Line =
  | SealedEntry
  | SignedCheckpoint
  | { readonly header: ExportHeader }
  | { readonly manifest: Manifest; readonly signature: string };

interface Reading {
  readonly trust: Trust;
  readonly digest: Hash;
  keys: readonly string[];
  chain: ChainVerifier | undefined;
  done: boolean;
}

/**
 * Verifies an export without database or network. Finds any edited, dropped, repeated, moved or inserted line, a
 * log that was rewritten with all its hashes, and one that was cut short. A whole export rewritten and signed with
 * another key is found only with `trust.publicKeys` or `trust.witness`: pass them where you have them.
 *
 * @param lines the lines without their line feeds
 * @returns the first fault, with its line and entry
 *
 * @example
 * ```ts
 * (await verifyExport([])).ok // => false
 * ```
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  trust: Trust = {},
): Promise<Verification> {
  const reading: Reading = { trust, digest: createHash('sha256'), keys: [], chain: undefined, done: false };
  let number = 0;
  for await (const line of lines) {
    number++;
    const found = takeLine(reading, line);
    if (found)
      return { ok: false, fault: { ...found, line: number, message: `Line ${number}: ${found.message}.` } };
  }
  const { chain, done } = reading;
  if (chain && done) {
    return { ok: true, entries: chain.head.seq, checkpoints: chain.checkpoints, headHash: chain.head.hash };
  }
  const message = `Line ${number + 1}: the export was cut short: it has no signed manifest at its end.`;
  return {
    ok: false,
    fault: { code: 'manifest-missing', line: number + 1, seq: chain?.head.seq ?? 0, message },
  };
}

function takeLine(reading: Reading, text: string): Fault | undefined {
  const line = parseLine(text);
  if (line === undefined) return fault(reading, 'line-unreadable', 'this is no line of an audit export');
  if (reading.done) return fault(reading, 'line-after-manifest', 'something follows the manifest');
  if ('manifest' in line) return takeManifest(reading, line.manifest, line.signature, text);
  reading.digest.update(`${text}\n`);
  if ('header' in line) return takeHeader(reading, line.header, text);
  if (!reading.chain) return fault(reading, 'header-missing', 'the export does not begin with its header');
  if ('entry' in line) return takeEntry(reading, reading.chain, line, text);
  return reading.chain.takeCheckpoint(line) ?? unlessCanonical(reading, line, text);
}

function takeEntry(
  reading: Reading,
  chain: ChainVerifier,
  line: SealedEntry,
  text: string,
): Fault | undefined {
  const content = canonicalOf(line.entry);
  if (content === undefined) return edited(reading);
  const found = chain.takeEntry(line, content);
  if (found) return found;
  // The canonical text of the line is put together from that of the entry: making it anew would double the work.
  return text === `{"entry":${content},"hash":"${line.hash}"}` ? undefined : edited(reading);
}

function takeHeader(reading: Reading, header: ExportHeader, text: string): Fault | undefined {
  if (reading.chain) return fault(reading, 'line-edited', 'a second header');
  if (header.format !== EXPORT_FORMAT || !Array.isArray(header.publicKeys)) {
    return fault(reading, 'line-unreadable', `this is no header of format ${EXPORT_FORMAT}`);
  }
  reading.keys = reading.trust.publicKeys ?? header.publicKeys;
  reading.chain = createChainVerifier({ ...reading.trust, publicKeys: reading.keys });
  return unlessCanonical(reading, { header }, text);
}

function takeManifest(
  reading: Reading,
  manifest: Manifest,
  signature: string,
  text: string,
): Fault | undefined {
  const { chain } = reading;
  if (!chain) return fault(reading, 'header-missing', 'the export does not begin with its header');
  const { head } = chain;
  const signed =
    reading.keys.includes(manifest.publicKey) &&
    isSignedBy(manifest.publicKey, canonicalOf({ manifest }) ?? '', signature);
  if (!signed)
    return fault(reading, 'manifest-forged', 'the manifest does not carry the signature of a trusted key');
  if (manifest.to !== head.seq || manifest.count !== head.seq || manifest.headHash !== head.hash) {
    return fault(
      reading,
      'manifest-mismatch',
      `the manifest tells of ${manifest.count} entries up to ${manifest.to}, the export ends at entry ${head.seq} or has another one there`,
    );
  }
  const cut = chain.finish();
  if (cut) return cut;
  if (manifest.digest !== reading.digest.digest('hex')) {
    return fault(
      reading,
      'manifest-mismatch',
      'a header or checkpoint line was edited, dropped or added since the manifest was signed',
    );
  }
  reading.done = true;
  return unlessCanonical(reading, { manifest, signature }, text);
}

function parseLine(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  return ['entry', 'checkpoint', 'header', 'manifest'].some((kind) => {
    const body: unknown = kind in value && value[kind as keyof typeof value];
    return typeof body === 'object' && body !== null;
  });
}

function unlessCanonical(reading: Reading, value: object, text: string): Fault | undefined {
  return canonicalOf(value) === text ? undefined : edited(reading);
}

function edited(reading: Reading): Fault {
  return fault(reading, 'line-edited', 'the line is not in the form in which it was written');
}

function fault(reading: Reading, code: FaultCode, message: string): Fault {
  return { code, message, seq: reading.chain?.head.seq ?? 0 };
}
