import { seededRandom } from '@breakwater/kernel';
import { describe, expect, it } from 'vitest';
import { findCoordination } from './find-coordination.ts';
import { type Share, toShares } from './shares.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS = 20;

interface Newsrooms {
  readonly outlets: number;
  /** Posts of each outlet, and the share of them that are agency reports. */
  readonly posts: number;
  readonly agency: number;
  /** What a post with an agency report carries: a text, a link, a picture. */
  readonly parts: readonly string[];
}

/**
 * A made-up town: a crowd, outlets that report by themselves in office hours and pass agency reports on within ten
 * minutes, and a campaign whose members pass the same things on within an hour among other posts.
 */
function town(seed: number, newsrooms: Newsrooms, campaign: number): Share[] {
  const random = seededRandom(seed);
  const rows: Share[] = [];
  const anyTime = () => random() * DAYS * DAY_MS;
  const officeHour = () => (Math.floor(random() * DAYS) * 24 + 7 + random() * 12) * HOUR_MS;
  const post = (account: string, at: number, ...objects: readonly string[]) => {
    const content = `post ${rows.length}`;
    for (const object of objects) rows.push({ object, account, content, at: Math.floor(at) });
  };
  const popular = () => `object ${Math.floor(random() ** 2 * 900)}`;
  for (let at = 0; at < 3_000; at++) post(`user ${Math.floor(random() ** 2 * 300)}`, anyTime(), popular());
  const reports = Array.from({ length: Math.round((newsrooms.posts * newsrooms.agency) / 0.8) }, officeHour);
  for (let outlet = 0; outlet < newsrooms.outlets; outlet++) {
    const name = `outlet ${outlet}`;
    for (let own = 0; own < newsrooms.posts * (1 - newsrooms.agency); own++)
      post(name, officeHour(), `own ${outlet} ${own}`);
    for (const [report, at] of reports.entries())
      if (random() < 0.8)
        post(name, at + random() * 600_000, ...newsrooms.parts.map((part) => `report ${report} ${part}`));
  }
  for (let turn = 0; turn < 15; turn++) {
    const at = anyTime();
    for (let member = 0; member < campaign; member++)
      if (random() < 0.6) post(`member ${member}`, at + random() * HOUR_MS, `planted ${turn}`);
  }
  for (let member = 0; member < campaign; member++)
    for (let other = 0; other < 20; other++) post(`member ${member}`, anyTime(), popular());
  return rows;
}

/** How many of each kind are in groups. */
function foundIn(rows: readonly Share[]): Record<'outlet' | 'member' | 'user', number> {
  const shares = toShares(rows);
  const names = findCoordination(shares).flatMap(({ members }) =>
    members.map(({ account }) => shares.accounts[account] ?? ''),
  );
  const count = (kind: string) => new Set(names.filter((name) => name.startsWith(kind))).size;
  return { outlet: count('outlet'), member: count('member'), user: count('user') };
}

const SEEDS = [1, 2, 3];

describe('newsrooms that pass agency reports on', () => {
  it.each([
    [
      'a tenth of the posts of eight outlets',
      { outlets: 8, posts: 100, agency: 0.1, parts: ['text', 'link'] },
    ],
    [
      'a tenth of the posts of thirty',
      { outlets: 30, posts: 100, agency: 0.1, parts: ['text', 'link', 'file'] },
    ],
    ['a third of the posts of many', { outlets: 24, posts: 100, agency: 0.3, parts: ['text'] }],
    ['a third of few posts of many', { outlets: 24, posts: 30, agency: 0.3, parts: ['text', 'link'] }],
  ])('are no group where they are %s, and a campaign of twelve beside them is one', (_, newsrooms) => {
    for (const seed of SEEDS) {
      expect(foundIn(town(seed, newsrooms, 12))).toEqual({ outlet: 0, member: 12, user: 0 });
    }
  });

  it('do not hide a large campaign, whose members have little of their own', () => {
    const newsrooms = { outlets: 24, posts: 100, agency: 0.2, parts: ['text', 'link'] };
    for (const seed of SEEDS) {
      expect(foundIn(town(seed, newsrooms, 40)).member).toBeGreaterThanOrEqual(36);
    }
  });
});
