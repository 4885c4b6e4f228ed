import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinatedEdges } from './coordinated-edges.ts';
import { type Share, toShares } from './shares.ts';

const data = new URL('../../../../../shared/data/accounts/coortweet/', import.meta.url);
const HOUR_MS = 3_600_000;

const rowsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

describe.skipIf(!existsSync(data))('the network of CooRTweet [needs shared data]', () => {
  it('is the same on 35,125 retweets: pairs, weights, times, contents, symmetry and threshold', () => {
    const tweets = gunzipSync(readFileSync(new URL('russian_coord_tweets.csv.gz', data))).toString();
    const shares = toShares(
      rowsOf(tweets).map(([object = '', account = '', content = '', at]) => ({
        object,
        account,
        content,
        at: Number(at) * 1_000,
      })),
    );
    const edges = coordinatedEdges(shares, { windowMs: 60_000, minParticipation: 2 });
    const ours = new Map(
      edges.map((edge) => [
        `${edge.from} ${edge.to}`,
        [
          edge.weight,
          edge.meanDeltaMs / 1_000,
          edge.earlierContents,
          edge.laterContents,
          edge.symmetry,
          edge.aboveThreshold ? 1 : 0,
        ].map((value) => value.toFixed(9)),
      ]),
    );
    const theirs = new Map(
      rowsOf(readFileSync(new URL('ref_russian_tw60.csv', data), 'utf8')).map(
        ([from = '', to = '', ...values]) => [
          from < to ? `${from} ${to}` : `${to} ${from}`,
          values.map((value) => Number(value).toFixed(9)),
        ],
      ),
    );
    expect(ours).toEqual(theirs);
  });
});

const share = fc.record({
  object: fc.integer({ min: 0, max: 5 }).map(String),
  account: fc.integer({ min: 0, max: 5 }).map(String),
  content: fc.integer({ min: 0, max: 60 }).map(String),
  at: fc.integer({ min: 0, max: 4 * HOUR_MS }),
});

/** The join of each object with itself, as it is written down. */
function naive(rows: readonly Share[], windowMs: number, least: number): Map<string, number> {
  const total = (account: string) => rows.filter((row) => row.account === account).length;
  const kept = rows.filter((row) => total(row.account) >= least && row.content !== row.object);
  const pairs = kept.flatMap((one, at) =>
    kept.slice(at + 1).flatMap((other) => {
      const together = one.object === other.object && Math.abs(one.at - other.at) <= windowMs;
      return together && one.account !== other.account && one.content !== other.content
        ? [[one, other] as const]
        : [];
    }),
  );
  const contents = (account: string) =>
    new Set(pairs.flat().flatMap((row) => (row.account === account ? [row.content] : []))).size;
  const edges = new Map<string, number>();
  for (const [one, other] of pairs) {
    if (contents(one.account) < least && contents(other.account) < least) continue;
    const key = [one.account, other.account].sort().join(' ');
    edges.set(key, (edges.get(key) ?? 0) + 1);
  }
  return edges;
}

describe('the network of one window', () => {
  it('has the edges of a join of every object with itself', () => {
    fc.assert(
      fc.property(
        fc.array(share, { maxLength: 60 }),
        fc.integer({ min: 0, max: HOUR_MS }),
        fc.integer({ min: 1, max: 3 }),
        (rows, windowMs, minParticipation) => {
          const edges = coordinatedEdges(toShares(rows), { windowMs, minParticipation });
          const ours = new Map(edges.map(({ from, to, weight }) => [`${from} ${to}`, weight]));
          expect(ours).toEqual(naive(rows, windowMs, minParticipation));
        },
      ),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 60 }), (rows) => {
        const options = { windowMs: HOUR_MS, minParticipation: 1 };
        expect(coordinatedEdges(toShares([...rows].reverse()), options)).toEqual(
          coordinatedEdges(toShares(rows), options),
        );
      }),
    );
  });

  it('refuses a time that is none', () => {
    const row = { object: 'x', account: 'a', content: '1', at: Number.NaN };
    expect(() => toShares([row])).toThrow(RangeError);
  });
});
