import { aPost, aRecord } from '@breakwater/contracts/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FLAGGED_LINK, FLAGGED_WORD, openSpread, type SpreadFixture } from './testing/spread-fixture.ts';

const TEXT = `The ${FLAGGED_WORD} club meets at the old harbour every second evening and everybody is welcome to bring a lantern`;
const PLAIN =
  'The late ferry to the old harbour leaves at nine this evening and comes back before the tide turns again';
const FILE = 'a'.repeat(64);
const AT = '2026-01-01T11:59:00Z';

let fixture: SpreadFixture;
beforeEach(async () => {
  fixture = await openSpread();
});
afterEach(() => fixture.close());

const post = (text: string, id: string, account = `of-${id}`, more: object = {}) =>
  aRecord(aPost(text, { at: AT, account: { id: account }, content: { id, kind: 'post', text, ...more } }));
const share = (of: string, id: string, text?: string, platform = 'harbour') =>
  aRecord({
    id: `e-${id}`,
    type: 'content.shared',
    at: AT,
    platform,
    account: { id: `of-${id}` },
    content: { id, kind: 'post', shareOf: of, ...(text !== undefined && { text }) },
  });

describe('a batch', () => {
  it('flags shares, near-copies and bare files of what it flags before them, and nothing else', async () => {
    const noisy = `@sara THE ${FLAGGED_WORD.toUpperCase().replace('Y', 'У')} club meets at the old harbor evry second evening & everybody is welcome to bring a lantern #tonight`;
    const seen = await fixture.judge([
      post(PLAIN, 'plain'),
      post(TEXT, 'head', 'a', { media: [{ kind: 'image', sha256: FILE }] }),
      share('head', 'share'),
      share('share', 'share of a share'),
      post(noisy.replace(/xylograph/gi, 'xilograph'), 'noisy'),
      post('', 'file', 'b', { media: [{ kind: 'image', sha256: FILE }] }),
      share('plain', 'of plain'),
    ]);
    expect(seen.map(({ decidedBefore, how, flagged }) => [decidedBefore, how, flagged])).toEqual([
      ['none', 'original', false],
      ['none', 'original', true],
      ['flagged', 'share', true],
      ['flagged', 'share', true],
      ['flagged', 'near-copy', true],
      ['flagged', 'same-file', true],
      ['none', 'share', false],
    ]);
    expect(seen[2]).toMatchObject({ because: ['words/word'] });
  });

  it('does not flag the words that somebody put a flagged link below: shares of that post alone', async () => {
    const seen = await fixture.judge([
      post(`${PLAIN} ${FLAGGED_LINK}`, 'with link'),
      post(PLAIN, 'the words'),
      share('with link', 'share'),
    ]);
    expect(seen.map(({ decidedBefore, flagged }) => [decidedBefore, flagged])).toEqual([
      ['none', true],
      ['none', false],
      ['flagged', true],
    ]);
  });

  it('goes by the order of its events: what came before the flagged one is no copy of it', async () => {
    const seen = await fixture.judge([share('head', 'early'), post(TEXT, 'head'), share('head', 'late')]);
    expect(seen.map(({ decidedBefore }) => decidedBefore)).toEqual(['none', 'none', 'flagged']);
  });

  it('is known to the next one, and to other processes once they are told', async () => {
    const other = await fixture.another();
    await fixture.judge([post(TEXT, 'head')]);
    const [seen] = await fixture.judge([share('head', 'one')]);
    expect(seen).toMatchObject({ decidedBefore: 'flagged', flagged: true });
    const [before] = await fixture.judgeIn(other, [share('head', 'two')]);
    expect(before).toMatchObject({ decidedBefore: 'none' });
    const { rows } = await fixture.storage.db
      .withTables<{ spread_marks: { id: string } }>()
      .selectFrom('spread_marks')
      .select('id')
      .execute()
      .then((found) => ({ rows: found }));
    await other.marks.follow({ marks: rows.map(({ id }) => id) });
    const [after] = await fixture.judgeIn(other, [post(TEXT.replace('old', 'very old'), 'three')]);
    expect(after).toMatchObject({ decidedBefore: 'flagged', how: 'near-copy' });
  });

  it('that fails leaves nothing flagged, and its events are counted once', async () => {
    const records = [post(TEXT, 'head'), share('head', 'one')];
    await expect(
      fixture.storage.work(async (work) => {
        await fixture.spread.noting.note(records, work);
        const set = records.map((record) => ({ spread: fixture.spread.noting.signalOf(record) }));
        fixture.spread.noting.inOrder(records, set, () => [
          { id: 'r', mode: 'live', actions: [{ action: 'queue' }], evidence: [] } as never,
        ]);
        throw new Error('the database went away');
      }),
    ).rejects.toThrow('went away');
    expect(fixture.spread.measures().marks).toBe(1);
    fixture.spread.noting.forget(records);
    expect(fixture.spread.measures().marks).toBe(0);
    const [, again] = await fixture.judge(records.map((record) => ({ ...record })));
    expect(again).toMatchObject({ copies: 1, decidedBefore: 'flagged' });
  });
});

