import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MATCHER_VERSION } from '../matcher/thresholds.ts';
import * as commonNamesGo from '../migrations/0005-common-names-go.ts';
import { HEADER, openScreening, type ScreeningFixture } from '../testing/index.ts';

let fixture: ScreeningFixture;
const DAY_MS = 86_400_000;
const list = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
const HERONS =
  'o1,organisation,Brigade of the Grey Heron,Grey Heron Media,لواء مالك الحزين,,,Test,https://heron.example';
const PERSON = 'p1,person,Zorawar Tamkeen Drakhshani,,زوراور تمکین درخشانی,1971-03-09,Fazal Drakhshani,Test,';
const COMMON = 'p2,person,Muhammad Aslam,,محمد اسلم,1980,,Test,';
const KNOWN = 'p3,person,Tariq Aslam,,طارق اسلم,,Zarrin Umeedi,Test,';
const WEAK = 'o2,organisation,LRK,,,,,Test,';

beforeAll(async () => {
  fixture = await openScreening();
  await fixture.list('demo', list(HERONS, PERSON, COMMON, KNOWN, WEAK));
  await fixture.settle();
});
afterAll(() => fixture.close());

const casesOf = async (accountId: string) => (await fixture.screening.cases.list({ accountId })).items;
const tiersOf = async (accountId: string) =>
  (await fixture.screening.matchesOf({ platform: 'harbour', accountId })).map(
    ({ match }) => `${match.tier} ${match.ref}`,
  );

describe('accounts beside designations', () => {
  it('open a case by how they present themselves, in any script', async () => {
    await fixture.account({ id: 'a1', handle: 'grey.heron.media_official', displayName: 'Somebody' });
    await fixture.account({ id: 'a2', handle: 'x9', displayName: 'لِواء مالك الحزین' });
    await fixture.settle();
    expect(await casesOf('a1')).toMatchObject([
      { tier: 'T1', state: 'open', match: { basis: 'self-identification', ref: 'o1' } },
    ]);
    expect(await casesOf('a2')).toMatchObject([
      { tier: 'T1', match: { ref: 'o1', seen: { field: '/displayName' } } },
    ]);
  });

  it('open a case by an identifier of the list', async () => {
    await fixture.account({
      id: 'a3',
      handle: 'plain',
      bio: 'More at HTTPS://www.heron.example/about?utm_source=x',
    });
    await fixture.settle();
    expect(await casesOf('a3')).toMatchObject([
      { tier: 'T0', match: { basis: 'identifier', seen: { field: '/bio' } } },
    ]);
  });

  it('are recorded and never a case for a mention or a name alone, and not recorded for a common one', async () => {
    await fixture.account({
      id: 'b1',
      handle: 'reporter',
      bio: 'Journalist. I write about the Brigade of the Grey Heron.',
    });
    await fixture.account({ id: 'b2', displayName: 'Zorawar Tamkeen Drakhshani' });
    await fixture.account({ id: 'b3', displayName: 'Muhammad Aslam' });
    await fixture.account({ id: 'b4', displayName: 'Muhammad Zakir Khan' });
    await fixture.settle();
    for (const account of ['b1', 'b2', 'b3', 'b4']) expect(await casesOf(account)).toEqual([]);
    expect(await tiersOf('b1')).toEqual(['T3 o1']);
    expect(await tiersOf('b2')).toEqual(['T3 p1']);
    expect(await tiersOf('b3')).toEqual([]);
    expect(await tiersOf('b4')).toEqual([]);
  });

  it('open a case for a common name as soon as the profile says what agrees with it', async () => {
    await fixture.account({ id: 'b6', displayName: 'Tariq Aslam', bio: 'Tea and poetry' });
    await fixture.settle();
    expect(await tiersOf('b6')).toEqual([]);
    await fixture.account({ id: 'b6', displayName: 'Tariq Aslam', bio: 'Tea. Son of Zarrin Umeedi' });
    await fixture.settle();
    expect(await casesOf('b6')).toMatchObject([
      { tier: 'T2', state: 'open', match: { ref: 'p3', corroborators: [{ kind: 'father' }] } },
    ]);
    await fixture.account({ id: 'b6', displayName: 'Tariq Aslam', bio: 'Tea and poetry' });
    await fixture.settle();
    expect(await casesOf('b6')).toMatchObject([{ state: 'closed', closing: 'profile-changed' }]);
    expect(await tiersOf('b6')).toEqual([]);
  });

  it('have common names alone in a look-up, with why nothing is kept of them', async () => {
    const [{ matches = [] } = {}] = await fixture.screening.screen({
      subjects: [{ type: 'account', displayName: 'Tariq Aslam' }],
    });
    expect(matches).toMatchObject([{ ref: 'p3', tier: 'T3', lowered: ['name-only', 'common-name'] }]);
    expect(matches[0]?.because).toMatch(/about [\d,]+ people bear it\. .* not kept beside an account/);
    expect(matches[0]?.translations.ur).toContain('درج نہیں کیا جاتا');
  });

  it('lose the common names that an earlier version kept', async () => {
    const { db } = fixture.context.storage;
    const kept = (lowered: readonly string[]) => sql`
      insert into screening_matches (platform, account_id, designation_id, tier, match, subject, stamp, entry_digest, seen_at)
      select 'harbour', ${lowered.join(' ')}, designation_id, tier,
        match || ${JSON.stringify({ lowered })}::jsonb, subject, stamp, entry_digest, seen_at
      from screening_matches where account_id = 'b2'`;
    await kept(['name-only', 'common-name', 'weak-alias']).execute(db);
    await kept(['common-name', 'many-agree']).execute(db);
    await commonNamesGo.up(db);
    expect(await tiersOf('name-only common-name weak-alias')).toEqual([]);
    expect(await tiersOf('common-name many-agree')).toEqual(['T3 p1']);
    expect(await tiersOf('b2')).toEqual(['T3 p1']);
  });

  it('keep of a name alone no more than the name', async () => {
    await fixture.account({
      id: 'b5',
      displayName: 'Zorawar Tamkeen Drakhshani',
      bio: 'Fishing and poetry',
      handle: 'zee',
    });
    await fixture.settle();
    const { rows } = await fixture.context.storage.db
      .withTables<{ screening_matches: { account_id: string; subject: unknown } }>()
      .selectFrom('screening_matches')
      .select('subject')
      .where('account_id', '=', 'b5')
      .execute()
      .then((found) => ({ rows: found }));
    expect(rows).toEqual([{ subject: { type: 'account', displayName: 'Zorawar Tamkeen Drakhshani' } }]);
  });

  it('are refused as a case of tier T3 by the store itself', async () => {
    const { db } = fixture.context.storage;
    const [one] = await casesOf('a1');
    const tables = db.withTables<{ screening_cases: { id: string; tier: string } }>();
    await expect(
      tables
        .updateTable('screening_cases')
        .set({ tier: 'T3' })
        .where('id', '=', one?.id ?? '')
        .execute(),
    ).rejects.toThrow();
  });

  it('close by themselves when the profile changes', async () => {
    await fixture.account({ id: 'c1', handle: 'brigadeofthegreyheron' });
    await fixture.settle();
    expect(await casesOf('c1')).toMatchObject([{ state: 'open' }]);
    await fixture.account({ id: 'c1', handle: 'birdwatcher' });
    await fixture.settle();
    expect(await casesOf('c1')).toMatchObject([{ state: 'closed', closing: 'profile-changed' }]);
    expect(fixture.recorded).toContainEqual(
      expect.objectContaining({
        action: 'screening-case.closed',
        detail: expect.objectContaining({ closing: 'profile-changed' }),
      }),
    );
  });
});

