import { canonicalUrl, unwrapRedirect } from '@breakwater/text';

/** What an address says without being asked: nothing is fetched. */
export type ReadAddress =
  | {
      readonly key: string;
      readonly host: string;
      /** It hides where it leads. */
      readonly shortened: boolean;
      /** It names a site and nothing on it. */
      readonly wholeSite: boolean;
    }
  | { readonly fault: 'relative' | 'not-an-address' };

/**
 * Reads an address as somebody wrote it, through redirectors that name their target.
 *
 * @example
 * ```ts
 * readAddress('HXXPS://www.Lantern[.]example/p/1?utm_source=x').key // => 'url:https://lantern.example/p/1'
 * readAddress('/p/1').fault // => 'relative'
 * readAddress('see the photo').fault // => 'not-an-address'
 * readAddress('https://lantern.example').wholeSite // => true
 * ```
 */
export function readAddress(written: string): ReadAddress {
  const value = written.trim();
  if (/^(\.{0,2}\/(?!\/)|[?#])/.test(value)) return { fault: 'relative' };
  if (/\s/.test(value)) return { fault: 'not-an-address' };
  const link = canonicalUrl(value);
  if (!link) return { fault: 'not-an-address' };
  const { url, host, shortened } = unwrapRedirect(link);
  return { key: `url:${url}`, host, shortened, wholeSite: url === `https://${host}` };
}

/**
 * Whether a host is one of these or below one of them.
 *
 * @example
 * ```ts
 * isAmong('m.lantern.example', ['lantern.example']) // => true
 * isAmong('badlantern.example', ['lantern.example']) // => false
 * ```
 */
export function isAmong(host: string, hosts: readonly string[]): boolean {
  const bare = host.replace(/:\d+$/, '');
  return hosts.some((one) => bare === one || bare.endsWith(`.${one}`));
}
