import { foldLatin, type WordEntry } from './parse-words.ts';
import { splitEnding } from './rules/endings.ts';
import { spellWord } from './rules/spell-word.ts';
import type { Script } from './scripts.ts';
import { findHead, findWord, isFamily, isTitle } from './word-book.ts';

/** The article; the article as Urdu and Persian speak it; or `abdul` before a word that the tables do not have with it. */
export type Binding = 'none' | 'article' | 'spoken-article' | 'servant';

/** A piece of a name that is written as one: a word or compound of the tables, or a word that only rules spell. */
export interface NamePart {
  readonly latin: string;
  readonly entry?: WordEntry;
  /** What stands before it in Latin and is written with it. */
  readonly binding: Binding;
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
/** The article written in one with a word of the tables. */
const ATTACHED = /^[ae]l(.{4,})$/;
const SERVANT = /^abd[aeu]l$/;
const SERVANT_OF: Readonly<Record<Script, string>> = {
  urdu: 'عبدال',
  pashto: 'عبدال',
  arabic: 'عبد ال',
  devanagari: 'अब्दुल ',
  bengali: 'আবদুল ',
  cyrillic: 'Абдул ',
};
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
  const folded = foldLatin(name.replace(/\(.*?\)|\/.*$/g, ' '));
  const words = folded
    .split(' ')
    .filter((word, at, all) => isWord(word) && !(word === 'na' && at === all.length - 1));
  const parts: NamePart[] = [];
  let binding: Binding = 'none';
  for (let at = 0; at < words.length; ) {
    const { part, taken } = partAt(words, at, type, binding);
    if (typeof part === 'string') binding = part;
    else {
      parts.push(part);
      binding = 'none';
    }
    at += taken;
  }
  return parts;
}

/** What Latin writes between words that other scripts join, and the Spanish and. */
function isWord(word: string): boolean {
  return !/^[eiy]$/.test(word);
}

function partAt(
  words: readonly string[],
  at: number,
  type: 'person' | 'organisation',
  binding: Binding,
): { readonly part: NamePart | Binding; readonly taken: number } {
  const word = words[at] ?? '';
  const isLast = at === words.length - 1;
  const head = type === 'organisation' ? findHead(words, at) : undefined;
  const found = head ?? findWord(words, at, type);
  if (SERVANT.test(word) && found?.taken === 1 && !isLast) {
    const next = findWord(words, at + 1, type);
    if (!next || !(isFamily(next.entry) || isTitle(next.entry))) return { part: 'servant', taken: 1 };
  }
  if (!found && ARTICLES.has(word) && !isLast)
    return { part: word.startsWith('u') ? 'spoken-article' : 'article', taken: 1 };
  const attached = found ? undefined : ATTACHED.exec(word)?.[1];
  const bare = attached === undefined ? undefined : findWord([attached], 0, type);
  const { entry, taken } = found ?? { entry: bare?.entry, taken: 1 };
  return {
    part: {
      latin: words.slice(at, at + taken).join(' '),
      ...(entry && { entry }),
      binding: bare ? 'article' : binding,
      title: entry !== undefined && isTitle(entry),
      head: head !== undefined,
    },
    taken,
  };
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
  { latin, entry, binding }: NamePart,
  script: Script,
  variant: number,
  first: boolean,
): string {
  const spellings = entry?.spellings[script] ?? [spellUnknown(latin, script)];
  const spelling = spellings[Math.min(variant, spellings.length - 1)] ?? '';
  const cased = script === 'cyrillic' && first ? capital(spelling) : spelling;
  if (binding === 'servant') return `${SERVANT_OF[script]}${cased.replace(/^ال/, '')}`;
  if (binding === 'spoken-article') return withSpokenArticle(cased, script, variant, latin.startsWith('r'));
  return binding === 'article' ? withArticle(cased, script, variant) : cased;
}

/** By rule, but for a first half that the tables have (`kamal` + `zai`). */
function spellUnknown(latin: string, script: Script): string {
  const split = splitEnding(latin);
  const [stem] = (split && findWord([split.stem], 0, 'person')?.entry.spellings[script]) ?? [];
  return split && stem !== undefined ? `${stem}${split.written[script]}` : spellWord(latin, script);
}

function withSpokenArticle(word: string, script: Script, variant: number, isR: boolean): string {
  if (script === 'cyrillic') return `${isR ? 'ур' : 'уль'}-${word}`;
  if (script === 'devanagari') return `${isR ? 'उर' : 'उल'} ${word}`;
  return script === 'bengali' ? `${isR ? 'উর' : 'উল'} ${word}` : withArticle(word, script, variant);
}

function withArticle(word: string, script: Script, variant: number): string {
  if (script === 'cyrillic') {
    const sun = variant > 0 || word.startsWith('Дж') ? undefined : SUN[word.slice(0, 1)];
    return `${sun ?? 'аль'}-${word}`;
  }
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
