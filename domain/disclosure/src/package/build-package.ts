import { createHash } from 'node:crypto';
import type { SigningKey } from '@breakwater/audit';
import type { DisclosureGrant, Production } from '@breakwater/contracts/disclosure';
import type { Collected } from '../collect/collected.ts';
import { encryptTo } from './encrypt-to.ts';
import { HOW_TO_CHECK } from './how-to-check.ts';
import {
  HOW_TO,
  MANIFEST,
  PACKAGE_FORMAT,
  type PackageManifest,
  PUBLIC_KEY,
  SIGNATURE,
  SUMS,
} from './manifest.ts';
import { pemOf } from './public-key.ts';
import { writeFiles } from './write-files.ts';
import { type PackageFile, writeTar } from './write-tar.ts';

/** What a package is made from. */
export interface PackageParts {
  readonly production: Pick<Production, 'id' | 'note' | 'preparedAt'>;
  readonly grant: DisclosureGrant;
  readonly collected: Collected;
  readonly recipient: string;
  readonly breakGlass: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly version: string;
  readonly signingKey: SigningKey;
}

/** A package as it is stored: sealed for its authority, with what is known of it without opening it. */
export interface BuiltPackage {
  readonly sealed: Uint8Array;
  readonly manifest: NonNullable<Production['manifest']>;
}

/**
 * Builds a package: data, manifest with SHA-256 of each file, Ed25519 signature (RFC 8032) over the manifest, as a tar that
 * only the authority can open (age, recipient X25519). The plain files exist in memory only.
 *
 * @throws DisclosureError 422 `recipient-invalid`
 */
export async function buildPackage(parts: PackageParts): Promise<BuiltPackage> {
  const { grant, collected, at, signingKey, recipient } = parts;
  const data = writeFiles(collected.accounts);
  const files = data.map(({ name, bytes, records }) => ({
    name,
    sha256: sha256(bytes),
    bytes: bytes.length,
    records,
  }));
  const manifest: PackageManifest = {
    format: PACKAGE_FORMAT,
    package: parts.production.id,
    order: grant.orderId,
    grant: grant.id,
    instrument: grant.instrument,
    packVersion: grant.packVersion ?? null,
    requestType: grant.requestType,
    categories: grant.categories,
    accounts: grant.accounts,
    files,
    fields: collected.preview,
    note: parts.production.note ?? null,
    unknown: { damaged: collected.damaged, missed: collected.missed },
    breakGlass: parts.breakGlass,
    preparedAt: parts.production.preparedAt,
    approvedAt: new Date(at).toISOString(),
    software: `Breakwater ${parts.version}`,
    publicKey: signingKey.publicKey,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const signature = signingKey.sign(text);
  const others: PackageFile[] = [
    ...data,
    { name: MANIFEST, bytes: Buffer.from(text) },
    { name: SIGNATURE, bytes: Buffer.from(signature, 'base64url') },
    { name: PUBLIC_KEY, bytes: Buffer.from(pemOf(signingKey.publicKey)) },
    { name: HOW_TO, bytes: Buffer.from(HOW_TO_CHECK) },
  ];
  const sums = others.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
  const sealed = await encryptTo(
    recipient,
    writeTar([...others, { name: SUMS, bytes: Buffer.from(sums) }], at),
  );
  return {
    sealed,
    manifest: {
      sha256: sha256(sealed),
      bytes: sealed.length,
      files,
      signature,
      publicKey: signingKey.publicKey,
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
