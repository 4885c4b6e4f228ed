import type { NamePart } from '../names/name-book.ts';

/** A name as it stands in addresses and handles: small Latin letters alone. */
export function asciiName({ latin }: NamePart): string {
  const bare = latin
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ü', 'ue')
    .replaceAll('ö', 'oe')
    .normalize('NFD');
  return bare.replace(/[^a-z]/g, '') || 'user';
}
