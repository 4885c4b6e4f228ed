import { setTimeout as sleep } from 'node:timers/promises';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FLAGGED_WORD, openSpread, type SpreadFixture } from './testing/spread-fixture.ts';

const PLAIN =
  'The late ferry to the old harbour leaves at nine this evening and comes back before the tide turns again';
const FLAGGED = `The ${FLAGGED_WORD} club meets at the old harbour every second evening and everybody is welcome`;
const AT = '2026-01-01T11:59:00Z';

let fixture: SpreadFixture;
beforeEach(async () => {
  fixture = await openSpread();
});
afterEach(() => fixture.close());

const post = (text: string, id: string, more: object = {}, account = `of-${id}`) =>
  aRecord({
    ...aPost(text, { at: AT, account: { id: account }, content: { id, kind: 'post', text, ...more } }),
    id: `e-${id}-${text.length}`,
  });
const share = (id: string, account = `of-${id}`) => post('', id, { shareOf: 'head' }, account);

/** Stored events that come when they are let. */
function held({ events }: SpreadFixture, isReadBefore = true) {
  let let_ = () => {};
  const opened = new Promise<void>((resolve) => {
    let_ = resolve;
  });
  const scan: typeof events.scan = async (from, limit, filter) => {
    if (!isReadBefore) await opened;
    const page = await events.scan(from, limit, filter);
    await opened;
    return page;
  };
  return { events: { ...events, scan }, open: () => let_() };
}

describe('the window that is read after a start', () => {
  it('is read again until the events come, and says so', async () => {
    await fixture.judge([post(PLAIN, 'head'), share('one')]);
    let failures = 2;
    const told: number[] = [];
    const late = await fixture.begun({
      events: {
        ...fixture.events,
        scan: async (...asked) => {
          if (failures-- > 0) throw new Error('the database is away');
          return fixture.events.scan(...asked);
        },
      },
      onTrouble: (times) => told.push(times),
    });
    await sleep(50);
    expect(late.readiness()).toEqual({ ready: false, read: 0, failures: 1 });
    expect(late.measures().failures).toBe(1);
    await late.ready;
    expect(told).toEqual([1, 2]);
    expect(late.readiness()).toEqual({ ready: true, read: 1 });
    const [seen] = await fixture.judgeIn(late, [share('two')]);
    expect(seen).toMatchObject({ copies: 2 });
  });

  it.each([
    ['is in what is read', false],
    ['came after what is read', true],
  ])(
    'counts what came meanwhile once where it %s, and nothing is behind any more',
    async (_, isReadBefore) => {
      await fixture.judge([post(PLAIN, 'head')]);
      const window = held(fixture, isReadBefore);
      const late = await fixture.begun({ events: window.events });
      // Until it asks for its first page.
      await sleep(20);
      const flood = Array.from({ length: 450 }, (_, at) => share(`s${at}`));
      await fixture.judgeIn(late, flood);
      expect(late.measures().behind).toBe(450);
      window.open();
      await late.ready;
      expect(late.measures().behind).toBe(0);
      const [seen] = await fixture.judgeIn(late, [share('last')]);
      expect(seen).toMatchObject({ copies: 451 });
    },
  );

  it('leaves out an account that is erased while it is read', async () => {
    await fixture.judge([post(PLAIN, 'head', {}, 'gone'), share('one'), share('two', 'gone')]);
    const [window, other] = [held(fixture), held(fixture)];
    const late = await fixture.begun({ events: window.events });
    const elsewhere = await fixture.begun({ events: other.events });
    const tells: { account: string }[] = [];
    await fixture.storage.work(async (work) => {
      const emit = (topic: string, told: { account: string }) => {
        if (topic === 'spread.forgotten') tells.push(told);
      };
      await late.forgetAccount({ ...work, emit } as never, { platform: 'harbour', accountId: 'gone' });
    });
    for (const told of tells) await elsewhere.followForgotten(told);
    window.open();
    other.open();
    for (const one of [late, elsewhere]) {
      await one.ready;
      const [thing] = (await one.list({ kind: 'post', least: 2 })).items;
      expect(thing === undefined ? '' : JSON.stringify(await one.get(thing.id))).not.toContain('gone');
    }
  });
});

