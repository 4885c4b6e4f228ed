import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isSignedBy } from '@breakwater/audit';
import { canonicalOf, ifThere } from '@breakwater/kernel';
import { readStamp } from '../stamps/read-stamp.ts';
import {
  EVIDENCE_FORMAT,
  type EvidenceManifest,
  HOW_TO,
  MANIFEST,
  type ManifestCapture,
  PUBLIC_KEY,
  SIGNATURE,
  SUMS,
} from './manifest.ts';

/** What is wrong with evidence, by file. */
export interface EvidenceFault {
  readonly file: string;
  readonly code:
    | 'no-manifest'
    | 'unsigned'
    | 'foreign-key'
    | 'missing'
    | 'changed'
    | 'unexpected'
    | 'other-stamp';
  readonly message: string;
}

/** What a check found; sound where there are no errors. */
export interface EvidenceCheck {
  readonly case: number | undefined;
  readonly reference: string | undefined;
  readonly publicKey: string | undefined;
  /** Captures that are here and as they were sealed. */
  readonly captures: number;
  /** Time-stamps that are over what they lie beside; whether their service is to be trusted is for `openssl ts -verify`. */
  readonly stamps: number;
  /** Captures that the manifest names and that were not given: broken, over or destroyed before. */
  readonly leftOut: readonly { readonly name: string; readonly state: string }[];
  readonly errors: readonly EvidenceFault[];
}

/**
 * Checks unpacked evidence without anything but its folder: signature of the manifest, each capture and each time-stamp
 * against it, nothing missing and nothing added.
 *
 * @param expectedKey the authority's public key (base64url), where it is known on another way
 */
export async function verifyEvidence(folder: string, expectedKey?: string): Promise<EvidenceCheck> {
  const errors: EvidenceFault[] = [];
  const fault = (file: string, code: EvidenceFault['code'], message: string) =>
    void errors.push({ file, code, message });
  const text = await ifThere(readFile(join(folder, MANIFEST)));
  const manifest = text && parse(text);
  if (!text || !manifest) {
    fault(
      MANIFEST,
      'no-manifest',
      'There is no manifest of evidence here: unpack the archive into a folder first.',
    );
    return {
      case: undefined,
      reference: undefined,
      publicKey: undefined,
      captures: 0,
      stamps: 0,
      leftOut: [],
      errors,
    };
  }
  const signature = await ifThere(readFile(join(folder, SIGNATURE)));
  if (!signature || !isSignedBy(manifest.publicKey, text, signature.toString('base64url')))
    fault(MANIFEST, 'unsigned', 'The manifest is not what was signed: it was changed, or its signature was.');
  else if (canonicalOf(manifest) !== text.toString())
    fault(MANIFEST, 'unsigned', 'The manifest is not in the one form in which it is signed.');
  if (expectedKey !== undefined && expectedKey !== manifest.publicKey)
    fault(MANIFEST, 'foreign-key', 'It was signed with another key than the one that you expect.');
  const known = new Set([MANIFEST, SIGNATURE, PUBLIC_KEY, SUMS, HOW_TO]);
  let captures = 0;
  let stamps = 0;
  for (const capture of manifest.captures) {
    const { file, stamp } = capture;
    if (file !== undefined) {
      known.add(file);
      const wrong = await checkFile(join(folder, basename(file)), capture);
      if (wrong) fault(file, wrong, WORDS[wrong]);
      else captures += 1;
    }
    if (!stamp) continue;
    known.add(stamp.file);
    const wrong = await checkStamp(join(folder, basename(stamp.file)), capture.sha256);
    if (wrong) fault(stamp.file, wrong, WORDS[wrong]);
    else stamps += 1;
  }
  for (const name of (await readdir(folder)).filter((one) => !known.has(one)))
    fault(name, 'unexpected', 'The manifest does not name this file.');
  const { number, reference } = manifest.case;
  const leftOut = manifest.captures
    .filter(({ file }) => file === undefined)
    .map(({ name, state }) => ({ name, state }));
  return { case: number, reference, publicKey: manifest.publicKey, captures, stamps, leftOut, errors };
}

const WORDS = {
  missing: 'The manifest names this file, and it is not here.',
  changed: 'This file is not what was sealed.',
  'other-stamp': 'This time-stamp is not over the capture that it lies beside, or does not hold.',
} as const;

async function checkFile(
  path: string,
  { sha256, bytes }: ManifestCapture,
): Promise<'missing' | 'changed' | undefined> {
  const found = await ifThere(stat(path));
  if (!found?.isFile()) return 'missing';
  if (found.size !== bytes) return 'changed';
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex') === sha256 ? undefined : 'changed';
}

async function checkStamp(path: string, sha256: string): Promise<'missing' | 'other-stamp' | undefined> {
  const bytes = await ifThere(readFile(path));
  if (!bytes) return 'missing';
  const read = readStamp(bytes);
  return 'facts' in read && read.facts.sha256 === sha256 ? undefined : 'other-stamp';
}

function parse(text: Buffer): EvidenceManifest | undefined {
  try {
    const found = JSON.parse(text.toString()) as EvidenceManifest;
    return found.format === EVIDENCE_FORMAT && Array.isArray(found.captures) ? found : undefined;
  } catch {
    return undefined;
  }
}
