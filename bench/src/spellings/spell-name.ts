import { foldLatin, type WordEntry } from './parse-words.ts';
import { spellWord } from './rules/spell-word.ts';
import type { Script } from './scripts.ts';
import { findHead, findWord, isTitle } from './word-book.ts';

/** A piece of a name that is written as one: a word or compound of the tables, or a word that only rules spell. */
export interface NamePart {
  readonly latin: string;
  readonly entry?: WordEntry;
  /** The article before it, as Latin has it. */
  readonly article: boolean;
  /** Titles, and words that bind a father's or child's name. */
  readonly title: boolean;
  /** What kind of organisation it is: stands first in Arabic, Pashto and Russian. */
  readonly head: boolean;
}

const ARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ul',
  'ur',
  'us',
  'ud',
  'as',
  'ad',
  'ar',
  'at',
  'az',
  'an',
  'ash',
]);
const HEADS_FIRST: ReadonlySet<Script> = new Set(['arabic', 'pashto', 'cyrillic']);
const SUN: Readonly<Record<string, string>> = {
  Д: 'ад',
  З: 'аз',
  Н: 'ан',
  Р: 'ар',
  С: 'ас',
  Т: 'ат',
  Ш: 'аш',
};

/** A Latin name as the parts that it is written in; what stands in brackets or after a stroke is left out. */
export function partsOf(name: string, type: 'person' | 'organisation'): NamePart[] {
  const words = foldLatin(name.replace(/\(.*?\)|\/.*$/g, ' '))
    .split(' ')
    .filter((word) => word !== '');
  const parts: NamePart[] = [];
  let article = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const head = type === 'organisation' ? findHead(words, at) : undefined;
    const found = head ?? findWord(words, at, type);
    if (!found && ARTICLES.has(word) && at < words.length - 1) {
      article = true;
      at += 1;
      continue;
    }
    if (!found && /^[ei]$/.test(word)) {
      at += 1;
      continue;
    }
    const taken = found?.taken ?? 1;
    const latin = words.slice(at, at + taken).join(' ');
    const title = found !== undefined && isTitle(found.entry);
    parts.push({ latin, ...(found && { entry: found.entry }), article, title, head: head !== undefined });
    article = false;
    at += taken;
  }
  return parts;
}

/** Whether every part of a name stands in the tables. */
export function isByHand(parts: readonly NamePart[]): boolean {
  return parts.length > 0 && parts.every(({ entry }) => entry !== undefined);
}

/** How many ways there are of writing a name, two at most: each word's usual spelling, and each word's other one. */
export function variantsOf(parts: readonly NamePart[], script: Script): string[] {
  const [usual, other] = [0, 1].map((variant) => spellParts(parts, script, variant));
  return [...new Set([usual ?? '', other ?? ''])].filter((text) => text !== '');
}

/** The name in a script; the second variant has each word's second spelling where there is one. */
export function spellParts(parts: readonly NamePart[], script: Script, variant: number): string {
  const [heads, others] = [parts.filter(({ head }) => head), parts.filter(({ head }) => !head)];
  const ordered = HEADS_FIRST.has(script) ? [...heads, ...others] : parts;
  const text = ordered.map((part, at) => spellPart(part, script, variant, at === 0)).join(' ');
  return script === 'devanagari' && variant > 0 ? withoutNuqta(text) : text;
}

function spellPart(
  { latin, entry, article }: NamePart,
  script: Script,
  variant: number,
  first: boolean,
): string {
  const spellings = entry?.spellings[script] ?? [spellWord(latin, script)];
  const spelling = spellings[Math.min(variant, spellings.length - 1)] ?? '';
  const cased = script === 'cyrillic' && first ? capital(spelling) : spelling;
  return article ? withArticle(cased, script, variant) : cased;
}

function withArticle(word: string, script: Script, variant: number): string {
  if (script === 'cyrillic') return `${(variant > 0 ? undefined : SUN[word.slice(0, 1)]) ?? 'аль'}-${word}`;
  if (script === 'devanagari') return variant > 0 ? `अल ${word}` : `अल-${word}`;
  if (script === 'bengali') return variant > 0 ? `আল-${word}` : `আল ${word}`;
  return word.startsWith('ال')
    ? word
    : `ال${word.replace(/^[أإآ]/, (letter) => (script === 'arabic' ? letter : 'ا'))}`;
}

function withoutNuqta(text: string): string {
  return text.normalize('NFD').replaceAll('़', '').normalize('NFC');
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
