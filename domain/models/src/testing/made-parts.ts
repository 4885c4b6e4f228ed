import type { DecidedText, HarmlessText } from '../ports.ts';

/*
 * What made-up worlds of tests and measurements are put together from. Everything is invented, and the same for the same
 * random numbers.
 */

const SYLLABLES = 'ba ke li mo nu sha te vi ro da pe gu fi lo mar ni so tu va rin el or as im'.split(' ');
const KINDS = [
  'news',
  'research',
  'counter-speech',
  'religion',
  'mourning',
  'satire',
  'politics',
  'everyday',
];
const HOUR_MS = 3_600_000;
const BEGINNING = Date.UTC(2026, 0, 1);

/** One of a list, each with the same chance. */
export function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('there is nothing to pick from');
  return found;
}

/** A word of so many syllables that no language has. */
export function inventWord(random: () => number, syllables: number): string {
  return Array.from({ length: syllables }, () => pick(SYLLABLES, random)).join('');
}

/** Harmless texts, of each kind about as many. */
export function makeHarmless(count: number, language: string, text: () => string): HarmlessText[] {
  return Array.from({ length: count }, (_, at) => ({ text: text(), of: pickInTurn(at), language }));
}

const pickInTurn = (at: number) => KINDS[at % KINDS.length] ?? 'everyday';

/** When the post or decision of a place was made: one an hour. */
export function madeAt(place: number): string {
  return new Date(BEGINNING + place * HOUR_MS).toISOString();
}

/** A decision that stands, on one text. */
export function makeDecision(
  place: number,
  {
    text,
    ...decided
  }: Pick<DecidedText, 'reviewer' | 'platform' | 'accountId' | 'violation' | 'policy'> & {
    readonly text: string;
  },
): DecidedText {
  const id = (kind: number) => `00000000-0000-7000-800${kind}-${place.toString(16).padStart(12, '0')}`;
  return {
    decisionId: id(1),
    at: madeAt(place),
    overturned: false,
    undone: false,
    ...decided,
    texts: [{ eventId: id(2), text }],
  };
}
