import { aPost, aRecord } from '@breakwater/contracts/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FLAGGED_WORD, openSpread, type SpreadFixture } from './testing/spread-fixture.ts';

const FLAGGED = `The ${FLAGGED_WORD} club meets at the old harbour every second evening and everybody is welcome`;
const PLAIN =
  'The late ferry to the old harbour leaves at nine this evening and comes back before the tide turns again';
const OWN = 'That is not how it was: the boat never came back that evening, I was there myself';
const FILE = 'c'.repeat(64);
const AT = '2026-01-01T11:59:00Z';

let fixture: SpreadFixture;
beforeEach(async () => {
  fixture = await openSpread();
});
afterEach(() => fixture.close());

const post = (text: string, id: string, more: object = {}, type = 'content.created') =>
  aRecord({
    ...aPost(text, {
      at: AT,
      account: { id: `of-${id}` },
      content: { id, kind: 'post', text, ...more },
    }),
    id: `e-${id}-${type}-${text.length}`,
    type: type as 'content.created',
  });
const share = (shareOf: string, id: string, text = '') => post(text, id, { shareOf });
const withFile = { media: [{ kind: 'image', sha256: FILE }] };

describe('a quote by a newsroom', () => {
  it('is the beginning of its own shares: they are no copies of what it quotes', async () => {
    const seen = await fixture.judge([
      post(FLAGGED, 'head'),
      share('head', 'news', OWN),
      share('news', 'reader'),
      share('news', 'reader with words', OWN),
    ]);
    expect(seen.slice(1).map(({ decidedBefore, how }) => [decidedBefore, how])).toEqual([
      ['none', 'quote'],
      ['none', 'share'],
      ['none', 'share'],
    ]);
    const copies = await fixture.spread.copiesOf({ platform: 'harbour', contentId: 'news' }, { limit: 9 });
    expect(copies?.map(({ contentId }) => contentId)).toEqual(['reader', 'reader with words']);
  });

  it('that is flagged for its own words flags its shares', async () => {
    const seen = await fixture.judge([
      post(PLAIN, 'head'),
      share('head', 'bad', `Everybody who takes that boat should come to the ${FLAGGED_WORD} club with us`),
      share('bad', 'again'),
    ]);
    expect(seen[2]).toMatchObject({ decidedBefore: 'flagged', how: 'share' });
  });
});

describe('a share with words', () => {
  it.each([
    ['a caption of a few words', 'Look at this everybody', 'share'],
    ['the words of what it shares', PLAIN, 'share'],
    ['words of its own', OWN, 'quote'],
    ['words of its own below those of what it shares', `${PLAIN}. ${OWN}`, 'quote'],
  ])('%s', async (_, text, how) => {
    const [, seen] = await fixture.judge([post(PLAIN, 'head'), share('head', 'one', text)]);
    expect(seen).toMatchObject({ how });
  });

  it.each([
    [FLAGGED, 'flagged', 'share', 'none'],
    [OWN, 'none', 'quote', 'flagged'],
    [`${OWN}: "${FLAGGED}"`, 'none', 'quote', 'flagged'],
    ['Look at this everybody', 'flagged', 'share', 'none'],
  ])(
    'of what is no longer held is compared with what was flagged: %s',
    async (text, decidedBefore, how, quoted) => {
      await fixture.judge([post(FLAGGED, 'head')]);
      // A process that has read none of it.
      fixture.stored.length = 0;
      const late = await fixture.another();
      const [seen] = await fixture.judgeIn(late, [share('head', 'one', text)]);
      expect(seen).toMatchObject({ decidedBefore, how, quoted });
    },
  );
});

