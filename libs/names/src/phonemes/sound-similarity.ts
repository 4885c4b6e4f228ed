import {
  abjadGapCost,
  FINAL_VOWEL_SURCHARGE,
  gapCost,
  SPLIT_COST,
  secondKind,
  splitsInto,
  substitutionCost,
} from './costs.ts';
import { isVowel, P, PHONEME_COUNT } from './phoneme.ts';
import { MAX_PHONEMES } from './read-phonemes.ts';
import type { WordReading } from './word-reading.ts';

const WIDTH = MAX_PHONEMES + 1;
/** Swapped neighbours are a slip of the fingers, less than two wrong letters. */
const SWAP_COST = 0.55;
/** The least cost of a step over two rows: a swap, or a sound that is written as two. */
const LEAST_STEP = Math.min(SWAP_COST, SPLIT_COST);
/** More than sums of so few costs are off by. */
const ROUNDING = 1e-9;
/** A word is known by its first sound: a wrong one weighs more. */
const FIRST_SURCHARGE = 0.3;
const DEAR = 0.3;
/** Likeness falls ever faster with distance: 1 − 1.1 d − 2.5 d², d in parts of the longer word. */
const LINEAR = 1.1;
const QUADRATIC = 2.5;
/** From this part on likeness is nought, so counting may stop. */
const FAR = 0.45;

function substitution(left: number, right: number): number {
  return substitutionCost[left * PHONEME_COUNT + right] ?? 1;
}

/** Whether a sound is written as two in the other word. */
function isSplit(sound: number, first: number, second: number): boolean {
  const kind = secondKind[second] ?? 0;
  return kind !== 0 && splitsInto[sound * PHONEME_COUNT + first] === kind;
}

function soundAt({ sounds, end }: WordReading, at: number): number {
  return at < end ? (sounds[at] ?? 0) : 0;
}

function lastSound({ sounds, start, end }: WordReading): number {
  return end > start ? (sounds[end - 1] ?? 0) : 0;
}

/** Between words that write their vowels only: Arabic script ends in a consonant where Latin writes a vowel. */
function hasOneFinalVowel(a: WordReading, b: WordReading): boolean {
  if (a.isAbjad || b.isAbjad) return false;
  const lastA = lastSound(a);
  const lastB = lastSound(b);
  if (lastA === P.heh || lastB === P.heh) return false;
  return isVowel(lastA) !== isVowel(lastB);
}

/** One edit distance at a time in one table: the hottest loop of a search leaves nothing behind. */
class EditTable {
  readonly #cells = new Float64Array(WIDTH * WIDTH);
  readonly #left = new Uint8Array(MAX_PHONEMES);
  readonly #right = new Uint8Array(MAX_PHONEMES);
  #leftGaps = gapCost;
  #rightGaps = gapCost;

  /** The weighted distance of a and b from the given places on, or Infinity once it must exceed `limit`. */
  distance(a: WordReading, fromA: number, b: WordReading, fromB: number, limit: number): number {
    let startA = fromA;
    let startB = fromB;
    let endA = a.end;
    let endB = b.end;
    while (startA < endA && startB < endB && a.sounds[startA] === b.sounds[startB]) {
      startA++;
      startB++;
    }
    while (startA < endA && startB < endB && a.sounds[endA - 1] === b.sounds[endB - 1]) {
      endA--;
      endB--;
    }
    const rows = this.#copy(a.sounds, startA, endA, this.#left);
    const columns = this.#copy(b.sounds, startB, endB, this.#right);
    this.#leftGaps = b.isAbjad && !a.isAbjad ? abjadGapCost : gapCost;
    this.#rightGaps = a.isAbjad && !b.isAbjad ? abjadGapCost : gapCost;
    this.#firstRow(columns);
    let before = 0;
    for (let row = 1; row <= rows; row++) {
      const least = this.#fillRow(row, columns);
      // A step may pass over this row, from the one before it.
      if (least > limit && before + LEAST_STEP > limit) return Number.POSITIVE_INFINITY;
      before = least;
    }
    return this.#cells[rows * WIDTH + columns] ?? 0;
  }

