import { aPost, aRecord } from '@breakwater/contracts/testing';
import type { Storage } from '@breakwater/storage';
import { openTestPostgres, openTestStorage, postgresAvailable } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulesMigrations } from '../migrations.ts';
import { ACTIVITY_DAYS } from '../rules.ts';
import { aRuleSet, openTestRules, postsOfMany, somePosts, type TestRules } from '../testing/index.ts';

const rule = (id: string, when: string, more = '') =>
  `{ id: ${id}, title: A, mode: live, policy: p, when: '${when}', because: x, then: [{ action: queue }] ${more}}`;
const always = 'content.kind == "post"';

let storage: Storage;
let test: TestRules;

async function truncate(): Promise<void> {
  await sql`truncate rulesets, verdicts, verdict_versions, rule_days, rule_hours, rule_firing_accounts, rule_breakers restart identity`.execute(
    storage.db,
  );
  test = openTestRules(storage);
}

function behavesAlike(open: () => Promise<Storage>): void {
  beforeAll(async () => {
    storage = await open();
  });
  afterAll(() => storage.close());
  beforeEach(truncate);

  const withheldOf = async (count: number) =>
    (await test.judge(somePosts(count))).map(({ fired }) => fired[0]?.withheld ?? 'out');

  it('stores one verdict per event, as it was returned', async () => {
    await test.rules.activate(aRuleSet(rule('a', always), rule('b', 'account.followers > 1')), 'amina');
    const records = somePosts(3);
    const verdicts = await test.judge(records);
    expect(verdicts.map(({ eventId }) => eventId)).toEqual(records.map(({ id }) => id));
    expect(verdicts[0]).toMatchObject({
      outcome: 'flagged',
      decidedAt: '2026-01-01T00:00:00.000Z',
      versions: { engine: '0.0.0-test', ruleset: test.rules.live().version, banks: { organisations: 3 } },
    });
    expect(await test.rules.verdictsOf(records.map(({ id }) => id))).toEqual(
      new Map(verdicts.map((verdict) => [verdict.eventId, verdict])),
    );
  });

  it('writes the versions behind verdicts once, and nothing where no rule says anything', async () => {
    await test.rules.activate(aRuleSet(rule('a', 'content.text == "flag"')), 'amina');
    const quiet = await test.judge(somePosts(3));
    await test.judge(somePosts(1, 'flag'));
    await test.rules.activate(aRuleSet(rule('b', 'content.text == "flag"')), 'amina');
    await test.judge(somePosts(1));
    const { rows } = await sql`
      select (select count(*) from verdict_versions) as versions, count(*) as verdicts, count(said) as bodies
      from verdicts`.execute(storage.db);
    expect(rows).toEqual([{ versions: 2, verdicts: 5, bodies: 1 }]);
    // A reader that has seen none of them yet finds the same.
    const others = openTestRules(storage).rules;
    expect(await others.verdictOfEvent(quiet[0]?.eventId ?? '')).toEqual(quiet[0]);
  });

  it('shows verdicts of before they were stored in short', async () => {
    await test.rules.activate(aRuleSet(rule('a', always)), 'amina');
    const [verdict] = await test.judge(somePosts(1));
    await sql`
      update verdicts set body = ${JSON.stringify(verdict)}::jsonb, said = null, versions = null, type = null, at = null`.execute(
      storage.db,
    );
    expect(await test.rules.verdictOfEvent(verdict?.eventId ?? '')).toEqual(verdict);
    // A follower is shown a row once no older transaction runs, and the tests beside this one have some.
    await expect.poll(() => test.rules.verdictsAfter(0, 10)).toMatchObject([{ verdict }]);
  });

  it('refuses to judge an event twice, and then counts nothing', async () => {
    await test.rules.activate(aRuleSet(rule('a', always, ', quota: 3')), 'amina');
    const records = somePosts(2);
    await test.judge(records);
    await expect(test.judge(records)).rejects.toMatchObject({ code: 'already-judged' });
    expect(await withheldOf(2)).toEqual(['out', 'quota']);
  });

  it('stores what PostgreSQL has no character for', async () => {
    await test.rules.activate(
      aRuleSet(rule('a', 'content.text != "x"').replace('because: x', "because: '{{ content.text }}'")),
      'amina',
    );
    const [verdict] = await test.judge([
      aRecord(aPost('a\u0000b \uD83D c'), { id: somePosts(1)[0]?.id ?? '' }),
    ]);
    const stored = await test.rules.verdictOfEvent(verdict?.eventId ?? '');
    expect(stored?.fired[0]?.because).toBe('a\uFFFDb \uFFFD c');
  });

  it('withholds what exceeds the quota of the day, and begins anew at midnight UTC', async () => {
    await test.rules.activate(aRuleSet(rule('a', always, ', quota: 3')), 'amina');
    expect(await withheldOf(2)).toEqual(['out', 'out']);
    expect(await withheldOf(2)).toEqual(['out', 'quota']);
    test.clock.advance(86_400_000 - 1);
    expect(await withheldOf(1)).toEqual(['quota']);
    test.clock.advance(1);
    expect(await withheldOf(1)).toEqual(['out']);
    const { rows } =
      await sql`select to_char(day, 'DD') as day, fired, acted from rule_days order by day`.execute(
        storage.db,
      );
    expect(rows).toEqual([
      { day: '01', fired: 5, acted: 3 },
      { day: '02', fired: 1, acted: 1 },
    ]);
  });

  it('opens the breaker across batches, and keeps it open until a person closes it', async () => {
    const breaker = ', breaker: { share: 0.5, over: 100 }';
    await test.rules.activate(aRuleSet(rule('a', 'content.text == "bad"', breaker)), 'amina');
    const bad = async (count: number) =>
      (await test.judge(postsOfMany(count, 'bad'))).map(({ fired }) => fired[0]?.withheld ?? 'out');
    await test.judge(postsOfMany(100));
    expect(await bad(30)).toEqual(Array(30).fill('out'));
    expect(await bad(21)).toEqual([...Array(20).fill('out'), 'circuit-breaker']);
    await test.judge(postsOfMany(300));
    expect(await bad(1)).toEqual(['circuit-breaker']);
    expect(await test.rules.openBreakers()).toMatchObject([{ ruleId: 'a', share: 0.51 }]);
    await test.rules.closeBreaker('a', 'bilal');
    expect(await test.rules.openBreakers()).toEqual([]);
    expect(await bad(1)).toEqual(['out']);
    await expect(test.rules.closeBreaker('a', 'bilal')).rejects.toMatchObject({ code: 'breaker-not-open' });
  });

  it('keeps the breaker closed while one account floods, batch after batch', async () => {
    await test.rules.activate(aRuleSet(rule('a', 'content.text == "bad"', ', quota: 10000')), 'amina');
    for (let round = 0; round < 6; round++) {
      const verdicts = await test.judge(somePosts(200, 'bad'));
      expect(verdicts.every(({ fired }) => fired[0]?.withheld === undefined)).toBe(true);
    }
    expect(await test.rules.openBreakers()).toEqual([]);
    const { rows } = await sql`select judged from rule_firing_accounts`.execute(storage.db);
    expect(rows).toEqual([{ judged: 1001 }]);
  });

  it('forgets firings that left the window', async () => {
    const breaker = ', breaker: { share: 0.5, over: 100 }';
    await test.rules.activate(aRuleSet(rule('a', 'content.text == "bad"', breaker)), 'amina');
    await test.judge(postsOfMany(200));
    for (let round = 0; round < 4; round++) {
      const verdicts = await test.judge(postsOfMany(40, 'bad'));
      expect(verdicts.every(({ fired }) => fired[0]?.withheld === undefined)).toBe(true);
      await test.judge(postsOfMany(110));
    }
    const { rows } = await sql`select * from rule_firing_accounts`.execute(storage.db);
    expect(rows.length).toBeLessThan(41);
  });

  it('evaluates shadow rules without effect and drafts not at all', async () => {
    const shadow = rule('a', always).replace('live', 'shadow');
    await test.rules.activate(aRuleSet(shadow, rule('b', always).replace('live', 'draft')), 'amina');
    const [verdict] = await test.judge(somePosts(1));
    expect(verdict?.outcome).toBe('nothing-found');
    expect(verdict?.fired.map(({ id, withheld }) => [id, withheld])).toEqual([['a', 'shadow']]);
  });

  it('counts firings by the hour and the mode, and forgets them in time', async () => {
    const live = rule('a', always, ', quota: 3');
    await test.rules.activate(aRuleSet(live), 'amina');
    await test.judge(somePosts(2));
    await test.judge(somePosts(2));
    test.clock.advance(3_600_000);
    await test.rules.setMode('a', 'shadow', 'amina');
    await test.judge(somePosts(5));
    const hour = Date.UTC(2026, 0, 1);
    const first = { ruleId: 'a', hour, mode: 'live', fired: 4, acted: 3 };
    const second = { ruleId: 'a', hour: hour + 3_600_000, mode: 'shadow', fired: 5, acted: 0 };
    expect(await test.rules.activity(2)).toEqual([first, second]);
    expect(await test.rules.activity(1)).toEqual([second]);
    test.clock.advance(ACTIVITY_DAYS * 24 * 3_600_000);
    await test.rules.forgetActivity();
    expect(await test.rules.activity(24 * 365)).toEqual([second]);
  });

  it('forgets on whom a rule fired when its breaker does not look back on it any more', async () => {
    const known = async () => (await sql`select from rule_firing_accounts`.execute(storage.db)).rows.length;
    await test.rules.activate(aRuleSet(rule('a', always, ', breaker: { share: 0.9, over: 100 }')), 'amina');
    await test.judge(somePosts(2));
    await test.rules.forgetActivity();
    expect(await known()).toBeGreaterThan(0);
    await test.rules.setMode('a', 'shadow', 'amina');
    await test.rules.forgetActivity();
    expect(await known()).toBe(0);
  });

  it('needs a live rule set, and signals for each event', async () => {
    await expect(test.judge(somePosts(1))).rejects.toMatchObject({ code: 'no-ruleset' });
    await test.rules.activate(aRuleSet(rule('a', always)), 'amina');
    await expect(test.judge(somePosts(1), [])).rejects.toMatchObject({ code: 'signals-mismatch' });
    expect(await test.judge([])).toEqual([]);
  });

  it('reads the verdicts of an account in pages, latest first, and the flagged ones', async () => {
    await test.rules.activate(aRuleSet(rule('a', 'content.text == "bad"')), 'amina');
    const records = [...somePosts(3), ...somePosts(2, 'bad')];
    const ids = (await test.judge(records)).map(({ id }) => id).reverse();
    const first = await test.rules.verdictsOfAccount('harbour', 'a1', { limit: 3 });
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    const second = await test.rules.verdictsOfAccount('harbour', 'a1', { limit: 3, cursor: first.next });
    expect(second).toEqual({
      items: [expect.objectContaining({ id: ids[3] }), expect.objectContaining({ id: ids[4] })],
    });
    expect((await test.rules.verdictsOfAccount('harbour', 'nobody', { limit: 3 })).items).toEqual([]);
    expect((await test.rules.recentFlagged(10)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
  });

  it('is followed by number', async () => {
    await test.rules.activate(aRuleSet(rule('a', always)), 'amina');
    expect(await test.rules.lastSeq()).toBe(0);
    const verdicts = await test.judge(somePosts(3));
    const ids = async () => (await test.rules.verdictsAfter(0, 10)).map(({ verdict }) => verdict.id);
    // A follower is shown a row once no older transaction runs, and the tests beside this one have some.
    await expect.poll(ids).toEqual(verdicts.map(({ id }) => id));
    const all = await test.rules.verdictsAfter(0, 10);
    expect(await test.rules.verdictsAfter(all[0]?.seq ?? 0, 1)).toEqual([all[1]]);
    expect(await test.rules.lastSeq()).toBe(all[2]?.seq);
  });
}

describe('judging on PGlite', () => behavesAlike(() => openTestStorage(rulesMigrations)));

describe.skipIf(!postgresAvailable)('judging on PostgreSQL [needs postgres]', () => {
  behavesAlike(() => openTestPostgres(rulesMigrations));

  it('keeps the quota exactly while batches run at once', async () => {
    const open = ', breaker: { share: 1, over: 100 }';
    await test.rules.activate(
      aRuleSet(rule('a', always, `, quota: 25${open}`), rule('b', always, `, quota: 7${open}`)),
      'amina',
    );
    const batches = await Promise.all(Array.from({ length: 8 }, () => test.judge(somePosts(10))));
    const out = (id: string) =>
      batches
        .flat()
        .filter(({ fired }) => fired.some((each) => each.id === id && each.withheld === undefined)).length;
    expect([out('a'), out('b')]).toEqual([25, 7]);
  });

  it('opens a breaker once while batches run at once', async () => {
    await test.rules.activate(aRuleSet(rule('a', always, ', breaker: { share: 0.2, over: 100 }')), 'amina');
    const batches = await Promise.all(Array.from({ length: 8 }, () => test.judge(postsOfMany(10))));
    const out = batches.flat().filter(({ fired }) => fired[0]?.withheld === undefined);
    expect(out.length).toBeLessThan(30);
    const { rows } = await sql`select count(*) as n from rule_breakers`.execute(storage.db);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('shows a follower no verdict before one that could still come to stand before it', async () => {
    await test.rules.activate(aRuleSet(rule('a', always)), 'amina');
    const seen: string[] = [];
    let after = 0;
    const follow = async () => {
      for (const { seq, verdict } of await test.rules.verdictsAfter(after, 100)) {
        seen.push(verdict.eventId);
        after = seq;
      }
    };
    const [slow, quick] = [somePosts(2), somePosts(2)];
    await storage.work(async (work) => {
      await test.rules.snapshot().judge(slow, [{}, {}], {}, work);
      // Rule rows are locked until commit, so the quick batch is of a kind that does not fire.
      await storage.work(async (other) => {
        const records = quick.map((record) => ({
          ...record,
          event: { ...aPost('x'), content: { id: 'c', kind: 'comment' as const } },
        }));
        await test.rules.snapshot().judge(records, [{}, {}], {}, other);
      });
      await follow();
      expect(seen).toEqual([]);
    });
    // Transactions of other tests on the same server hold it back for a moment too.
    await expect
      .poll(async () => {
        await follow();
        return [...seen].sort();
      })
      .toEqual([...slow, ...quick].map(({ id }) => id).sort());
  });
});
