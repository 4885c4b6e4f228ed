import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowedFields } from '../fields/allowed-fields.ts';
import {
  AUTHORITY,
  DAY,
  type DisclosureFixture,
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
          ...{ platform, accountId, at },
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
        ...{
          handle: `canary ${of} handle`,
          displayName: `canary ${of} name`,
          createdAt: '2026-01-01T00:00:00Z',
        },
      });
      fixture.contents.set(
        of,
        times.map((at) => ({
          ...{ id: `c-${at}`, at: new Date(at).toISOString(), kind: 'post', text: `canary ${of} ${at}` },
          ...{ replyTo: `follower of ${of}`, shareOf: `follower of ${of}` },
        })),
      );
    }
  }
});
afterAll(() => fixture.close());

const LAWS = [
  ['eu-eevidence-2023-1543', 'epoc'],
  ['us-sca', 'subpoena'],
  ['us-sca', 'search-warrant'],
  ['pk-peca-2016', 'warrant-s34'],
  ['br-mci-2014', 'records-order'],
  ['eu-dsa-2022-2065', 'order-to-inform'],
  ['some-law', 'order'],
] as const;
const CATEGORIES = ['subscriber', 'user-identification', 'traffic', 'content'] as const;

const aGrant = fc.record({
  law: fc.constantFrom(...LAWS),
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

describe('what is collected', () => {
  it('is of the accounts, times, categories and fields of its grant alone, and all of that', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(aGrant, async ({ law: [instrument, requestType], categories, accounts }) => {
        const iso = (at: number) => new Date(at).toISOString();
        const granted = accounts.map(({ from, to, ...one }) => ({ ...one, from: iso(from), to: iso(to) }));
        const { productions, downloads } = fixture.disclosure;
        fixture.asked.length = 0;
        const grantId = await fixture.grant({ instrument, requestType, categories, accounts: granted });
        const { id } = await productions.prepare({ grantId }, 'staff:a');
        await productions.approve(id, { by: 'staff:b', lawyer: true });
        const { sealed } = await fixture.storage.transaction((trx) =>
          downloads.byOfficer(id, 'officer:o', trx),
        );
        const files = await openPackage(sealed, identity);
        const rows = (name: string): Row[] => JSON.parse(files.get(name)?.toString() ?? '[]');
        const covers = (of: Row, at: number) =>
          accounts.some(
            (one) =>
              one.platform === of.platform && one.accountId === of.accountId && at >= one.from && at < one.to,
          );
        const fields = (of: (typeof CATEGORIES)[number]) =>
          categories.includes(of)
            ? allowedFields(instrument, requestType, of).map(({ field }) => String(field))
            : [];
        const check = (row: Row, category: (typeof CATEGORIES)[number], own: readonly string[]) => {
          for (const field of Object.keys(row).filter((one) => !own.includes(one)))
            expect(fields(category)).toContain(field);
          expect(JSON.stringify(row)).not.toContain('follower of');
        };
        for (const row of rows('sign-ins.json')) {
          check(row, row.category, ['platform', 'accountId', 'category']);
          expect(covers(row, Date.parse(String(row.at)))).toBe(true);
        }
        for (const row of rows('content.json')) {
          check({ ...row, id: row['contentId'] }, 'content', ['platform', 'accountId', 'contentId']);
          expect(covers(row, Date.parse(String(row.at)))).toBe(true);
        }
        for (const row of rows('subscriber.json')) {
          check(row, 'subscriber', ['platform', 'accountId']);
          expect(
            accounts.some((one) => one.platform === row.platform && one.accountId === row.accountId),
          ).toBe(true);
        }
        // No canary of a neighbour, in any file.
        const named = new Set(accounts.map((one) => `${one.platform}/${one.accountId}`));
        for (const text of [...files.values()].map(String))
          for (const [of] of [...fixture.subscribers].filter(([name]) => !named.has(name)))
            expect(text).not.toContain(`canary ${of}`);
        // No store was asked about anybody or any time beside the grant.
        for (const { platform, accountId, from, to } of fixture.asked) {
          const known = accounts.filter((one) => one.platform === platform && one.accountId === accountId);
          expect(from).toBeGreaterThanOrEqual(Math.min(...known.map((one) => one.from)));
          expect(to).toBeLessThanOrEqual(Math.max(...known.map((one) => one.to)));
        }
        // And nothing that was granted is missing.
        if (fields('traffic').length > 0) {
          const due = PLATFORMS.flatMap((platform) =>
            ACCOUNTS.flatMap((accountId) =>
              Array.from({ length: 40 }, (_, index) => START + index * 6 * HOUR).filter((at) =>
                covers({ platform, accountId, category: 'traffic' }, at),
              ),
            ),
          );
          expect(rows('sign-ins.json').filter(({ category }) => category === 'traffic')).toHaveLength(
            due.length,
          );
        }
      }),
      { numRuns: 60 },
    );
    expect(DAY).toBe(24 * HOUR);
  });
});
