import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../canonical-url.ts';
import { unwrapRedirect } from './unwrap-redirect.ts';

const target = 'https://example.org/page?a=1';
const encoded = encodeURIComponent(target);

function unwrap(written: string) {
  const canonical = canonicalUrl(written);
  if (!canonical) throw new Error(`${written} is no link`);
  return unwrapRedirect(canonical);
}

describe('unwrapRedirect', () => {
  it.each([
    `https://l.facebook.com/l.php?u=${encoded}&h=AT0abc`,
    `https://lm.facebook.com/l.php?u=${encoded}`,
    `https://l.instagram.com/?u=${encoded}&e=x`,
    `https://www.google.com/url?sa=t&q=${encoded}&usg=x`,
    `https://google.com.pk/url?url=${encoded}`,
    `https://t.umblr.com/redirect?z=${encoded}&t=x`,
    `https://vk.com/away.php?to=${encoded}&cc_key=`,
    `https://out.reddit.com/t3_abc?url=${encoded}&token=x`,
    `https://www.youtube.com/redirect?event=video_description&q=${encoded}`,
    `https://steamcommunity.com/linkfilter/?url=${encoded}`,
    `https://steamcommunity.com/linkfilter/?u=${encoded}`,
    `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=x`,
    `https://www.linkedin.com/redir/redirect?url=${encoded}`,
    `https://duckduckgo.com/l/?uddg=${encoded}`,
    `https://href.li/?${target}`,
    `https://translate.google.com/translate?sl=auto&tl=en&u=${encoded}`,
    'https://example-org.translate.goog/page?a=1&_x_tr_sl=ur&_x_tr_tl=en',
    `https://web.archive.org/web/20210304050607/${target}`,
    `https://web.archive.org/web/2021im_/${target}`,
    `https://archive.today/newest/${target}`,
    `https://archive.ph/20210304/${target}`,
    `https://archive.is/o/aBcDe/${target}`,
  ])('sees through %s', (written) => {
    expect(unwrap(written)).toMatchObject({ url: target, host: 'example.org', redirected: true });
  });

  it('sees through redirectors in redirectors, five deep and no deeper', () => {
    const nested = (depth: number): string =>
      depth === 0 ? target : `https://l.facebook.com/l.php?u=${encodeURIComponent(nested(depth - 1))}`;
    expect(unwrap(nested(5)).url).toBe(target);
    expect(unwrap(nested(6)).host).toBe('l.facebook.com');
  });

  it.each([
    'https://example.org/url?q=https://elsewhere.example/',
    'https://google.com/search?q=https://elsewhere.example/',
    'https://youtube.com/watch?v=abc&q=https://elsewhere.example/',
    'https://l.facebook.com/l.php?u=nothing',
    'https://notgoogle.com/url?q=https://elsewhere.example/',
    'https://l.facebook.com/l.php?u=%E0%A4%A',
  ])('leaves %s as it is', (written) => {
    expect(unwrap(written)).toMatchObject({ host: canonicalUrl(written)?.host, redirected: false });
  });

  it('tells the wrappers that it led through, whatever their kinds', () => {
    const nested = `https://web.archive.org/web/2021/https://vk.com/away.php?to=${encodeURIComponent(`https://href.li/?${target}`)}`;
    expect(unwrap(nested)).toMatchObject({ url: target, redirected: true });
    expect(unwrap(nested).through.map(({ host }) => host)).toEqual(['web.archive.org', 'vk.com', 'href.li']);
  });

  it('reads a hyphen of a translated host', () => {
    expect(unwrap('https://my--site-example.translate.goog/a').url).toBe('https://my-site.example/a');
  });

  it('never throws, and ends, for any wrapped text of 10,000 letters', () => {
    const wrappers = [
      'https://href.li/?',
      'https://web.archive.org/web/2020/',
      'https://archive.ph/newest/',
      'https://t.me@l.facebook.com/l.php?u=',
      'https://a--b-',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...wrappers), { maxLength: 6 }),
        fc.oneof(fc.string(), fc.string({ minLength: 5_000, maxLength: 10_000 })),
        (outer, inner) => {
          const link = canonicalUrl(`${outer.join('')}${inner}`);
          if (link) expect(unwrapRedirect(link).through.length).toBeLessThanOrEqual(5);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('marks shorteners, whose target the network alone knows', () => {
    expect(unwrap('https://bit.ly/abc').shortened).toBe(true);
    expect(unwrap(`https://l.facebook.com/l.php?u=${encodeURIComponent('https://t.co/abc')}`).shortened).toBe(
      true,
    );
    expect(unwrap('https://rabbit.ly.example/abc').shortened).toBe(false);
  });
});
