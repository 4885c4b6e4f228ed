import { LEET_SIGNS } from '../leet-signs.ts';
import { VIA_LEET, VIA_REPEAT } from './evasion.ts';
import { HASH_SEED, hashUnit } from './hash.ts';

const unit = (character: string): number => character.charCodeAt(0);

/** Letters that each unit may stand for, as bits of the alphabet. */
const READINGS = new Int32Array(0x10000);
/** Representative of each unit in a skeleton; letters that share a leet sign share it, so i and l have one. */
const SKELETON = new Uint16Array(0x10000);
const SYMBOL = new Uint8Array(0x10000);

for (let code = 0; code < SKELETON.length; code++) SKELETON[code] = code;
SKELETON[unit('l')] = unit('i');
SKELETON[unit('b')] = unit('g');
SKELETON[unit('q')] = unit('g');
for (const [sign, letters] of Object.entries(LEET_SIGNS)) {
  const code = unit(sign);
  for (const letter of letters) READINGS[code] = (READINGS[code] ?? 0) | (1 << (unit(letter) - 0x61));
  SKELETON[code] = SKELETON[unit(letters.slice(0, 1))] ?? code;
  if (!/[0-9]/.test(sign)) SYMBOL[code] = 1;
}

export function isLeetSymbol(code: number): boolean {
  return SYMBOL[code] === 1;
}

/** Writes the skeleton of `codes[start..end]` to `target`: leet signs read as letters, runs collapsed; returns its length. */
export function writeSkeleton(codes: Uint16Array, start: number, end: number, target: Uint16Array): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const code = SKELETON[codes[at] ?? 0] ?? 0;
    if (length > 0 && target[length - 1] === code) continue;
    if (length === target.length) return 0;
    target[length++] = code;
  }
  return length;
}

export function hashOf(codes: Uint16Array, length: number): number {
  let hash = HASH_SEED;
  for (let at = 0; at < length; at++) hash = hashUnit(hash, codes[at] ?? 0);
  return hash;
}

/** A written range: its normalised units, and which of them were capitals. */
export interface Reading {
  readonly codes: Uint16Array;
  readonly start: number;
  readonly end: number;
  isUpper(at: number): boolean;
}

/**
 * Reads written units as `word`, run by run: equal letters, leet signs, l for I among capitals and I for l among small
 * letters; three or more equal units may stand for fewer. Returns the evasion bits used, or -1 where it is not the word.
 */
export function alignLeet(reading: Reading, word: string): number {
  const { codes, start, end } = reading;
  let via = 0;
  let at = start;
  for (let letter = 0; letter < word.length; ) {
    const wanted = word.charCodeAt(letter);
    const needed = runOf(word, letter);
    const from = at;
    while (at < end && readsAs(reading, at, wanted)) at++;
    let got = at - from;
    if (got > needed && got < 3) {
      at = from + needed;
      got = needed;
    }
    if (got < needed) return -1;
    if (got > needed) via |= VIA_REPEAT;
    for (let used = from; used < at; used++) if (codes[used] !== wanted) via |= VIA_LEET;
    letter += needed;
  }
  return at === end ? via : -1;
}

function readsAs(reading: Reading, at: number, wanted: number): boolean {
  const code = reading.codes[at] ?? 0;
  if (code === wanted) return true;
  if (wanted >= 0x61 && wanted <= 0x7a && ((READINGS[code] ?? 0) & (1 << (wanted - 0x61))) !== 0) return true;
  if (code === 0x6c && wanted === 0x69) return !reading.isUpper(at) && othersAre(reading, at, true);
  if (code === 0x69 && wanted === 0x6c) return reading.isUpper(at) && othersAre(reading, at, false);
  return false;
}

/** Whether all letters but l and I are capitals (or all are small). */
function othersAre(reading: Reading, at: number, upper: boolean): boolean {
  let letters = 0;
  for (let other = reading.start; other < reading.end; other++) {
    const code = reading.codes[other] ?? 0;
    if (other === at || code < 0x61 || code > 0x7a || code === 0x6c || code === 0x69) continue;
    if (reading.isUpper(other) !== upper) return false;
    letters++;
  }
  return letters > 0;
}

function runOf(word: string, at: number): number {
  let end = at + 1;
  while (end < word.length && word[end] === word[at]) end++;
  return end - at;
}