describe('an erased account', () => {
  const erase = () =>
    fixture.storage.work((work) =>
      fixture.spread.forgetAccount(work, { platform: 'harbour', accountId: 'gone' }),
    );

  it('takes the texts with it that nobody else brought', async () => {
    await fixture.judge([post(PLAIN, 'head', {}, 'gone'), post(FLAGGED, 'other', {}, 'stays')]);
    expect(fixture.spread.measures().texts).toBe(2);
    await erase();
    expect(fixture.spread.measures().texts).toBe(1);
    const [seen] = await fixture.judge([post(PLAIN, 'later')]);
    expect(seen).toMatchObject({ how: 'original' });
  });

  it('is counted among the accounts of a thing no more', async () => {
    await fixture.close();
    // So little is held that the account is nowhere but among what was counted.
    fixture = await openSpread({ contents: 1, passed: 1 });
    await fixture.judge([post(PLAIN, 'head'), share('one', 'gone'), share('two'), share('three')]);
    const accounts = async () => (await fixture.spread.list({ kind: 'post' })).items[0]?.accounts;
    expect(await accounts()).toBe(4);
    await erase();
    expect(await accounts()).toBe(3);
  });
});

describe('what is followed', () => {
  it('is read again at once when it is set, and what was followed holds until then', async () => {
    await fixture.spread.settings.change({ follows: [] }, 'p');
    await fixture.spread.ready;
    await fixture.judge([post('#ferry at nine', 'a'), post('take the #ferry', 'b'), post('#ferry', 'c')]);
    expect((await fixture.spread.list({ kind: 'tag' })).items).toEqual([]);
    await fixture.spread.settings.change({ follows: ['tag'] }, 'p');
    expect(fixture.spread.readiness().ready).toBe(true);
    await fixture.spread.ready;
    expect((await fixture.spread.list({ kind: 'tag' })).items).toMatchObject([
      { label: 'ferry', arrivals: 3 },
    ]);
  });

  it('is no condition for copies of what was flagged to be recognised', async () => {
    await fixture.spread.settings.change({ follows: [] }, 'p');
    await fixture.spread.ready;
    const media = { media: [{ kind: 'image', sha256: 'd'.repeat(64) }] };
    const seen = await fixture.judge([
      post(FLAGGED, 'head', media),
      post(FLAGGED, 'text'),
      post('', 'file', media),
    ]);
    expect(seen.map(({ how }) => how)).toEqual(['original', 'near-copy', 'same-file']);
    expect(seen.slice(1).every(({ decidedBefore }) => decidedBefore === 'flagged')).toBe(true);
  });
});

describe('a flag', () => {
  it('that was foreseen and did not stand is taken back', async () => {
    const head = post(FLAGGED, 'head');
    const copy = post(FLAGGED, 'copy');
    await fixture.storage.work(async (work) => {
      const { noting } = fixture.spread;
      const records = [head, copy];
      await noting.note(records, work);
      const signals = records.map((record) => ({ spread: noting.signalOf(record) }));
      noting.inOrder(records, signals, () => [
        { id: 'r', policy: 'p', mode: 'live', actions: [{ action: 'queue' }], evidence: [] } as never,
      ]);
      await noting.keep(records, [], work);
    });
    expect(fixture.spread.measures().marks).toBe(0);
  });

  it('of content that was edited holds for what it says now, in every process', async () => {
    const edited = `Everybody who knows the ${FLAGGED_WORD} club brings two lanterns and a friend to the pier at noon`;
    await fixture.judge([post(FLAGGED, 'head')]);
    const [again] = await fixture.judge([{ ...post(edited, 'head'), id: 'edit' }]);
    expect(again).toMatchObject({ flagged: true });
    const late = await fixture.another();
    for (const process of [fixture.spread, late]) {
      const [seen] = await fixture.judgeIn(process, [
        post(edited.replace(FLAGGED_WORD, 'xylografh'), `c${Math.random()}`),
      ]);
      expect(seen).toMatchObject({ decidedBefore: 'flagged', how: 'near-copy' });
    }
  });
});

it('after a start decisions are there, however many flags came later', async () => {
  const head = post(PLAIN, 'head');
  await fixture.storage.work((work) =>
    fixture.spread.marks.decided(work, {
      decisionId: 'd1',
      said: 'violation',
      decidedAt: Date.parse(AT) - 3_600_000,
      because: ['p'],
      policies: ['p'],
      records: [head],
    }),
  );
  await fixture.judge([1, 2, 3, 4].map((at) => post(`${FLAGGED} ${at}`, `f${at}`)));
  const small = await fixture.begun({ limits: { marks: 2 } });
  await small.ready;
  const [seen] = await fixture.judgeIn(small, [post(PLAIN, 'copy')]);
  expect(seen).toMatchObject({ decidedBefore: 'violation' });
});
