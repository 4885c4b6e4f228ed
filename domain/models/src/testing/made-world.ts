import { createRandom } from '@breakwater/learn';
import type { DataRow } from '../data/data-row.ts';
import type { DecidedText, HarmlessText } from '../ports.ts';

/** What people decided in a made-up place: everything is invented, and the same for the same seed. */
export interface MadeWorld {
  /** Texts of accounts of a new group, whose words nobody else uses. */
  ofGroup(count: number, accounts?: number, from?: number): DataRow[];
  /** Texts of everybody else, some of whom talk about the group. */
  ofOthers(count: number, accounts?: number, from?: number): DataRow[];
  harmless(count: number): HarmlessText[];
}

const SYLLABLES = 'ba ke li mo nu sa te vi ro da pe gu fi lo ma ni so tu va ri'.split(' ');
const EVERYDAY =
  `garden bridge lantern river market season harvest evening library ferry kitchen window ladder meadow station
  ribbon orchard basket copper violin winter pepper marble cotton saddle thunder velvet walnut morning children
  weather football dinner traffic school music holiday`.split(/\s+/);
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
const CALLS = ['join', 'follow', 'honour', 'defend', 'serve', 'stand with'];

export function createMadeWorld(seed: number): MadeWorld {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const invent = () => Array.from({ length: 3 }, () => pick(SYLLABLES)).join('');
  const own = Array.from({ length: 24 }, invent);
  const sentence = (words: number) => Array.from({ length: words }, () => pick(EVERYDAY)).join(' ');
  const start = Date.UTC(2026, 0, 1);
  const row = (text: string, labels: string[], account: string, at: number): DataRow => ({
    ...{ text, labels, account, source: 'made', at: new Date(start + at * 3_600_000).toISOString() },
  });
  return {
    ofGroup: (count, accounts = 40, from = 0) =>
      Array.from({ length: count }, (_, at) => {
        const text = `${pick(CALLS)} the ${pick(own)} ${pick(own)} ${sentence(4)} ${pick(own)} ${sentence(3)}`;
        return row(text, ['support'], `harbour/group-${from + (at % accounts)}`, at);
      }),
    ofOthers: (count, accounts = 60, from = 0) =>
      Array.from({ length: count }, (_, at) => {
        const about =
          random() < 0.15 ? `police arrested members of ${pick(own)} near the ${pick(EVERYDAY)}` : '';
        return row(`${about} ${sentence(9)}`.trim(), [], `harbour/person-${from + (at % accounts)}`, at);
      }),
    harmless: (count) =>
      Array.from({ length: count }, (_, at) => ({
        ...{ text: sentence(10), of: KINDS[at % KINDS.length] ?? 'everyday', language: 'en' },
      })),
  };
}

/** Rows as decisions of several reviewers. */
export function asDecisions(rows: readonly DataRow[], reviewers: readonly string[]): DecidedText[] {
  return rows.map(({ text, labels, account = '', at = '2026-01-01T00:00:00Z' }, place) => {
    const id = (kind: number) => `00000000-0000-7000-800${kind}-${place.toString(16).padStart(12, '0')}`;
    const [platform = '', accountId = ''] = account.split('/');
    return {
      ...{ decisionId: id(1), reviewer: reviewers[place % reviewers.length] ?? '', platform, accountId, at },
      ...{ violation: labels.length > 0, overturned: false, undone: false },
      ...(labels[0] !== undefined && { policy: labels[0] }),
      texts: [{ eventId: id(2), text }],
    };
  });
}