  /** The least cost of a step that takes two sounds of one word or of both: a swap, or a sound that is written as two. */
  #acrossTwo(start: number, column: number, sound: number, other: number, previous: number): number {
    const cells = this.#cells;
    const above = start - WIDTH;
    const before = this.#right[column - 2] ?? 0;
    let best = Number.POSITIVE_INFINITY;
    if (other === previous && sound === before) {
      best = (cells[above - WIDTH + column - 2] ?? 0) + SWAP_COST;
    }
    if (isSplit(sound, before, other)) best = Math.min(best, (cells[above + column - 2] ?? 0) + SPLIT_COST);
    if (previous >= 0 && isSplit(other, previous, sound)) {
      best = Math.min(best, (cells[above - WIDTH + column - 1] ?? 0) + SPLIT_COST);
    }
    return best;
  }

  #copy(from: Uint8Array, start: number, end: number, to: Uint8Array): number {
    for (let at = start; at < end; at++) to[at - start] = from[at] ?? 0;
    return end - start;
  }

  #firstRow(columns: number): void {
    const cells = this.#cells;
    cells[0] = 0;
    for (let column = 1; column <= columns; column++) {
      const gap = this.#rightGaps[this.#right[column - 1] ?? 0] ?? 1;
      cells[column] = (cells[column - 1] ?? 0) + gap;
    }
  }

  /** Fills a row and returns its least cell. */
  #fillRow(row: number, columns: number): number {
    const cells = this.#cells;
    const right = this.#right;
    const rightGaps = this.#rightGaps;
    const sound = this.#left[row - 1] ?? 0;
    const previous = this.#left[row - 2] ?? -1;
    const isSecond = secondKind[sound] !== 0;
    const gap = this.#leftGaps[sound] ?? 1;
    const start = row * WIDTH;
    const above = start - WIDTH;
    let beside = (cells[above] ?? 0) + gap;
    let diagonal = cells[above] ?? 0;
    let least = beside;
    cells[start] = beside;
    for (let column = 1; column <= columns; column++) {
      const other = right[column - 1] ?? 0;
      const over = cells[above + column] ?? 0;
      let best = diagonal + (substitutionCost[sound * PHONEME_COUNT + other] ?? 1);
      if (over + gap < best) best = over + gap;
      const dropped = beside + (rightGaps[other] ?? 1);
      if (dropped < best) best = dropped;
      if (other === previous || isSecond || secondKind[other] !== 0) {
        best = Math.min(best, this.#acrossTwo(start, column, sound, other, previous));
      }
      cells[start + column] = best;
      if (best < least) least = best;
      diagonal = over;
      beside = best;
    }
    return least;
  }
}

const editTable = new EditTable();

/** The part of a word that may differ for a likeness of at least `least`: farther words may come out as 0. */
export function farthestFor(least: number): number {
  return (Math.sqrt(LINEAR * LINEAR + 4 * QUADRATIC * (1 - least)) - LINEAR) / (2 * QUADRATIC);
}

/**
 * How alike two words sound, in [0, 1]: it falls with the weighted edit distance in parts of the longer word. Symmetric.
 * `bare`: without the Arabic article that one of them has. `farthest`: see `farthestFor`.
 */
export function soundSimilarity(a: WordReading, b: WordReading, bare: boolean, farthest = FAR): number {
  const fromA = a.start + (bare ? a.article : 0);
  const fromB = b.start + (bare ? b.article : 0);
  const weightA = bare ? a.bareWeight : a.weight;
  const weightB = bare ? b.bareWeight : b.weight;
  const longer = Math.max(weightA, weightB);
  if (longer === 0) return 0;
  const isWrongStart = substitution(soundAt(a, fromA), soundAt(b, fromB)) > DEAR;
  const surcharge =
    (isWrongStart ? FIRST_SURCHARGE : 0) + (hasOneFinalVowel(a, b) ? FINAL_VOWEL_SURCHARGE : 0);
  const limit = farthest * longer - surcharge + ROUNDING;
  const part = (editTable.distance(a, fromA, b, fromB, limit) + surcharge) / longer;
  return part >= FAR ? 0 : Math.max(0, 1 - part * (LINEAR + QUADRATIC * part));
}
