import { setTimeout as sleep } from 'node:timers/promises';
import type { EventRecord } from '@breakwater/contracts';
import { aRecord } from '@breakwater/contracts/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BEHIND_SHARE } from './due-counts.ts';
import { FLAGGED_WORD, openSpread, type SpreadFixture } from './testing/spread-fixture.ts';

const TEXT = `The ${FLAGGED_WORD} club meets at the old harbour every second evening and everybody may bring a lantern`;
const PLAIN =
  'The late ferry to the old harbour leaves at nine this evening and comes back before the tide turns again';
const AT = Date.parse('2026-01-01T11:00:00Z');

let fixture: SpreadFixture;
beforeEach(async () => {
  fixture = await openSpread();
});
afterEach(() => fixture.close());

interface Made {
  readonly id: string;
  readonly text?: string;
  readonly shareOf?: string;
  readonly replyTo?: string;
  readonly account?: string;
  readonly at?: number;
  readonly audience?: number;
}

function made({ id, text, shareOf, replyTo, account = `of-${id}`, at = AT, audience }: Made): EventRecord {
  return aRecord({
    id: `e-${id}-${at}`,
    type: 'content.created',
    at: new Date(at).toISOString(),
    platform: 'harbour',
    account: { id: account },
    content: {
      id,
      kind: 'post',
      ...(text !== undefined && { text }),
      ...(shareOf !== undefined && { shareOf }),
      ...(replyTo !== undefined && { replyTo }),
      ...(audience !== undefined && { audienceSize: audience }),
    },
  });
}
const share = (id: string, of = 'head', more: Partial<Made> = {}) => made({ id, shareOf: of, ...more });

describe('a start', () => {
  it('leaves counts unknown until the last window is read, and knows at once what was said', async () => {
    await fixture.judge([made({ id: 'head', text: TEXT }), share('one')]);
    const late = await fixture.another();
    // As it is before it has read: a window that takes its time.
    const { spread } = await openSlow(fixture);
    const [seen] = await fixture.judgeIn(spread, [share('two')]);
    expect(seen).toMatchObject({ decidedBefore: 'flagged', how: 'share' });
    expect(seen).not.toHaveProperty('copies');
    expect(spread.readiness()).toMatchObject({ ready: false });
    expect(await spread.copiesOf({ platform: 'harbour', contentId: 'head' }, { limit: 9 })).toBeUndefined();
    expect(spread.exposureOf([{ platform: 'harbour', contentId: 'head' }])).toMatchObject([
      { known: false, reason: expect.stringContaining('read again') },
    ]);
    await spread.ready;
    const [after] = await fixture.judgeIn(spread, [share('three')]);
    // What came while it was read is counted as well.
    expect(after).toMatchObject({ copies: 3, decidedBefore: 'flagged' });
    const [same] = await fixture.judgeIn(late, [share('four')]);
    expect(same).toMatchObject({ copies: 2 });
  });

  it('after a kill finds counters that are behind by an eighth at most, and counts all of the window', async () => {
    await fixture.judge([made({ id: 'head', text: PLAIN })]);
    for (let at = 0; at < 60; at++) await fixture.judge([share(`s${at}`)]);
    // Nothing is said goodbye to: the next process has what was committed, and no more.
    const [thing] = (await fixture.spread.list({ kind: 'post' })).items;
    const kept = async () => (await fixture.spread.get(thing?.id ?? '')).days.at(-1)?.arrivals ?? 0;
    expect(await kept()).toBeLessThanOrEqual(61);
    expect(await kept()).toBeGreaterThanOrEqual(61 / (1 + BEHIND_SHARE) - 1);
    const next = await fixture.another();
    const [seen] = await fixture.judgeIn(next, [share('last')]);
    expect(seen).toMatchObject({ copies: 61 });
    expect(await kept()).toBeLessThanOrEqual(62);
  });

  it('that reads what others judged counts it once', async () => {
    const other = await fixture.another(true);
    await fixture.judge([made({ id: 'head', text: PLAIN }), share('one'), share('two')]);
    await other.readOthers();
    await other.readOthers();
    const [seen] = await fixture.judgeIn(other, [share('three')]);
    expect(seen).toMatchObject({ copies: 3 });
    await other.readOthers();
    expect((await other.copiesOf({ platform: 'harbour', contentId: 'head' }, { limit: 9 }))?.length).toBe(3);
  });
});

