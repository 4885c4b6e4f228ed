import { seededRandom } from '@breakwater/kernel';
import type { DataRow } from '../data-row.ts';
import type { DecidedText, HarmlessText } from '../ports.ts';
import { inventWord, madeAt, makeDecision, makeHarmless, pick } from './made-parts.ts';

/** What people decided in a made-up place: everything is invented, and the same for the same seed. */
export interface MadeWorld {
  /** Texts of accounts of a new group, whose words nobody else uses. */
  ofGroup(count: number, accounts?: number, from?: number): DataRow[];
  /** Texts of everybody else, some of whom talk about the group. */
  ofOthers(count: number, accounts?: number, from?: number): DataRow[];
  harmless(count: number): HarmlessText[];
}

const EVERYDAY =
  `garden bridge lantern river market season harvest evening library ferry kitchen window ladder meadow station
  ribbon orchard basket copper violin winter pepper marble cotton saddle thunder velvet walnut morning children
  weather football dinner traffic school music holiday`.split(/\s+/);
const CALLS = ['join', 'follow', 'honour', 'defend', 'serve', 'stand with'];

export function createMadeWorld(seed: number): MadeWorld {
  const random = seededRandom(seed);
  const one = <T>(list: readonly T[]): T => pick(list, random);
  const own = Array.from({ length: 24 }, () => inventWord(random, 3));
  const sentence = (words: number) => Array.from({ length: words }, () => one(EVERYDAY)).join(' ');
  const row = (text: string, labels: string[], account: string, at: number): DataRow => ({
    text,
    labels,
    account,
    source: 'made',
    at: madeAt(at),
  });
  return {
    ofGroup: (count, accounts = 40, from = 0) =>
      Array.from({ length: count }, (_, at) => {
        const text = `${one(CALLS)} the ${one(own)} ${one(own)} ${sentence(4)} ${one(own)} ${sentence(3)}`;
        return row(text, ['support'], `harbour/group-${from + (at % accounts)}`, at);
      }),
    ofOthers: (count, accounts = 60, from = 0) =>
      Array.from({ length: count }, (_, at) => {
        const about =
          random() < 0.15 ? `police arrested members of ${one(own)} near the ${one(EVERYDAY)}` : '';
        return row(`${about} ${sentence(9)}`.trim(), [], `harbour/person-${from + (at % accounts)}`, at);
      }),
    harmless: (count) => makeHarmless(count, 'en', () => sentence(10)),
  };
}

/** Rows as decisions of several reviewers. */
export function asDecisions(rows: readonly DataRow[], reviewers: readonly string[]): DecidedText[] {
  return rows.map(({ text, labels: [policy], account = '', at }, place) => {
    const [platform = '', accountId = ''] = account.split('/');
    const reviewer = reviewers[place % reviewers.length] ?? '';
    const decided = { text, reviewer, platform, accountId, violation: policy !== undefined };
    const decision = makeDecision(place, { ...decided, ...(policy !== undefined && { policy }) });
    return { ...decision, ...(at !== undefined && { at }) };
  });
}
