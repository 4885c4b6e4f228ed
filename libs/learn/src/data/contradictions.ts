import { textFingerprint } from '@breakwater/text';
import { LearnError } from '../learn-error.ts';

/** More of the different texts than this contradict each other by no mistake that training would get over. */
export const MOST_CONTRADICTING = 0.05;
const SHOWN = 5;

/** A text with what people said of it. */
export interface LabelledRow {
  readonly text: string;
  readonly labels: readonly string[];
  /** An appeal decided on it: its word stands, whatever others said of the same text. */
  readonly overturned?: boolean;
}

/** How many texts have a label in one row and lack it in another: nobody knows what is right. */
export interface Contradictions {
  readonly texts: number;
  /** Different texts in all. */
  readonly of: number;
  readonly share: number;
  /** Rows of some of them, by place from 0: the first with each set of labels. */
  readonly examples: readonly (readonly number[])[];
}

/**
 * What makes two texts the same: case, spaces, links and disguises do not.
 *
 * @example
 * sameTextKey('Join us at the harbour!') === sameTextKey('join us at the HARBOUR') // => true
 */
export function sameTextKey(text: string): string {
  const fingerprint = textFingerprint(text);
  return fingerprint === undefined ? `t${text.trim().toLowerCase()}` : `f${fingerprint}`;
}

/**
 * Finds texts that stand in several rows with other labels.
 *
 * @param only labels that matter; all when left out
 * @example
 * const row = (text: string, ...labels: string[]) => ({ text, labels });
 * const rows = [row('Join us', 'support'), row('bread and milk'), row('join us'), row('Join us', 'support')];
 * findContradictions(rows) // => { texts: 1, of: 2, share: 0.5, examples: [[0, 2]] }
 */
export function findContradictions(rows: readonly LabelledRow[], only?: readonly string[]): Contradictions {
  const byText = new Map<string, Map<string, number>>();
  const settled = new Set<string>();
  for (const [place, { text, labels, overturned }] of rows.entries()) {
    const key = sameTextKey(text);
    if (overturned) settled.add(key);
    const counted = only ? labels.filter((label) => only.includes(label)) : labels;
    const said = counted.toSorted().join('\n');
    const known = byText.get(key) ?? new Map<string, number>();
    if (!known.has(said)) known.set(said, place);
    byText.set(key, known);
  }
  const found = [...byText].filter(([key, said]) => said.size > 1 && !settled.has(key));
  return {
    texts: found.length,
    of: byText.size,
    share: found.length / Math.max(1, byText.size),
    examples: found.slice(0, SHOWN).map(([, said]) => [...said.values()]),
  };
}

/**
 * Refuses to learn from what contradicts itself. The message names rows, never what stands there.
 *
 * @param nameOf what a row is called, by its place; its number from 1 when left out
 * @throws LearnError `training-contradicts` with the counts and the rows
 * @example
 * refuseContradictions({ texts: 1, of: 20, share: 0.05, examples: [[0, 4]] }) // => undefined
 * refuseContradictions({ texts: 2, of: 20, share: 0.1, examples: [[0, 4]] }) // => throws training-contradicts
 */
export function refuseContradictions(
  { texts, of, share, examples }: Contradictions,
  nameOf: (place: number) => string = (place) => String(place + 1),
): void {
  if (share <= MOST_CONTRADICTING) return;
  const named = (joint: string) => examples.map((places) => places.map(nameOf).join(joint)).join(', ');
  const message =
    `Of ${of} different texts ${texts} (${percent(share)}) have a label in one row and lack it in another; ` +
    `${percent(MOST_CONTRADICTING)} is the most. Decide what is right, or leave them out; rows: ${named(' and ')}.`;
  throw new LearnError('training-contradicts', message, undefined, { texts, of, rows: named(' & ') });
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