/** A process whose window takes its time: it is read when somebody waits for it. */
async function openSlow({ begun, events }: SpreadFixture) {
  const scan: typeof events.scan = async (from, limit, filter) => {
    await sleep(300);
    return events.scan(from, limit, filter);
  };
  return { spread: await begun({ events: { ...events, scan } }) };
}

it('a batch waits for the one beside it that brought first what it copies', async () => {
  const { noting } = fixture.spread;
  const over: (() => unknown)[] = [];
  const writes: Promise<unknown>[] = [];
  const work = {
    db: fixture.storage.db,
    later: (write: Promise<unknown>) => writes.push(write),
    record() {},
    emit() {},
    after: (then: () => unknown) => over.push(then),
  };
  const [head, copy] = [made({ id: 'head', text: TEXT }), made({ id: 'copy', text: TEXT, account: 'b' })];
  await noting.note([head], work as never);
  let begun = false;
  const second = noting.note([copy], work as never).then(() => {
    begun = true;
  });
  await sleep(20);
  expect(begun).toBe(false);
  const rule = { id: 'r', policy: 'p', mode: 'live', actions: [{ action: 'queue' }], evidence: [] };
  const verdict = { eventId: head.id, outcome: 'flagged', fired: [rule] };
  await noting.keep([head], [verdict as never], work as never);
  await second;
  await Promise.all(writes);
  expect(noting.signalOf(copy)).toMatchObject({ value: { decidedBefore: 'flagged', how: 'near-copy' } });
});

describe('what people decide', () => {
  it('holds for copies, graver than a flag, and is taken back whole', async () => {
    const head = made({ id: 'head', text: TEXT });
    await fixture.judge([head]);
    const decide = (said: 'violation' | 'no-violation', decisionId: string) =>
      fixture.storage.work((work) =>
        fixture.spread.marks.decided(work, {
          decisionId,
          said,
          decidedAt: AT,
          because: ['platform/test'],
          policies: ['platform/test'],
          records: [head],
        }),
      );
    const seen = async (id: string) => (await fixture.judge([share(id)]))[0]?.decidedBefore;
    await decide('no-violation', 'd1');
    expect(await seen('a')).toBe('no-violation');
    await decide('violation', 'd2');
    expect(await seen('b')).toBe('violation');
    await fixture.storage.work((work) => fixture.spread.marks.undone(work, 'd2'));
    expect(await seen('c')).toBe('no-violation');
    await fixture.storage.work((work) => fixture.spread.marks.undone(work, 'd1'));
    expect(await seen('d')).toBe('flagged');
  });

  it('ends with its time, and with an account that is erased', async () => {
    await fixture.judge([made({ id: 'head', text: TEXT, account: 'gone' }), share('one')]);
    await fixture.storage.work((work) =>
      fixture.spread.forgetAccount(work, { platform: 'harbour', accountId: 'gone' }),
    );
    const [seen] = await fixture.judge([share('two')]);
    expect(seen).toMatchObject({ decidedBefore: 'none' });
    const [thing] = (await fixture.spread.list({ kind: 'post' })).items;
    expect(JSON.stringify(await fixture.spread.get(thing?.id ?? ''))).not.toContain('gone');
    await fixture.judge([made({ id: 'other', text: TEXT })]);
    fixture.clock.advance(31 * 86_400_000);
    expect(await fixture.spread.marks.purge(fixture.clock.now())).toBe(1);
    expect(fixture.spread.measures().marks).toBe(0);
  });
});

