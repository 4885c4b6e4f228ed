import { CATEGORY_FIELDS } from '@breakwater/contracts/law';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AUTHORITY,
  type DisclosureFixture,
  listOf,
  makeAuthorityKey,
  openDisclosure,
  openPackage,
} from '../testing/index.ts';

/** What is asked about, and neighbours of it: each value says whose it is, so that whatever leaks shows. */
const PLATFORMS = ['harbour', 'lantern'];
const ACCOUNTS = ['noor', 'amir', 'tara'];
const HOUR = 3_600_000;
const START = Date.UTC(2026, 4, 1);
const SHARED_IP = '203.0.113.7';

let fixture: DisclosureFixture;
let identity: string;

/** Every account has a sign-in every six hours for ten days, all of them from one address and one device. */
beforeAll(async () => {
  fixture = await openDisclosure();
  const key = await makeAuthorityKey();
  identity = key.identity;
  fixture.recipients.set(AUTHORITY, { recipient: key.recipient });
  for (const platform of PLATFORMS) {
    for (const accountId of ACCOUNTS) {
      const of = `${platform}/${accountId}`;
      const times = Array.from({ length: 40 }, (_, index) => START + index * 6 * HOUR);
      await fixture.note(
        times.map((at, index) => ({
          platform,
          accountId,
          at,
          type:
            (['account.signed_in', 'account.updated', 'account.created'] as const)[index % 3] ??
            'account.updated',
          session: {
            ip: SHARED_IP,
            port: 40_000 + index,
            userAgent: `canary ${of} ${at}`,
            deviceId: 'same-device',
          },
        })),
      );
      fixture.subscribers.set(of, {
        handle: `canary ${of} handle`,
        displayName: `canary ${of} name`,
        createdAt: '2026-01-01T00:00:00Z',
      });
      fixture.contents.set(
        of,
        times.map((at) => ({
          id: `c-${at}`,
          at: new Date(at).toISOString(),
          kind: 'post',
          text: `canary ${of} ${at}`,
          replyTo: `follower of ${of}`,
          shareOf: `follower of ${of}`,
        })),
      );
    }
  }
});
afterAll(() => fixture.close());

/** The allow-list of a made-up law: any fields of each category, or none. */
const aLaw = fc.record({
  subscriber: fc.subarray([...CATEGORY_FIELDS.subscriber]),
  'user-identification': fc.subarray([...CATEGORY_FIELDS['user-identification']]),
  traffic: fc.subarray([...CATEGORY_FIELDS.traffic]),
  content: fc.subarray([...CATEGORY_FIELDS.content]),
});
const CATEGORIES = ['subscriber', 'user-identification', 'traffic', 'content'] as const;

const aGrant = fc.record({
  law: fc.oneof(aLaw, fc.constant(undefined)),
  categories: fc.subarray([...CATEGORIES], { minLength: 1 }),
  accounts: fc.array(
    fc
      .record({
        platform: fc.constantFrom(...PLATFORMS),
        accountId: fc.constantFrom(...ACCOUNTS),
        // On and beside the instants of sign-ins, to the millisecond.
        from: fc.integer({ min: -2, max: 60 }).map((n) => START + n * 6 * HOUR),
        length: fc.oneof(
          fc.constant(1),
          fc.integer({ min: 1, max: 8 }).map((n) => n * 6 * HOUR),
        ),
        shift: fc.constantFrom(-1, 0, 1),
      })
      .map(({ from, length, shift, ...account }) => ({
        ...account,
        from: from + shift,
        to: from + shift + length,
      })),
    { minLength: 1, maxLength: 3 },
  ),
});

interface Row {
  readonly platform: string;
  readonly accountId: string;
  readonly category: (typeof CATEGORIES)[number];
  readonly [field: string]: unknown;
}

type Given = typeof aGrant extends fc.Arbitrary<infer T> ? T : never;

