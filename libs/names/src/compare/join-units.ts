import { farthestFor } from '../phonemes/sound-similarity.ts';
import { readingOf, type WordReading } from '../phonemes/word-reading.ts';
import { readingSimilarity } from '../token-similarity.ts';
import { splitName } from '../tokenize-name.ts';
import { editDistance } from './edit-distance.ts';
import type { AnalysedName, NameUnit } from './name-unit.ts';
import type { UnitPair } from './pairing.ts';
import { wholeToken } from './relate-units.ts';

/** Words that one word joins, or that an acronym stands for, at most. */
const MAX_RUN = 6;
/** Given names that a person's initials stand for. */
const MAX_INITIALS = 3;
/** Letters that may differ between a long word and the words it joins. */
const MAX_EDITS = 2;
/** Shorter words are spelt right or are no joined words. */
const LEAST_JOINED = 4;
const LEAST_MISSPELT = 8;
/** Words that one word of another script joins, at most, and how alike they have to sound. */
const MAX_HEARD = 3;
const LEAST_HEARD = 0.85;
const FARTHEST_HEARD = farthestFor(LEAST_HEARD);
const NOT_LETTERS = /[^\p{L}\p{M}]/gu;

export type JoinWay = 'exact' | 'misspelt' | 'heard' | 'acronym';

/**
 * One word that several leftover neighbours of the other name make together, written as one (`Vanderbilt`, `van der
 * Bilt`) or by their first letters (`JC`, `Jean-Claude`); in both directions. `left` and `right` are bits of leftovers.
 * Where words compete for the same neighbours, which one has them does not depend on which name comes first.
 */
export function joinUnits(
  a: AnalysedName,
  b: AnalysedName,
  left: number,
  right: number,
  way: JoinWay,
): UnitPair[] {
  const found: UnitPair[] = [];
  let leftNow = left;
  let rightNow = right;
  while (leftNow !== 0 && rightNow !== 0) {
    const forward = bestRun(a.units, leftNow, b.units, rightNow, way);
    const backward = bestRun(b.units, rightNow, a.units, leftNow, way);
    const run = soonerOf(forward, backward);
    if (!run) break;
    const [left, right] = run === forward ? [[run.at], run.units] : [run.units, [run.at]];
    for (const index of left) leftNow &= ~(1 << index);
    for (const index of right) rightNow &= ~(1 << index);
    found.push({ ...run.found, left, right });
  }
  return found;
}

interface Run {
  readonly units: readonly number[];
  readonly found: Omit<UnitPair, 'left' | 'right'>;
}

/** A run and the word of the other name that it makes. */
interface JoinedRun extends Run {
  readonly at: number;
  readonly surface: string;
}

function bestRun(
  words: readonly NameUnit[],
  open: number,
  units: readonly NameUnit[],
  free: number,
  way: JoinWay,
): JoinedRun | undefined {
  let best: JoinedRun | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const run = (open & (1 << at)) === 0 ? undefined : findRun(word, units, free, way);
    if (word && run) best = soonerOf(best, { ...run, at, surface: word.surface });
  }
  return best;
}

/** The run with fewer edits, then that of the longer word; ties by the word, whichever name it stands in. */
function soonerOf(one: JoinedRun | undefined, other: JoinedRun | undefined): JoinedRun | undefined {
  if (!one || !other) return one ?? other;
  const order =
    one.found.edits - other.found.edits ||
    other.surface.length - one.surface.length ||
    (one.surface < other.surface ? -1 : one.surface > other.surface ? 1 : one.at - other.at);
  return order <= 0 ? one : other;
}

function findRun(
  word: NameUnit | undefined,
  units: readonly NameUnit[],
  free: number,
  way: JoinWay,
): Run | undefined {
  if (!word || word.role === 'particle' || word.role === 'legal-form' || word.surface.length < 2)
    return undefined;
  if (way === 'misspelt' && word.surface.length < LEAST_MISSPELT) return undefined;
  const first = word.surface.charCodeAt(0);
  for (let start = 0; start < units.length; start += 1) {
    // A joined word and an acronym begin with the letter of the first word; only a misspelt one may not.
    if (way !== 'misspelt' && way !== 'heard' && units[start]?.surface.charCodeAt(0) !== first) continue;
    const run = runFrom(word, units, free, start, way);
    if (run) return run;
  }
  return undefined;
}

function runFrom(
  word: NameUnit,
  units: readonly NameUnit[],
  free: number,
  start: number,
  way: JoinWay,
): Run | undefined {
  if (way === 'acronym') return acronymFrom(word, units, free, start);
  if (way === 'heard') return heardFrom(word, units, free, start);
  return joinedFrom(word, units, free, start, way === 'misspelt' ? MAX_EDITS : 0);
}

/** Neighbours from a place on that are heard as the word when they are said as one, between two scripts. */
function heardFrom(word: NameUnit, units: readonly NameUnit[], free: number, start: number): Run | undefined {
  let sound: WordReading | undefined;
  let text = '';
  for (let at = start; at < units.length && at < start + MAX_HEARD; at += 1) {
    const next = units[at];
    if (!next || (free & (1 << at)) === 0 || next.token.script === word.token.script) return undefined;
    text += next.text;
    if (at === start) continue;
    const [joined, more] = splitName(text.replaceAll(NOT_LETTERS, ''));
    if (!joined) continue;
    // What is written in two scripts has no one sound.
    if (more) return undefined;
    sound ??= soundOf(word);
    if (!sound) return undefined;
    if (readingSimilarity(sound, readingOf(joined), FARTHEST_HEARD) >= LEAST_HEARD) {
      return runOf(start, at, 'joined', 0, 0);
    }
  }
  return undefined;
}

function soundOf(word: NameUnit): WordReading | undefined {
  const whole = wholeToken(word);
  return whole && readingOf(whole);
}

/** Neighbours from a place on that written as one are the word. */
function joinedFrom(
  word: NameUnit,
  units: readonly NameUnit[],
  free: number,
  start: number,
  limit: number,
): Run | undefined {
  let surface = '';
  for (let at = start; at < units.length && at < start + MAX_RUN; at += 1) {
    const next = units[at];
    if (!next || (free & (1 << at)) === 0) return undefined;
    surface += next.surface;
    if (at === start || surface.length < LEAST_JOINED) continue;
    if (surface.length > word.surface.length + limit) return undefined;
    const edits = editDistance(word.surface, surface, limit);
    if (edits <= limit) return runOf(start, at, 'joined', edits, edits / word.surface.length);
  }
  return undefined;
}

/** Neighbours from a place on whose first letters are the word; particles may be left out of it. */
function acronymFrom(
  word: NameUnit,
  units: readonly NameUnit[],
  free: number,
  start: number,
): Run | undefined {
  // Letters a to z only: romanised words of other scripts look like acronyms by chance. A person has few initials.
  if (word.letters === 0 || (word.role === 'name' && word.surface.length > MAX_INITIALS)) return undefined;
  let initials = '';
  for (let at = start; at < units.length && initials.length < word.surface.length; at += 1) {
    const next = units[at];
    if (!next || (free & (1 << at)) === 0) return undefined;
    if (next.role !== 'particle') initials += next.surface.charAt(0);
    if (initials.length > 1 && initials === word.surface) return runOf(start, at, 'acronym', 0, 0);
  }
  return undefined;
}

function runOf(
  from: number,
  to: number,
  relation: 'joined' | 'acronym',
  edits: number,
  editShare: number,
): Run {
  return {
    units: Array.from({ length: to - from + 1 }, (_, index) => from + index),
    found: { relation, edits, editShare },
  };
}