describe('bad input', () => {
  it('of shares of things never seen, chains that come back to themselves and clocks that run back does no harm', async () => {
    const seen = await fixture.judge([
      share('x', 'never'),
      share('y', 'never'),
      share('a', 'b'),
      share('b', 'a'),
      share('a', 'b', { at: AT - 60_000 }),
      share('self', 'self'),
      share('back', 'never', { at: AT - 86_400_000 * 400 }),
      share('ahead', 'never', { at: AT + 86_400_000 * 400 }),
      made({ id: 'r', text: 'No, that is not so at all, as everybody here knows', replyTo: 'r' }),
    ]);
    expect(seen.map(({ decidedBefore }) => decidedBefore)).toEqual(seen.map(() => 'none'));
    expect(seen[0]).toMatchObject({ copies: 3 });
    const { items } = await fixture.spread.list({ kind: 'post' });
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) {
      const { curve, passed } = await fixture.spread.get(id);
      expect(curve.buckets.length).toBeLessThanOrEqual(96);
      expect(curve.buckets.every(({ arrivals }) => arrivals >= 0)).toBe(true);
      expect(passed.length).toBeGreaterThan(0);
    }
  });

  it('of absurd audiences is cut and counted, and reaches no other thing', async () => {
    await fixture.judge([
      made({ id: 'head', text: PLAIN, audience: 100 }),
      share('one', 'head', { audience: 10_000_000_000 }),
      share('two', 'head', { audience: -5 }),
    ]);
    const [thing] = (await fixture.spread.list({ kind: 'post' })).items;
    expect(thing?.audience).toBeGreaterThanOrEqual(100);
    expect(Number.isFinite(thing?.audience)).toBe(true);
  });

  it('of more than there is room for goes, the oldest first, and what was said stays', async () => {
    await fixture.judge([made({ id: 'head', text: TEXT })]);
    const flood = Array.from({ length: 12_000 }, (_, at) => made({ id: `t${at}`, text: `word #tag${at}` }));
    await fixture.judge(flood);
    const { things, evicted } = fixture.spread.measures();
    expect(things).toBeLessThanOrEqual(10_000);
    expect(evicted).toBeGreaterThan(0);
    const [seen] = await fixture.judge([made({ id: 'copy', text: TEXT })]);
    expect(seen).toMatchObject({ decidedBefore: 'flagged' });
  });
});

it('the copies of content are what passes it on and repeats it, each once, with quotes that are told from them', async () => {
  await fixture.judge([
    made({ id: 'head', text: PLAIN }),
    share('one'),
    made({ id: 'near', text: `${PLAIN}!!` }),
    share('quote', 'head', {
      text: 'That is not how it was: the boat never came back that evening, I was there',
    }),
    made({ id: 'answer', text: 'When does the next one leave from here, please?', replyTo: 'head' }),
  ]);
  const copies = await fixture.spread.copiesOf({ platform: 'harbour', contentId: 'head' }, { limit: 10 });
  expect(copies?.map(({ contentId, how }) => [contentId, how])).toEqual([
    ['one', 'share'],
    ['near', 'near-copy'],
    ['quote', 'quote'],
  ]);
  const [thing] = (await fixture.spread.list({ kind: 'post' })).items;
  const shown = await fixture.spread.get(thing?.id ?? '');
  expect(shown.passed.map(({ how }) => how).sort()).toEqual(['original', 'quote', 'reply', 'share']);
  const ofNear = await fixture.spread.copiesOf({ platform: 'harbour', contentId: 'near' }, { limit: 10 });
  expect(ofNear?.map(({ contentId }) => contentId)).toContain('head');
});

it('a post by somebody of whom something was flagged counts as one by a known account', async () => {
  await fixture.judge([made({ id: 'head', text: TEXT, account: 'bad' })]);
  const seen = await fixture.judge([
    made({ id: 'p', text: PLAIN, account: 'bad' }),
    share('p2', 'p', { account: 'good' }),
  ]);
  expect(seen[1]).toMatchObject({ knownBadShare: 0.5 });
});
