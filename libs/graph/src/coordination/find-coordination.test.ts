import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { seededRandom } from '@breakwater/kernel';
import { describe, expect, it } from 'vitest';
import { findCoordination } from './find-coordination.ts';
import { plantCampaigns } from './plant-campaigns.ts';
import { type Share, toShares } from './shares.ts';

const file = new URL(
  '../../../../../shared/data/accounts/coortweet/russian_coord_tweets.csv.gz',
  import.meta.url,
);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Some accounts that share some of many objects at any time, the first of both far more often. */
function crowd(accounts: number, posts: number, days = 20): Share[] {
  const random = seededRandom(7);
  return Array.from({ length: posts }, (_, at) => ({
    object: `object-${Math.floor(random() ** 2 * posts * 0.3)}`,
    account: `user-${Math.floor(random() ** 2 * accounts)}`,
    content: `post-${at}`,
    at: Math.floor(random() * days * DAY_MS),
  }));
}

const ring = (posts: (object: string, member: string, at: number) => Share[]): Share[] =>
  Array.from({ length: 8 }, (_, turn) =>
    ['r1', 'r2', 'r3', 'r4'].flatMap((member, at) =>
      posts(`page-${turn}`, member, turn * 2 * DAY_MS + at * 60_000),
    ),
  ).flat();
const once = (object: string, account: string, at: number) => [
  { object, account, content: `${object} ${account}`, at },
];

function membersOf(rows: readonly Share[]): string[][] {
  const shares = toShares(rows);
  return findCoordination(shares).map(({ members }) =>
    members.map(({ account }) => shares.accounts[account] ?? ''),
  );
}

describe('coordinated groups', () => {
  it('are found in a crowd, whatever the order of the rows', () => {
    const rows = [...crowd(200, 3_000), ...ring(once)];
    expect(membersOf(rows)).toEqual([['r1', 'r2', 'r3', 'r4']]);
    expect(findCoordination(toShares([...rows].reverse()))).toEqual(findCoordination(toShares(rows)));
  });

  it('are none in a crowd: active accounts meet at objects that many share', () => {
    expect(membersOf(crowd(60, 4_000, 3))).toEqual([]);
  });

  it('are none where one post carries all that is shared', () => {
    const together = (_: string, account: string, at: number) =>
      at < 2 * DAY_MS
        ? ['link', 'picture', 'text', 'tag'].map((object) => ({ object, account, content: account, at }))
        : [];
    expect(membersOf([...crowd(200, 3_000, 3), ...ring(together)])).toEqual([]);
  });

  it('are none where what is shared is a small part of what each does', () => {
    const busy = ['r1', 'r2', 'r3', 'r4'].flatMap((account) =>
      Array.from({ length: 60 }, (_, at) => ({
        object: `own ${account} ${at}`,
        account,
        content: `own ${account} ${at}`,
        at: at * HOUR_MS,
      })),
    );
    expect(membersOf([...crowd(200, 3_000), ...ring(once), ...busy])).toEqual([]);
  });

  it('are none for a burst on one day of many', () => {
    const burst = ring(once).map((share) => ({ ...share, at: share.at % DAY_MS }));
    expect(membersOf([...crowd(200, 3_000), ...burst])).toEqual([]);
  });
});

describe.skipIf(!existsSync(file))('planted campaigns [needs shared data]', () => {
  const background = () =>
    gunzipSync(readFileSync(file))
      .toString()
      .trim()
      .split('\n')
      .slice(1)
      .map((line): Share => {
        const [object = '', account = '', content = '', at] = line.split(',');
        return { object, account, content, at: Number(at) * 1_000 };
      });

  it('of which half of the members act within an hour are found with ≤ 330 accounts besides', () => {
    const options = { seed: 4_001, jitterMs: HOUR_MS, participation: 0.5 };
    const planted = plantCampaigns(background(), options);
    const found = new Set(membersOf(planted.shares).flat());
    const recall = [...planted.accounts].filter((account) => found.has(account)).length;
    expect(recall / planted.accounts.size).toBeGreaterThanOrEqual(0.9);
    expect(found.size - recall).toBeLessThanOrEqual(200);
  });
});
