import { createHash, verify } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ifThere } from '@breakwater/kernel';
import {
  HOW_TO,
  MANIFEST,
  PACKAGE_FORMAT,
  type PackageManifest,
  PUBLIC_KEY,
  SIGNATURE,
  SUMS,
} from './manifest.ts';
import { publicKeyOf } from './public-key.ts';

/** What is wrong with an opened package, by file. */
export interface PackageFault {
  readonly file: string;
  readonly code: 'missing' | 'changed' | 'unexpected' | 'unsigned' | 'foreign-key' | 'no-manifest';
  readonly message: string;
}

/** What a check found; sound where there are no errors. */
export interface PackageCheck {
  readonly package: string | undefined;
  readonly order: string | undefined;
  readonly publicKey: string | undefined;
  readonly files: number;
  readonly records: number;
  readonly errors: readonly PackageFault[];
}

const BESIDE = [MANIFEST, SIGNATURE, PUBLIC_KEY, SUMS, HOW_TO];

/**
 * Checks an opened package without anything but its folder: signature of the manifest, each file against it, nothing
 * missing and nothing added.
 *
 * @param expectedKey the platform's public key (base64url), where it is known on another way
 */
export async function verifyPackage(folder: string, expectedKey?: string): Promise<PackageCheck> {
  const errors: PackageFault[] = [];
  const fault = (file: string, code: PackageFault['code'], message: string) =>
    errors.push({ file, code, message });
  const text = await ifThere(readFile(join(folder, MANIFEST)));
  const manifest = text && parse(text);
  if (!text || !manifest) {
    fault(
      MANIFEST,
      'no-manifest',
      'There is no manifest of a package here: open the package into a folder first.',
    );
    return { package: undefined, order: undefined, publicKey: undefined, files: 0, records: 0, errors };
  }
  const signature = await ifThere(readFile(join(folder, SIGNATURE)));
  if (!signature || !isSigned(manifest.publicKey, text, signature))
    fault(MANIFEST, 'unsigned', 'The manifest is not what was signed: it was changed, or its signature was.');
  if (expectedKey !== undefined && expectedKey !== manifest.publicKey)
    fault(MANIFEST, 'foreign-key', 'It was signed with another key than the one that you expect.');
  for (const { name, sha256, bytes } of manifest.files) {
    const found = await ifThere(readFile(join(folder, basename(name))));
    if (!found) fault(name, 'missing', 'The manifest names this file, and it is not here.');
    else if (found.length !== bytes || createHash('sha256').update(found).digest('hex') !== sha256)
      fault(name, 'changed', 'This file is not what was packed.');
  }
  const known = new Set([...BESIDE, ...manifest.files.map(({ name }) => name)]);
  for (const name of (await readdir(folder)).filter((one) => !known.has(one)))
    fault(name, 'unexpected', 'The manifest does not name this file.');
  return {
    package: manifest.package,
    order: manifest.order,
    publicKey: manifest.publicKey,
    files: manifest.files.length,
    records: manifest.files.reduce((sum, { records }) => sum + records, 0),
    errors,
  };
}

function parse(text: Buffer): PackageManifest | undefined {
  try {
    const found = JSON.parse(text.toString()) as PackageManifest;
    return found.format === PACKAGE_FORMAT && Array.isArray(found.files) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isSigned(publicKey: string, text: Buffer, signature: Buffer): boolean {
  try {
    return verify(null, text, publicKeyOf(publicKey), signature);
  } catch {
    return false; // what is no key has signed nothing
  }
}
