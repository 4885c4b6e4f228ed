import { type CanonicalUrl, canonicalUrl } from '../canonical-url.ts';
import { wrappedIn } from './wrappers.ts';

/** A service that names the target in its own address. */
interface Redirector {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly parameters: readonly string[];
}

const REDIRECTORS: readonly Redirector[] = [
  { host: /^lm?\.(facebook|instagram)\.com$/, path: /^\/(l\.php)?$/, parameters: ['u'] },
  { host: /^(.+\.)?facebook\.com$/, path: /^\/(l\.php|flx\/warn)$/, parameters: ['u'] },
  { host: /^(.+\.)?google\.[a-z.]+$/, path: /^\/(url|imgres)$/, parameters: ['q', 'url', 'imgurl'] },
  { host: /^translate\.google\.[a-z.]+$/, path: /^\/(translate|website)?$/, parameters: ['u'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /^(.+\.)?vk\.(com|ru)$/, path: /^\/away(\.php)?$/, parameters: ['to'] },
  { host: /^out\.reddit\.com$/, path: /./, parameters: ['url'] },
  { host: /^(.+\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter$/, parameters: ['url', 'u'] },
  { host: /^(.+\.)?safelinks\.protection\.outlook\.com$/, path: /./, parameters: ['url'] },
  { host: /^(.+\.)?linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)$/, parameters: ['url'] },
  { host: /^(.+\.)?bing\.com$/, path: /^\/(alink\/link|news\/apiclick\.aspx)$/, parameters: ['url'] },
  { host: /^duckduckgo\.com$/, path: /^\/l$/, parameters: ['uddg'] },
  { host: /^disq\.us$/, path: /^\/url$/, parameters: ['url'] },
];
const MAX_DEPTH = 5;

/** Services that hide the target behind a code: where they lead cannot be known without asking them. */
const SHORTENERS = new Set(
  `adf.ly bit.ly bitly.com bl.ink buff.ly clck.ru cutt.ly dlvr.it fb.me goo.gl goo.su ift.tt is.gd j.mp linktr.ee lnkd.in
  ow.ly qr.ae rb.gy rebrand.ly s.id shorturl.at shrtco.de snip.ly soo.gd surl.li t.co t.ly tiny.cc tiny.one tinyurl.com
  trib.al u.to urlz.fr v.gd vk.cc wp.me x.gd`.split(/\s+/),
);

export interface UnwrappedUrl extends CanonicalUrl {
  /** It was wrapped in at least one redirector. */
  readonly redirected: boolean;
  /** The wrappers that it led through, from the outside in. */
  readonly through: readonly CanonicalUrl[];
  /** A shortener: the target is not known. */
  readonly shortened: boolean;
}

/**
 * Follows redirectors, translations and archives that carry their target in their own address, up to five deep, without
 * any network.
 *
 * @example
 * unwrapRedirect({ host: 'google.com', url: 'https://google.com/url?q=https%3A%2F%2Fexample.org%2Fa' }).url // => 'https://example.org/a'
 */
export function unwrapRedirect(link: CanonicalUrl): UnwrappedUrl {
  const through: CanonicalUrl[] = [];
  let current = link;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const target = targetOf(current);
    if (!target) break;
    through.push(current);
    current = target;
  }
  return { ...current, redirected: current !== link, through, shortened: SHORTENERS.has(current.host) };
}

/**
 * Where a link leads as far as its own address says: `canonicalUrl`, and what redirectors, translations and archives wrap.
 * Two links to the same page are the same, however each of them goes there.
 *
 * @returns undefined for what is no web address
 * @example
 * linkTarget('https://vk.com/away.php?to=https%3A%2F%2Fwww.example.org%2Fa%2F')?.url // => 'https://example.org/a'
 * linkTarget('mailto:someone@example.org') // => undefined
 */
export function linkTarget(written: string): CanonicalUrl | undefined {
  const link = canonicalUrl(written);
  if (!link) return undefined;
  const { host, url } = unwrapRedirect(link);
  return { host, url };
}

function targetOf({ host, url }: CanonicalUrl): CanonicalUrl | undefined {
  const address = new URL(url);
  const wrapped = wrappedIn(host, address);
  if (wrapped !== undefined) return canonicalUrl(wrapped);
  const { pathname, searchParams } = address;
  for (const redirector of REDIRECTORS) {
    if (!redirector.host.test(host) || !redirector.path.test(pathname)) continue;
    for (const name of redirector.parameters) {
      const canonical = canonicalUrl(searchParams.get(name) ?? '');
      if (canonical) return canonical;
    }
  }
  return undefined;
}
