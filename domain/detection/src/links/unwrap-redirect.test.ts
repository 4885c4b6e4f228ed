import { canonicalUrl } from '@breakwater/text';
import { describe, expect, it } from 'vitest';
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

  it('marks shorteners, whose target the network alone knows', () => {
    expect(unwrap('https://bit.ly/abc').shortened).toBe(true);
    expect(unwrap(`https://l.facebook.com/l.php?u=${encodeURIComponent('https://t.co/abc')}`).shortened).toBe(
      true,
    );
    expect(unwrap('https://rabbit.ly.example/abc').shortened).toBe(false);
  });
});
