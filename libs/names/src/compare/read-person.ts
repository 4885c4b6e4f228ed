import type { NameToken } from '../name-token.ts';
import { type AnalysedName, letterBits, type NameRole, type NameUnit } from './name-unit.ts';
import { NICKNAMES } from './nicknames.ts';
import {
  ARTICLES,
  CHILD_OF,
  HONORIFICS,
  NAME_LIKE_HONORIFICS,
  PARTICLES,
  SUFFIXES,
  TRIBES,
} from './person-words.ts';
import { type CompoundReading, readCompound, withoutArticle, withoutGluedArticle } from './read-compound.ts';
import { type NameWord, readWords } from './read-words.ts';
import { bitsOf, isEstablished, weightOfBits } from './word-weight.ts';

/** `Abdul X` is rarer than X. */
const COMPOUND_BITS = 3;
/** A name so common that its agreement says almost nothing still says this much. */
const LEAST_WEIGHT = 0.15;
const WEIGHT_OF: Partial<Record<NameRole, number>> = {
  honorific: 0.05,
  particle: 0,
  suffix: 0.05,
  kunya: 0.45,
  nisba: 0.5,
  initial: 0.3,
};

/** Latin words that end so name a place, tribe or line when an article stands before them. */
const NISBA_END = /(?:i|y|ee|iy|ia|iya|iyya|iyyah|ية|ی|ي)$/u;
const TRIBE_END = /.{3}(?:zai|zay|zei|khel|khil|khail|زئی|خیل)$/u;

/** Reads a person's name: who is whose child, titles, compounds, tribe; the order of `LAST, First` is turned. */
export function readPerson(text: string): AnalysedName {
  const reading = readWords(text);
  const words = inSpokenOrder(reading.words);
  const tokens = words.map(({ token }) => token);
  const units: NameUnit[] = [];
  const chain = chainOf(tokens);
  let generation = chain ? 0 : -1;
  let isGenerationTaken = false;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if (CHILD_OF.has(token.spelling)) {
      if (chain) generation += 1;
      isGenerationTaken = false;
      at += 1;
      continue;
    }
    const read = readUnit(tokens, at);
    const isLink = chain && !isGenerationTaken && carriesLine(read.role);
    if (isLink) isGenerationTaken = true;
    units.push(finish(tokens, at, read, isLink ? generation : -1, words[at]?.isAside === true));
    at += read.length;
  }
  const named = titlesThatAreNames(units);
  const ordered = chain ? named : impliedChain(named);
  return {
    text,
    type: 'person',
    units: ordered,
    surface: tokens.map(({ roman }) => roman).join(''),
    initials: '',
    chain: chain ? 'stated' : ordered === named ? 'none' : 'implied',
    isTruncated: reading.isTruncated,
  };
}

const carriesLine = (role: NameRole) => role === 'name' || role === 'kunya';

/** `LAST, First` → `First LAST`; a suffix or title after the comma stays where it is. */
function inSpokenOrder(words: readonly NameWord[]): readonly NameWord[] {
  const commas = words.flatMap((word, index) => (word.afterComma && index > 0 ? [index] : []));
  const [comma] = commas;
  if (comma === undefined || commas.length > 1 || SUFFIXES.has(words[comma]?.token.spelling ?? ''))
    return words;
  return [...words.slice(comma), ...words.slice(0, comma)];
}

/** A marker says something only between two names: `Salman Mohammed bin` tells no father. */
function chainOf(tokens: readonly NameToken[]): boolean {
  const markers = tokens.flatMap(({ spelling }, index) => (CHILD_OF.has(spelling) ? [index] : []));
  return markers.length > 0 && markers.every((index) => index > 0 && index < tokens.length - 1);
}

/** `Abubakar` and `Abu Bakr` are given like any other name; `Abu Yusuf` is what others call a man. */
const isPlainName = ({ length, head }: CompoundReading) =>
  length === 1 || /^ba[ck]{1,2}[aeiou]?r$|^بکر$|^بكر$/u.test(head.spelling);

interface UnitReading {
  readonly head: NameToken;
  readonly role: NameRole;
  readonly compound: NameUnit['compound'];
  readonly length: number;
}

const plainUnit = (head: NameToken, role: NameRole, length = 1): UnitReading => ({
  head,
  role,
  compound: '',
  length,
});

function readUnit(tokens: readonly NameToken[], at: number): UnitReading {
  const first = tokens[at] as NameToken;
  if (first.spelling.length === 1) {
    const isInside = at > 0 && at < tokens.length - 1;
    return plainUnit(first, isInside && PARTICLES.has(first.spelling) ? 'particle' : 'initial');
  }
  if (SUFFIXES.has(first.spelling) && at > 0) return plainUnit(first, 'suffix');
  const compound = readCompound(tokens, at);
  if (compound) {
    return { ...compound, role: compound.compound === 'abu' && !isPlainName(compound) ? 'kunya' : 'name' };
  }
  return readWithArticle(tokens, at) ?? readWord(beforeArticle(first, tokens[at + 1]));
}