describe('a quote', () => {
  it.each([
    [
      'in a share',
      () =>
        share('head', 'q', 'This call is a lie: nobody from here goes there, and the harbour police know it'),
    ],
    [
      'around the text',
      () => post(`They are lying to you. Do not go, and report whoever sends you this: "${TEXT}"`, 'q'),
    ],
  ])('that adds words of its own %s is no copy, and says what it quotes', async (where, quote) => {
    await fixture.judge([post(TEXT.replace(FLAGGED_WORD, 'xylograph'), 'head')]);
    const [seen] = await fixture.judge([quote()]);
    expect(seen).toMatchObject({ decidedBefore: 'none', how: 'quote' });
    if (where === 'around the text') expect(seen).toMatchObject({ quoted: 'flagged' });
  });

  it('adds no words of its own by hashtags, mentions and links', async () => {
    await fixture.judge([post(TEXT, 'head')]);
    const [seen] = await fixture.judge([
      post(`@amina @bilal ${TEXT} #harbour #lanterns #winter https://harbour.example/one`, 'tagged'),
    ]);
    expect(seen).toMatchObject({ decidedBefore: 'flagged', how: 'near-copy' });
  });
});

describe('counts', () => {
  it('say how often something came, from how many accounts and platforms', async () => {
    await fixture.judge([post(PLAIN, 'head')]);
    const seen = await fixture.judge([
      share('head', 's1'),
      share('head', 's2'),
      post(PLAIN, 'elsewhere', 'z'),
    ]);
    // Of all that the batch brings: counts are no order.
    expect(seen.map(({ copies, accounts }) => [copies, accounts])).toEqual([
      [2, 3],
      [2, 3],
      [1, 2],
    ]);
  });

  it('of an event that was judged already stay as they are', async () => {
    const again = post(PLAIN, 'head');
    await fixture.judge([again]);
    await fixture.judge([{ ...again }, { ...again }]);
    const [seen] = await fixture.judge([share('head', 's1')]);
    expect(seen).toMatchObject({ copies: 1 });
  });

  it('of content that is changed are not those of a copy', async () => {
    const [first] = await fixture.judge([post(TEXT, 'head')]);
    const changed = aRecord({
      ...aPost(TEXT, {
        at: AT,
        account: { id: 'of-head' },
        content: { id: 'head', kind: 'post', text: TEXT },
      }),
      id: 'changed',
      type: 'content.updated',
    });
    const [seen] = await fixture.judge([changed]);
    expect([first, seen]).toMatchObject([
      { decidedBefore: 'none' },
      { decidedBefore: 'none', how: 'original' },
    ]);
  });
});
