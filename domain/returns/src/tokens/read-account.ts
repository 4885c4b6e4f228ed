import type { Account } from '@breakwater/contracts';
import { findLinks, linkTarget } from '@breakwater/text';
import { handleLetters, handleReadings } from './canonical/handle.ts';
import { handleOfLink } from './canonical/link-handle.ts';
import { nameWords } from './canonical/name.ts';
import type { TokenType } from './token.ts';

/** Of the links of a profile, so many are compared. */
const LINKS = 8;
/** Of them, so many may name a handle. */
const LINKED_HANDLES = 3;

type Value = readonly [TokenType, string];

/**
 * What a profile shows, in the form in which it is compared. Its language is not read. A link to a profile elsewhere counts
 * as the handle that it names and as nothing else: the handle and the link to it are one thing that agrees, not two.
 */
export function readAccount(account: Partial<Account>): readonly Value[] {
  const { handle, displayName } = account;
  const readings = handle === undefined ? [] : handleReadings(handle);
  const letters = handle === undefined ? undefined : handleLetters(handle);
  const name = displayName === undefined ? undefined : nameWords(displayName);
  const values: Value[] = [];
  const [skeleton] = readings;
  if (skeleton !== undefined) values.push(['handle-filter', skeleton]);
  if (letters) values.push(['handle-letters', letters]);
  if (name) values.push(['name', name], ['name-filter', name]);
  const { handles, links } = readLinks(account);
  for (const one of new Set([...readings, ...handles])) values.push(['handle', one]);
  return [...values, ...links.map((url): Value => ['link', url])];
}

function readLinks({ links = [], bio = '' }: Partial<Account>): { handles: string[]; links: string[] } {
  const shown = [...links, ...findLinks(bio).map(({ start, end }) => bio.slice(start, end))];
  const addresses = shown.map((link) => linkTarget(link)?.url).filter((url) => url !== undefined);
  const read = { handles: [] as string[], links: [] as string[] };
  for (const url of [...new Set(addresses)].slice(0, LINKS)) {
    const linked = handleOfLink(url);
    const [handle] = linked === undefined ? [] : handleReadings(linked);
    if (handle === undefined || read.handles.length === LINKED_HANDLES) read.links.push(url);
    else read.handles.push(handle);
  }
  return read;
}
