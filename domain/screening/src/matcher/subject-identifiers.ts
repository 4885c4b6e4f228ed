import type { MatchedField, ScreeningSubject } from '@breakwater/contracts/screening';
import { findLinks } from '@breakwater/text';
import { emailKey, type IdentifierKey, numberKey, phoneKey, urlKey, walletKey } from './identifiers.ts';

/** A hard identifier that a subject shows, and where. */
export interface ShownIdentifier {
  readonly key: IdentifierKey;
  readonly seen: MatchedField;
}

const EMAIL = /[^\s@<>()[\]"',;:]{1,64}@[^\s@<>()[\]"',;:]{1,190}\.[a-z]{2,24}/giu;
const PHONE = /(?:\+|\b00)\d[\d\s().-]{6,20}\d/g;
const WALLET =
  /\b(?:bc1[a-z0-9]{20,80}|[13][1-9A-HJ-NP-Za-km-z]{25,39}|0x[0-9a-f]{40}|T[1-9A-HJ-NP-Za-km-z]{33})\b/gi;

/** The identifiers that a subject states, and those that stand in its bio. */
export function shownIdentifiers(subject: ScreeningSubject): ShownIdentifier[] {
  const { links = [], emails = [], phones = [], wallets = [], identifiers = [], bio } = subject;
  const stated = [
    ...withKey('/links', links, urlKeys),
    ...withKey('/emails', emails, emailKey),
    ...withKey('/phones', phones, phoneKey),
    ...withKey('/wallets', wallets, walletKey),
    ...withKey('/identifiers', identifiers, numberKey),
  ];
  return bio ? [...stated, ...inText('/bio', bio)] : stated;
}

function withKey(
  field: string,
  values: readonly string[],
  keyOf: (value: string) => IdentifierKey | IdentifierKey[] | undefined,
): ShownIdentifier[] {
  return values.flatMap((text, index) =>
    [keyOf(text) ?? []].flat().map((key) => ({ key, seen: { field: `${field}/${index}`, text, via: [] } })),
  );
}

function inText(field: string, text: string): ShownIdentifier[] {
  const links = findLinks(text).flatMap(({ url, start, end }) =>
    urlKeys(url).map((key) => ({ key, seen: { field, start, end, text: text.slice(start, end), via: [] } })),
  );
  return [...links, ...found(EMAIL, emailKey), ...found(PHONE, phoneKey), ...found(WALLET, walletKey)];

  function found(pattern: RegExp, keyOf: (value: string) => IdentifierKey | undefined): ShownIdentifier[] {
    return [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
      const key = keyOf(written);
      return key
        ? [{ key, seen: { field, start: index, end: index + written.length, text: written, via: [] } }]
        : [];
    });
  }
}

/** An address and all that stand above it: a list that names a site means its pages, and its subdomains. */
function urlKeys(written: string): IdentifierKey[] {
  const key = urlKey(written);
  if (!key) return [];
  const [host = '', ...path] = key.slice('url:'.length).split('/');
  const pages = path.map((_, index) => `url:${[host, ...path.slice(0, path.length - index)].join('/')}`);
  const labels = host.split('.');
  const hosts = labels.slice(0, -1).map((_, index) => `url:${labels.slice(index).join('.')}`);
  return [...pages, ...hosts];
}
