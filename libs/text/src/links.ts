import { createRecent } from '@breakwater/kernel';

/** A link as it stands in a text: its UTF-16 range there, and the address that it leads to. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  /** Scheme and host in small letters, obfuscation undone; `https://` where the text has no scheme. */
  readonly url: string;
}

const DOT = String.raw`(?:[.。．]|\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?)`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]{0,62})`;
const SCHEME = String.raw`(?<scheme>(?:h(?:tt|xx|\*\*)p|ftp)s?)\s?(?:\[:\]|:)\/\/`;
const HOST = `(?<host>${LABEL}(?:${DOT}${LABEL})+)`;
/** What stands before the host and leads nowhere: `https://t.me@example.org` is example.org. */
const USER = String.raw`(?:[^\s/\\?#<>"]{1,200}@)?`;
const REST = String.raw`(?:\.(?=[/?#:]))?(?<rest>(?::\d{1,5})?(?:[/?#][^\s<>"]*)?)`;
/** Every part is bounded or disjoint from the next, so matching is linear. */
const LINK = new RegExp(`(?:${SCHEME}${USER})?${HOST}${REST}`, 'giu');
const DOTS = /[.。．]|dot/iu;
/** A dot between letters, or one in brackets. */
const INNER_DOT = /(?<=[\p{L}\p{N}\p{M}_-])[.。．](?=[\p{L}\p{N}])|[[({]\s?(?:\.|dot)\s?[\])}]/giu;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const TOP_LEVEL = words(
  `com org net info biz edu gov mil int io co tv ly app dev xyz site online club shop blog click mobi cc gg ws onion i2p
  website cloud wiki media video ru ir pk af sa ae iq sy tr uk de fr nl eu ca au ch es se pl ua by kz su cn jp id bd lk ng
  ke za ye lb jo eg ma dz tn qa kw bh om ps il gl ee lv lt cz sk hu ro bg gr rs br mx ar cl nz hk sg vn th ph kr tw uz tj`,
);
/** Top-level names that are words too: a host ends in one only when a path follows. */
const WORDS_TOO = words(
  `me in is it so at my to do be no us am as la im pro name live news link top team world today page group fun space store
  chat social bio zone tech art`,
);
const SHORT_HOSTS = words('t.me telegram.me');
const TRAILING = /[.,;:!?'"’”»…،؛؟۔)\]}]/u;
const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const;

const NONE: readonly FoundLink[] = [];
/** Readers of one batch ask for the links of the same text again and again: as a signal, for counters, for networks. */
const found = createRecent<string, readonly FoundLink[]>(1_024);
/** Longer texts are rare, and would be much to hold. */
const REMEMBERED_LENGTH = 4_000;

/**
 * Finds web addresses: with a scheme, bare (`t.me/x`), and obfuscated (`hxxps://`, `t[.]me`, `example(dot)org`). E-mail
 * addresses are no links. Linear, never throws, no network.
 *
 * @example
 * ```ts
 * findLinks('see hxxps://Example[.]org/A, ok') // => [{ start: 4, end: 27, url: 'https://example.org/A' }]
 * findLinks('join t.me/abc') // => [{ start: 5, end: 13, url: 'https://t.me/abc' }]
 * findLinks('the end.So we left') // => []
 * ```
 */
export function findLinks(text: string): readonly FoundLink[] {
  if (!DOTS.test(text)) return NONE;
  if (text.length > REMEMBERED_LENGTH) return linksIn(text);
  return found.get(text) ?? found.keep(text, linksIn(text));
}

function linksIn(text: string): FoundLink[] {
  const { visible, at } = dropInvisible(text);
  const links: FoundLink[] = [];
  for (const match of linkMatches(visible)) {
    const { scheme, host = '', rest = '' } = match.groups ?? {};
    const before = visible[match.index - 1];
    if (scheme === undefined && (before === '@' || before === '-' || before === '_')) continue;
    const name = plainHost(host);
    const path = trimTrailing(rest);
    if (scheme === undefined && !isBareHost(name, path)) continue;
    const end = match.index + match[0].length - (rest.length - path.length);
    links.push({
      start: at(match.index),
      end: at(end - 1) + 1,
      url: `${plainScheme(scheme)}://${name}${path}`,
    });
  }
  return links;
}

/**
 * What looks like a link, from left to right. The costly pattern is only tried from where the words around the next
 * inner dot begin: a sentence of prose has none.
 */
function* linkMatches(text: string): Generator<RegExpExecArray> {
  INNER_DOT.lastIndex = 0;
  for (let from = 0; ; ) {
    const dot = INNER_DOT.exec(text);
    if (!dot) return;
    LINK.lastIndex = Math.max(from, twoWordsBack(text, dot.index));
    const match = LINK.exec(text);
    if (!match) return;
    yield match;
    from = match.index + match[0].length;
    INNER_DOT.lastIndex = from;
  }
}

/** Where the word before the word at `index` begins: a scheme or an obfuscated dot may be set off by a space. */
function twoWordsBack(text: string, index: number): number {
  let at = index;
  for (let word = 0; word < 2; word++) {
    while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
    while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at--;
  }
  return at;
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit > 0x08 && unit < 0x0e) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit > 0x1fff && unit < 0x200b)
  );
}

function plainScheme(scheme = 'https'): string {
  return scheme.toLowerCase().replace(/^h..p/u, 'http');
}

function plainHost(host: string): string {
  return host
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?|。/gu, '.');
}

function isBareHost(host: string, path: string): boolean {
  if (SHORT_HOSTS.has(host)) return path.length > 1;
  const top = host.slice(host.lastIndexOf('.') + 1);
  if (host.startsWith('www.')) return /^\p{L}{2,}$/u.test(top);
  return TOP_LEVEL.has(top) || (WORDS_TOO.has(top) && path.startsWith('/') && path.length > 1);
}

/** Punctuation after a link belongs to the sentence, and so does a bracket that the link did not open. */
function trimTrailing(rest: string): string {
  let end = rest.length;
  for (const unopened = countUnopened(rest); end > 0; end--) {
    const last = rest[end - 1] ?? '';
    if (!TRAILING.test(last)) break;
    const left = unopened.get(last);
    if (left === undefined) continue;
    if (left <= 0) break;
    unopened.set(last, left - 1);
  }
  return rest.slice(0, end);
}

/** How many closing brackets of each kind have no opening one. */
function countUnopened(rest: string): Map<string, number> {
  const count = (sign: string): number => rest.split(sign).length - 1;
  return new Map(BRACKETS.map(([opener, closer]) => [closer, count(closer) - count(opener)]));
}

/** The text without invisible signs, and for each place in it the place in the original. */
function dropInvisible(text: string): { visible: string; at: (index: number) => number } {
  if (!INVISIBLE.test(text)) return { visible: text, at: (index) => index };
  const places: number[] = [];
  let visible = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] ?? '';
    if (INVISIBLE.test(unit)) continue;
    visible += unit;
    places.push(index);
  }
  return { visible, at: (index) => places[index] ?? text.length };
}

/**
 * A text with a space in the place of each link.
 *
 * @example
 * withoutLinks('see https://a.example now') // => 'see   now'
 */
export function withoutLinks(text: string): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of findLinks(text)) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return rest + text.slice(from);
}