describe('an ordinary text', () => {
  it('within a flagged one is no copy of it', async () => {
    const seen = await fixture.judge([
      post(`${PLAIN}. Come all to the ${FLAGGED_WORD} club and bring your lanterns along`, 'flagged'),
      post(PLAIN, 'ordinary'),
    ]);
    expect(seen.map(({ decidedBefore, flagged }) => [decidedBefore, flagged])).toEqual([
      ['none', true],
      ['none', false],
    ]);
  });

  it('that somebody repeats with a flagged word does not become flagged', async () => {
    const seen = await fixture.judge([
      post(PLAIN, 'first'),
      post(`${PLAIN} ${FLAGGED_WORD}`, 'flagged'),
      post(PLAIN, 'after'),
    ]);
    expect(seen.map(({ flagged }) => flagged)).toEqual([false, true, false]);
  });

  it('of which the first is flagged is recognised from a copy as well', async () => {
    await fixture.judge([post(FLAGGED, 'first')]);
    await fixture.judge([post(`${FLAGGED} today`, 'second')]);
    await fixture.storage.work((work) =>
      fixture.spread.forgetAccount(work, { platform: 'harbour', accountId: 'of-first' }),
    );
    const [seen] = await fixture.judge([post(FLAGGED, 'third')]);
    expect(seen).toMatchObject({ decidedBefore: 'flagged', how: 'near-copy' });
  });
});

describe('a picture', () => {
  it('that others had before is not flagged for the words beside it', async () => {
    const seen = await fixture.judge([
      post(PLAIN, 'popular', withFile),
      post(FLAGGED, 'flagged', withFile),
      post('', 'after', withFile),
    ]);
    expect(seen[2]).toMatchObject({ decidedBefore: 'none', flagged: false });
  });

  it('of flagged content with a short caption of its own is no copy', async () => {
    const seen = await fixture.judge([
      post(FLAGGED, 'flagged', withFile),
      post('So sad', 'captioned', withFile),
      post('', 'bare', withFile),
    ]);
    expect(seen.map(({ decidedBefore }) => decidedBefore)).toEqual(['none', 'none', 'flagged']);
  });
});

describe('the copies of content', () => {
  const copies = (contentId: string, limit = 9) =>
    fixture.spread.copiesOf({ platform: 'harbour', contentId }, { limit });

  it('are not what says a part of it, and what says more is a quote', async () => {
    await fixture.judge([
      post(`${PLAIN}. ${OWN}`, 'long'),
      post(PLAIN, 'part'),
      post(`${PLAIN} ${OWN}!`, 'same'),
    ]);
    expect((await copies('long'))?.map(({ contentId, how }) => [contentId, how])).toEqual([
      ['same', 'near-copy'],
    ]);
    expect((await copies('part'))?.map(({ how }) => how)).toEqual(['quote', 'quote']);
  });

  it('say which of those with the same file have words of their own', async () => {
    await fixture.judge([
      post(PLAIN, 'head', withFile),
      post('', 'bare', withFile),
      post(OWN, 'own', withFile),
      post('So sad', 'short', withFile),
    ]);
    expect((await copies('head'))?.map(({ how, ownText }) => [how, ownText])).toEqual([
      ['same-file', false],
      ['same-file', true],
      ['same-file', true],
    ]);
  });

  it('leave quotes out first where there are too many', async () => {
    await fixture.judge([
      post(PLAIN, 'head'),
      share('head', 'quote', OWN),
      share('head', 'one'),
      share('head', 'two'),
    ]);
    expect((await copies('head', 2))?.map(({ how }) => how)).toEqual(['share', 'share']);
  });

  it('have their places beside any number of answers', async () => {
    await fixture.close();
    fixture = await openSpread({ passed: 3 });
    await fixture.judge([post(PLAIN, 'head'), share('head', 'one')]);
    await fixture.judge(['a', 'b', 'c'].map((id) => post(`No, ${id}`, id, { replyTo: 'head' })));
    await fixture.judge([share('head', 'two')]);
    expect((await copies('head'))?.map(({ contentId }) => contentId)).toEqual(['one', 'two']);
    const [thing] = (await fixture.spread.list({ kind: 'post' })).items;
    const { passed, passedAll } = await fixture.spread.get(thing?.id ?? '');
    expect(passed.filter(({ how }) => how === 'reply')).toHaveLength(3);
    expect(passedAll).toBe(true);
  });
});
