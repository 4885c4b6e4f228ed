import type { NamePart } from '../names/name-book.ts';

const kept = new WeakMap<NamePart, string>();

/** A name as it stands in addresses and handles: small Latin letters alone. */
export function asciiName(name: NamePart): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const bare = name.latin
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ü', 'ue')
    .replaceAll('ö', 'oe')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  const ascii = bare === '' ? 'user' : bare;
  kept.set(name, ascii);
  return ascii;
}
