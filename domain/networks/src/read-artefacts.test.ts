import { aPost, aRecord } from '@breakwater/contracts/testing';
import { describe, expect, it } from 'vitest';
import { createNearTexts } from './near-texts.ts';
import { readArtefacts } from './read-artefacts.ts';

const keysOf = (text: string, content: object = {}, platform = 'harbour', texts = createNearTexts()) => {
  const post = aPost(text, { platform });
  return readArtefacts(aRecord({ ...post, content: { ...post.content, ...content } }), texts).map(
    ({ key }) => key,
  );
};
const LONG = 'the ferry leaves the old harbour at nine on every morning of the week';

describe('what an event shares', () => {
  it('is the same link however it is written, and on every platform', () => {
    const [one] = keysOf('see hxxps://WWW.Page[.]example/a/?utm_source=x');
    expect(one).toBe('link https://page.example/a');
    expect(keysOf('', { links: ['https://page.example/a'] }, 'lantern')).toContain(one);
    for (const wrapped of [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fpage.example%2Fa&h=AT1',
      'https://page-example.translate.goog/a?_x_tr_sl=ur',
      'https://web.archive.org/web/2026/https://page.example/a',
    ])
      expect(keysOf(wrapped), wrapped).toContain(one);
  });

  it('is an invitation for messengers', () => {
    expect(keysOf('come to t.me/+AbCdEf and https://discord.gg/xyz')).toEqual([
      'invite-link https://t.me/+AbCdEf',
      'invite-link https://discord.gg/xyz',
    ]);
  });

  it('is a text that says nearly the same, whatever link stands in it', () => {
    const texts = createNearTexts();
    const [, first] = keysOf(`${LONG} https://a.example/1`, {}, 'harbour', texts);
    const [, again] = keysOf(`${LONG.toUpperCase()}!! https://b.example/2`, {}, 'lantern', texts);
    const [, other] = keysOf(
      'a text about something else that has as many words as that https://c.example',
      {},
      'harbour',
      texts,
    );
    expect([first, again, other]).toEqual(['text 0', 'text 0', 'text 1']);
    expect(keysOf('seven words are too few for this', {}, 'harbour', texts)).toEqual([]);
  });

  it('is a file, and content of its own platform that is passed on or answered', () => {
    const sha256 = 'ab'.repeat(32);
    const media = [{ kind: 'image', sha256 }];
    expect(keysOf('', { media, replyTo: 'c7', shareOf: 'c8' })).toEqual([
      `media ${sha256}`,
      'share-of harbour c8',
      'reply-to harbour c7',
    ]);
  });

  it('is the link of a profile when that is made, not with every post', () => {
    const account = { id: 'a1', links: ['https://page.example/me'] };
    const post = aPost('Hello.', { account });
    expect(readArtefacts(aRecord(post), createNearTexts())).toEqual([]);
    const { content: _, ...rest } = post;
    const made = { ...rest, type: 'account.created' as const };
    expect(readArtefacts(aRecord(made), createNearTexts())).toMatchObject([{ kind: 'link' }]);
  });
});