/** The files of a package that two people made under a grant. */
async function disclose({ law, categories, accounts }: Given) {
  const iso = (at: number) => new Date(at).toISOString();
  const granted = accounts.map(({ from, to, ...one }) => ({ ...one, from: iso(from), to: iso(to) }));
  const { productions, downloads } = fixture.disclosure;
  fixture.asked.length = 0;
  const [instrument, requestType] = [law ? 'some-law' : 'law-without-a-list', 'order'];
  if (law) fixture.laws.set('some-law order', listOf(law));
  const grantId = await fixture.grant({ instrument, requestType, categories, accounts: granted });
  const { id } = await productions.prepare({ grantId }, 'staff:a');
  await productions.approve(id, { by: 'staff:b', lawyer: true });
  const { sealed } = await fixture.storage.work((work) => downloads.byOfficer(work, id, 'officer:o'));
  return openPackage(sealed, identity);
}

function isGranted({ accounts }: Given, of: Pick<Row, 'platform' | 'accountId'>, at?: number): boolean {
  return accounts.some(
    ({ platform, accountId, from, to }) =>
      platform === of.platform && accountId === of.accountId && (at === undefined || (at >= from && at < to)),
  );
}

function fieldsOf({ law, categories }: Given, of: Row['category']): readonly string[] {
  return categories.includes(of) ? (law?.[of] ?? []) : [];
}

/** Fields and time of a row are those of its grant. */
function expectGranted(given: Given, row: Row, category: Row['category']): void {
  const own = ['platform', 'accountId', 'category', 'contentId'];
  const fields = fieldsOf(given, category);
  for (const field of Object.keys(row).filter((one) => !own.includes(one))) expect(fields).toContain(field);
  expect(JSON.stringify(row)).not.toContain('follower of');
  expect(isGranted(given, row, row.at === undefined ? undefined : Date.parse(String(row.at)))).toBe(true);
}

/** No canary of a neighbour is in any file, and no store was asked about anybody or any time beside the grant. */
function expectNoNeighbour({ accounts }: Given, texts: readonly string[]): void {
  const named = new Set(accounts.map((one) => `${one.platform}/${one.accountId}`));
  const others = [...fixture.subscribers.keys()].filter((name) => !named.has(name));
  for (const text of texts) for (const of of others) expect(text).not.toContain(`canary ${of}`);
  for (const { platform, accountId, from, to } of fixture.asked) {
    const known = accounts.filter((one) => one.platform === platform && one.accountId === accountId);
    expect(from).toBeGreaterThanOrEqual(Math.min(...known.map((one) => one.from)));
    expect(to).toBeLessThanOrEqual(Math.max(...known.map((one) => one.to)));
  }
}

/** How many sign-ins and actions of all that there are a grant of traffic covers. */
function countCovered(given: Given): number {
  if (fieldsOf(given, 'traffic').length === 0) return 0;
  const times = Array.from({ length: 40 }, (_, index) => START + index * 6 * HOUR);
  return PLATFORMS.flatMap((platform) =>
    ACCOUNTS.flatMap((accountId) => times.filter((at) => isGranted(given, { platform, accountId }, at))),
  ).length;
}

describe('what is collected', () => {
  it('is of the accounts, times and categories of its grant and the fields of its law alone, and all of that', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(aGrant, async (given) => {
        const files = await disclose(given);
        const rows = (name: string): Row[] => JSON.parse(files.get(name)?.toString() ?? '[]');
        for (const row of rows('sign-ins.json')) expectGranted(given, row, row.category);
        for (const row of rows('content.json'))
          expectGranted(given, { ...row, ...('contentId' in row && { id: row.contentId }) }, 'content');
        for (const row of rows('subscriber.json')) expectGranted(given, row, 'subscriber');
        expectNoNeighbour(given, [...files.values()].map(String));
        const traffic = rows('sign-ins.json').filter(({ category }) => category === 'traffic');
        expect(traffic).toHaveLength(countCovered(given));
      }),
      { numRuns: 60 },
    );
  });
});