/** `al-X`: a nisba by its ending, otherwise a name without its article. */
function readWithArticle(tokens: readonly NameToken[], at: number): UnitReading | undefined {
  const next = tokens[at + 1];
  if (!ARTICLES.has(tokens[at]?.spelling ?? '') || !next) return undefined;
  if (CHILD_OF.has(next.spelling) || next.spelling.length < 3) return undefined;
  const inner = readCompound(tokens, at + 1);
  if (inner) return { ...inner, role: 'name', length: inner.length + 1 };
  if (HONORIFICS.has(next.spelling) && !NAME_LIKE_HONORIFICS.has(next.spelling)) {
    return plainUnit(next, 'honorific', 2);
  }
  return plainUnit(next, NISBA_END.test(next.spelling) ? 'nisba' : 'name', 2);
}

/** `Najmus` before `Saqib` is `Najm` and an article, where that is a name that the table knows. */
function beforeArticle(token: NameToken, next: NameToken | undefined): NameToken {
  if (!next) return token;
  const bare = withoutGluedArticle(token, next);
  return bare !== token && isEstablished(bare) ? bare : token;
}

function readWord(token: NameToken): UnitReading {
  if (HONORIFICS.has(token.spelling)) return plainUnit(token, 'honorific');
  if (PARTICLES.has(token.spelling)) return plainUnit(token, 'particle');
  if (TRIBES.has(token.spelling) || TRIBE_END.test(token.spelling)) return plainUnit(token, 'nisba');
  const head = withoutArticle(token);
  if (HONORIFICS.has(head.spelling) && !NAME_LIKE_HONORIFICS.has(head.spelling)) {
    return plainUnit(head, 'honorific');
  }
  return plainUnit(head, head !== token && NISBA_END.test(head.spelling) ? 'nisba' : 'name');
}

function finish(
  tokens: readonly NameToken[],
  at: number,
  read: UnitReading,
  generation: number,
  isAside: boolean,
): NameUnit {
  const own = tokens.slice(at, at + read.length);
  const role =
    generation === 0 && read.role === 'name'
      ? 'given'
      : generation > 0 && read.role === 'name'
        ? generation === 1
          ? 'father'
          : 'ancestor'
        : read.role;
  return {
    text: own.map(({ text }) => text).join(' '),
    token: read.head,
    letters: letterBits(read.head.spelling),
    surface: own.map(({ roman }) => roman).join(''),
    role,
    compound: read.compound,
    generation,
    weight: weightOf(read.head, read.role, read.compound),
    isEstablished: isEstablished(read.head),
    sense: read.compound === '' ? (NICKNAMES.get(read.head.spelling) ?? '') : '',
    isAside,
  };
}

function weightOf(head: NameToken, role: NameRole, compound: NameUnit['compound']): number {
  const fixed = WEIGHT_OF[role];
  if (fixed !== undefined) return fixed;
  return Math.max(LEAST_WEIGHT, weightOfBits(bitsOf(head) + (compound === '' ? 0 : COMPOUND_BITS)));
}

/** Where nothing but titles and one name is left, words like `Malik` are names: `Malik Noorzai`. */
function titlesThatAreNames(units: readonly NameUnit[]): readonly NameUnit[] {
  const names = units.filter(({ role }) => !['honorific', 'particle', 'suffix'].includes(role));
  if (names.length > 1) return units;
  return units.map((unit) =>
    unit.role === 'honorific' && NAME_LIKE_HONORIFICS.has(unit.token.spelling)
      ? { ...unit, role: 'name' as const, weight: weightOf(unit.token, 'name', '') }
      : unit,
  );
}

/** In `Karim Yusuf al-Basri` Yusuf is the father: names before a closing nisba stand in order of descent. */
function impliedChain(units: readonly NameUnit[]): readonly NameUnit[] {
  const isName = ({ role }: NameUnit) => role === 'name';
  if (units.at(-1)?.role !== 'nisba' || units.filter(isName).length < 2) return units;
  let generation = 0;
  return units.map((unit, index) => {
    // `Muhammad` before a name is part of it.
    const isPrefix = unit.weight < LEAST_WEIGHT * 2 && generation === 0 && units[index + 1]?.role === 'name';
    if (!isName(unit) || isPrefix) return unit;
    generation += 1;
    return { ...unit, generation: generation - 1 };
  });
}
