import type { NameToken } from '../name-token.ts';
import { splitName } from '../tokenize-name.ts';
import { editDistance } from './edit-distance.ts';
import { type AnalysedName, letterBits, type NameRole, type NameUnit } from './name-unit.ts';
import {
  ABBREVIATIONS,
  BUSINESS_WORDS,
  CLASS_WORDS,
  CLOSED_WORDS,
  FUNCTION_WORDS,
  LEGAL_FORMS,
  LEGAL_MAX_WORDS,
  PLACES,
  SOFT_WORDS,
  TRANSLATED_WORDS,
} from './organisation-words.ts';
import { withoutArticle, withoutGluedArticle } from './read-compound.ts';
import { readWords } from './read-words.ts';
import { longestSense } from './word-list.ts';
import { bitsOf, weightOfBits } from './word-weight.ts';

/** Evidence that an agreement gives. A name of common words only still counts by being whole. */
const WEIGHT_OF: Partial<Record<NameRole, number>> = {
  word: 1,
  place: 0.5,
  number: 0.4,
  'class-word': 0.4,
  'business-word': 0.3,
  'soft-word': 0.1,
  'legal-form': 0,
  particle: 0,
};
const LONG_FORM_LENGTH = 10;
const ARABIC_NUMBER = /^\p{Nd}[\p{Nd}\p{L}]*$/u;
const ROMAN_NUMBER = /^(?=[ivx])(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

/** Reads an organisation's name: legal form, kind of organisation, place, number, and the words that set it apart. */
export function readOrganisation(text: string): AnalysedName {
  const { words, isTruncated } = readWords(text);
  const tokens = words.map(({ token }) => token);
  const units: NameUnit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { unit, length } = readUnit(tokens, at);
    units.push(words[at]?.isAside ? { ...unit, isAside: true } : unit);
    at += length;
  }
  const named = nameLeft(units);
  return {
    text,
    type: 'organisation',
    units: named,
    surface: tokens.map(({ roman }) => roman).join(''),
    initials: named
      .filter(({ role }) => role !== 'legal-form' && role !== 'particle')
      .map(({ surface }) => surface.charAt(0))
      .join(''),
    chain: 'none',
    isTruncated,
  };
}

function readUnit(
  tokens: readonly NameToken[],
  at: number,
): { readonly unit: NameUnit; readonly length: number } {
  const token = tokens[at] as NameToken;
  const legal = longestSense(LEGAL_FORMS, tokens, at, LEGAL_MAX_WORDS) ?? misspeltLegalForm(tokens, at);
  // A legal form opens or closes a name: `AG` in the middle of one may be anything.
  if (legal)
    return { unit: unitOf(tokens, at, legal.length, 'legal-form', legal.sense), length: legal.length };
  const place = longestSense(PLACES, tokens, at, 4);
  if (place) return { unit: unitOf(tokens, at, place.length, 'place', place.sense), length: place.length };
  const [role, sense] = roleOf(token);
  return { unit: unitOf(tokens, at, 1, role, sense), length: 1 };
}

function roleOf(token: NameToken): readonly [NameRole, string] {
  const { spelling } = token;
  const bare = bareWord(token).spelling;
  if (FUNCTION_WORDS.has(spelling)) return ['particle', ''];
  if (ARABIC_NUMBER.test(spelling) || ROMAN_NUMBER.test(spelling)) return ['number', ''];
  const soft = SOFT_WORDS.get(bare);
  if (soft) return ['soft-word', soft];
  const kind = CLASS_WORDS.get(bare) ?? CLASS_WORDS.get(spelling);
  if (kind) return ['class-word', kind];
  const translated = TRANSLATED_WORDS.get(bare) ?? TRANSLATED_WORDS.get(spelling);
  if (translated) return ['word', translated];
  const full = ABBREVIATIONS.get(spelling);
  if (full) return ['business-word', stem(full)];
  if (BUSINESS_WORDS.has(bare)) return ['business-word', stem(bare)];
  if (CLOSED_WORDS.has(bare)) return ['place', bare];
  return ['word', ''];
}

/** Legal forms long enough that a slip of the pen does not make another word of them. */
const LONG_FORMS = [...LEGAL_FORMS]
  .filter(([form]) => form.length >= LONG_FORM_LENGTH)
  .map(([form, sense]) => ({ form, sense, words: form.split(' ') }));

function misspeltLegalForm(tokens: readonly NameToken[], at: number) {
  const first = tokens[at]?.spelling ?? '';
  for (const { form, words, sense } of LONG_FORMS) {
    // The first letter is hardly ever the wrong one, and asking for it spares nearly all of the work.
    if (form.charCodeAt(0) !== first.charCodeAt(0) || Math.abs((words[0] ?? '').length - first.length) > 1)
      continue;
    const own = tokens.slice(at, at + words.length).map(({ spelling }) => spelling);
    if (own.length === words.length && editDistance(own.join(' '), form, 1) <= 1) {
      return { sense, length: words.length };
    }
  }
  return undefined;
}

/** `Agriculture` and `Agricultural`, `Bank` and `Banking` are one word in a name. */
const stem = (word: string) => word.replace(/(?:ing|al|ies|es|s|y|e)$/, '');

/** `والشام` is `and the Sham`: the conjunction stands on the word. */
function bareWord(token: NameToken): NameToken {
  const isJoined = token.script === 'arabic' && token.spelling.startsWith('وال') && token.spelling.length > 5;
  const bare = withoutArticle(isJoined ? (splitName(token.spelling.slice(1))[0] ?? token) : token);
  // `Ansarul` is `Ansar` and an article where it is one of the words that organisations are made of.
  const own = withoutGluedArticle(bare);
  return CLASS_WORDS.has(own.spelling) || TRANSLATED_WORDS.has(own.spelling) ? own : bare;
}

function unitOf(
  tokens: readonly NameToken[],
  at: number,
  length: number,
  role: NameRole,
  sense: string,
): NameUnit {
  const own = tokens.slice(at, at + length);
  const token = bareWord(tokens[at] as NameToken);
  return {
    text: own.map(({ text }) => text).join(' '),
    token,
    letters: letterBits(token.spelling),
    surface: own.map(({ roman }) => roman).join(''),
    role,
    compound: '',
    generation: -1,
    weight: (WEIGHT_OF[role] ?? 1) * weightOfBits(bitsOf(tokens[at] as NameToken)),
    isEstablished: sense !== '',
    sense,
    isAside: false,
  };
}

/** A name made of legal forms only (`Limited`, `The Company`) is compared by them. */
function nameLeft(units: readonly NameUnit[]): readonly NameUnit[] {
  if (units.some(({ role }) => role !== 'legal-form' && role !== 'particle')) return units;
  return units.map((unit) => ({ ...unit, role: 'business-word' as const, weight: 0.3 }));
}
