import { type NameScript, splitName } from '@breakwater/names';

/** A word of a text that places are read in. */
export interface PlaceWord {
  readonly text: string;
  readonly folded: string;
  readonly script: NameScript;
  /** Begins with a capital, or with a digit. */
  readonly isCapital: boolean;
}

/** A stretch between punctuation, line ends and signs: what stands in it belongs together. */
export interface Passage {
  readonly words: readonly PlaceWord[];
  /** A pin stands before it: 📍. */
  readonly isPinned: boolean;
}

const MOST_UNITS = 10_000;
const MOST_PASSAGES = 400;
/** What `splitName` reads at once; longer passages are read in pieces. */
const WORDS_AT_ONCE = 40;
const PIN = /\p{Extended_Pictographic}/u;
const PINS = new Set(['📍', '📌', '🏠', '🏡', '🗺', '🌍', '🌎', '🌏']);
const BREAKS = /([\n\r,،;؛|·•*!?؟।۔:()[\]{}"“”«»<>/\\]|\.(?=\s|$)|\s[-–—]+\s|\p{Extended_Pictographic})/u;
/** Articles are written on their word, with a hyphen or apart: Latin spellings are compared without. */
const ARTICLES = new Set(['al', 'el', 'ar', 'as', 'ash', 'at', 'ad', 'an', 'az', 'ul']);
const LEAST_AFTER_ARTICLE = 4;

/**
 * The passages of a text with their words, folded as names are.
 *
 * @example
 * ```ts
 * passagesOf('Boats, Al-Naugram').map(({ words }) => words.map(({ folded }) => folded)) // => [['boats'], ['naugram']]
 * ```
 */
export function passagesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  let isPinned = false;
  for (const piece of text.slice(0, MOST_UNITS).split(BREAKS)) {
    if (passages.length === MOST_PASSAGES) break;
    if (PIN.test(piece) && piece.length <= 2) {
      isPinned = PINS.has(piece);
      continue;
    }
    const words = wordsOf(piece);
    if (words.length === 0) continue;
    passages.push({ words, isPinned });
    isPinned = false;
  }
  return passages;
}

function wordsOf(passage: string): PlaceWord[] {
  const written = passage.split(/\s+/).filter(Boolean);
  const words: PlaceWord[] = [];
  for (let at = 0; at < written.length; at += WORDS_AT_ONCE)
    for (const { text, folded, script } of splitName(written.slice(at, at + WORDS_AT_ONCE).join(' ')))
      words.push({ text, folded, script, isCapital: /^['’‘ʼʻʿ`]?[\p{Lu}\p{Lt}\p{Nd}]/u.test(text) });
  return withoutArticles(words);
}

/** The capital of the article speaks for its word: `Al-qaim`, `el-Qaim`. */
function withoutArticles(words: readonly PlaceWord[]): PlaceWord[] {
  const joined: PlaceWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word) continue;
    if (next?.script !== 'latin' || !ARTICLES.has(word.folded)) {
      joined.push(word);
      continue;
    }
    const folded = next.folded.length >= LEAST_AFTER_ARTICLE ? next.folded : `${word.folded}${next.folded}`;
    joined.push({
      ...next,
      folded,
      text: `${word.text}-${next.text}`,
      isCapital: word.isCapital || next.isCapital,
    });
    at += 1;
  }
  return joined;
}
