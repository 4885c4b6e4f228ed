import type { DisclosureGrant, FieldPreview } from '@breakwater/contracts/disclosure';

export const PACKAGE_FORMAT = 'breakwater-disclosure/1';

/** What a package says of itself; signed. */
export interface PackageManifest {
  readonly format: typeof PACKAGE_FORMAT;
  readonly package: string;
  readonly order: string;
  readonly grant: string;
  readonly instrument: string;
  readonly packVersion: string | null;
  readonly requestType: string;
  readonly categories: DisclosureGrant['categories'];
  /** The accounts and times that were asked for; the end is not part of a time. */
  readonly accounts: DisclosureGrant['accounts'];
  readonly files: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly records: number;
  }[];
  /** What is in it, and what is not and why. */
  readonly fields: readonly FieldPreview[];
  /** Partial production or objection, in writing. */
  readonly note: string | null;
  /** Records that could not be read, or were never written. */
  readonly unknown: { readonly damaged: number; readonly missed: number };
  readonly breakGlass: boolean;
  readonly preparedAt: string;
  readonly approvedAt: string;
  readonly software: string;
  /** Ed25519, base64url. */
  readonly publicKey: string;
}

/** Names of the files beside the data. */
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const PUBLIC_KEY = 'public-key.pem';
export const SUMS = 'SHA256SUMS';
export const HOW_TO = 'how-to-check.txt';
