import type { Account } from '@breakwater/contracts';
import { canonicalUrl, findLinks } from '@breakwater/text';
import { handleLetters, handleSkeleton } from './canonical/handle.ts';
import { nameWords } from './canonical/name.ts';
import type { TokenType } from './token.ts';

/** Of the links of a profile, so many are compared. */
const LINKS = 8;

/** What a profile shows, in the form in which it is compared. Its language is not read. */
export function readAccount(account: Partial<Account>): readonly (readonly [TokenType, string])[] {
  const { handle, displayName, links = [], bio = '' } = account;
  const values: [TokenType, string][] = [];
  const skeleton = handle === undefined ? undefined : handleSkeleton(handle);
  const letters = handle === undefined ? undefined : handleLetters(handle);
  const name = displayName === undefined ? undefined : nameWords(displayName);
  if (skeleton) values.push(['handle', skeleton], ['handle-filter', skeleton]);
  if (letters) values.push(['handle-letters', letters]);
  if (name) values.push(['name', name], ['name-filter', name]);
  const shown = [...links, ...findLinks(bio).map(({ start, end }) => bio.slice(start, end))];
  const addresses = shown.map((link) => canonicalUrl(link)?.url).filter((url) => url !== undefined);
  for (const url of [...new Set(addresses)].slice(0, LINKS)) values.push(['link', url]);
  return values;
}