describe('a case', () => {
  const open = async (accountId: string) => {
    await fixture.account({ id: accountId, handle: 'brigade_of_the_grey_heron' });
    await fixture.settle();
    const [one] = await casesOf(accountId);
    if (!one) throw new Error('no case');
    return one;
  };

  it('that is confirmed opens a review job and does nothing else', async () => {
    const { id } = await open('d1');
    const before = fixture.jobs.length;
    const decided = await fixture.screening.cases.decide(
      id,
      { decision: 'confirm', reason: 'Handle and pictures.' },
      'amina',
    );
    expect(decided).toMatchObject({ state: 'confirmed', decidedBy: 'amina', reason: 'Handle and pictures.' });
    expect(fixture.jobs.slice(before)).toMatchObject([
      { origin: 'screening', accountId: 'd1', policy: 'terrorism/membership', proposed: [] },
    ]);
    await expect(
      fixture.screening.cases.decide(id, { decision: 'clear', reason: 'No.' }, 'bilal'),
    ).rejects.toMatchObject({ code: 'case-decided' });
  });

  it('that was cleared does not come back until the clearance ends', async () => {
    const { id } = await open('d2');
    await fixture.screening.cases.decide(
      id,
      { decision: 'clear', reason: 'A bird club.', clearDays: 30 },
      'amina',
    );
    await fixture.account({ id: 'd2', handle: 'brigade_of_the_grey_heron', bio: 'Birds' });
    await fixture.settle();
    expect((await casesOf('d2')).map(({ state }) => state)).toEqual(['cleared']);
    fixture.clock.advance(31 * DAY_MS);
    await fixture.account({ id: 'd2', handle: 'brigade_of_the_grey_heron', bio: 'More birds' });
    await fixture.settle();
    expect((await casesOf('d2')).map(({ state }) => state).sort()).toEqual(['cleared', 'open']);
  });

  it('that was cleared comes back when what was seen changes', async () => {
    const { id } = await open('d3');
    await fixture.screening.cases.decide(id, { decision: 'clear', reason: 'A bird club.' }, 'amina');
    await fixture.account({ id: 'd3', handle: 'greyheronmedia' });
    await fixture.settle();
    expect((await casesOf('d3')).map(({ state }) => state).sort()).toEqual(['cleared', 'open']);
  });

  it('comes out the same when it is made again', async () => {
    const { id } = await open('d4');
    expect(await fixture.screening.cases.derive(id)).toEqual({
      same: true,
      matcher: MATCHER_VERSION,
      differences: [],
      now: expect.anything(),
    });
  });
});
