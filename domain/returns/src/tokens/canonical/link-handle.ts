/** Sites where what follows the host is the handle of an account. */
const HANDLE_SITES: ReadonlySet<string> = new Set(
  `t.me telegram.me x.com twitter.com mobile.twitter.com instagram.com facebook.com m.facebook.com fb.com tiktok.com
  youtube.com threads.net threads.com vk.com ok.ru linktr.ee medium.com twitch.tv github.com snapchat.com rumble.com
  soundcloud.com pinterest.com bsky.app`.split(/\s+/),
);
/** What stands before the handle on some of them. */
const BEFORE_HANDLE: ReadonlySet<string> = new Set(['add', 'c', 'profile', 's', 'u', 'user']);
/** Pages of the sites themselves. */
const OWN_PAGES: ReadonlySet<string> = new Set(
  `about channel explore groups hashtag home i intent invite joinchat live login messages p pages photo posts profile.php
  reel reels search share sharer sharer.php shorts signup stories video videos watch`.split(/\s+/),
);
const HANDLE = /^[\p{L}\p{N}_.-]{3,64}$/u;

/**
 * The handle that a link to a profile names, as it is written; undefined where it names none: invitations, posts, other
 * sites. An `@` before it names a handle on any site.
 *
 * @param url in canonical form
 * @example
 * handleOfLink('https://t.me/night_ferry') // => 'night_ferry'
 * handleOfLink('https://harbour.example/@night_ferry') // => 'night_ferry'
 * handleOfLink('https://t.me/+AbC123') // => undefined
 * handleOfLink('https://t.me/night_ferry/381') // => undefined
 */
export function handleOfLink(url: string): string | undefined {
  const { hostname, pathname } = new URL(url);
  const parts = pathname.split('/').filter((part) => part !== '');
  const [first = '', second] = parts;
  const isBefore = second !== undefined && BEFORE_HANDLE.has(first.toLowerCase());
  const [named = '', ...further] = isBefore ? parts.slice(1) : parts;
  if (further.length > 0) return undefined;
  const isAt = named.startsWith('@');
  if (!isAt && (!HANDLE_SITES.has(hostname) || OWN_PAGES.has(named.toLowerCase()))) return undefined;
  const handle = decoded(isAt ? named.slice(1) : named);
  return HANDLE.test(handle) ? handle : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
