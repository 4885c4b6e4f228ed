/** A link in the one form in which links are compared. */
export interface CanonicalUrl {
  /** Lower case, ASCII (punycode), without `www.` and trailing dot; with the port when it is not the default one. */
  readonly host: string;
  /** `https://` + host + path + query, without what does not change where it leads. */
  readonly url: string;
}

const WEB = /^https?:$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;
/** Parameters that tell who clicked where, not what is shown. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_hsenc|_hsmi|vero_id|oly_(anon|enc)_id|ref_src|ref_url|wt_mc|spm|si)$/i;

/** Schemes of messenger apps and the web address that means the same. */
const APP_LINKS: readonly (readonly [RegExp, string])[] = [
  [/^tg:\/*join\/?\?invite=([\w-]+).*$/i, 'https://t.me/+$1'],
  [/^tg:\/*resolve\/?\?domain=(\w+).*$/i, 'https://t.me/$1'],
  [/^whatsapp:\/*chat\/?\?code=(\w+).*$/i, 'https://chat.whatsapp.com/$1'],
  [/^sgnl:\/\/(.+)$/i, 'https://$1'],
  [/^matrix:r\/(.+)$/i, 'https://matrix.to/#/#$1'],
];

/**
 * Brings a link as a user wrote it into canonical form (URL parsing and IDN by the WHATWG URL standard): scheme, case,
 * `www.`, default port, trailing dot and slash, percent-encoding, order of parameters and tracking parameters make no
 * difference, nor do the usual disguises `hxxp` and `t[.]me`.
 *
 * @returns undefined for what is no web address (mail, scripts, plain words)
 * @example
 * canonicalUrl('HXXPS://WWW.Example[.]org:443/a/?utm_source=x')?.url // => 'https://example.org/a'
 * canonicalUrl('tg://join?invite=AbC123')?.url // => 'https://t.me/+AbC123'
 * canonicalUrl('mailto:someone@example.org') // => undefined
 */
export function canonicalUrl(written: string): CanonicalUrl | undefined {
  const url = parse(webAddress(refang(written.trim())));
  if (!url || !WEB.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/\.+$/, '').replace(/^www\.(?=[^.]+\.)/, '');
  if (!host.includes('.') && !host.startsWith('[')) return undefined;
  const place = url.port === '' ? host : `${host}:${url.port}`;
  return { host: place, url: `https://${place}${pathOf(url)}${queryOf(url)}${routeOf(url)}` };
}

function refang(written: string): string {
  return written
    .replace(/^hxxp/i, 'http')
    .replace(/^(https?)\[:\]/i, '$1:')
    .replace(/\s*(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\))\s*/gi, '.');
}

function webAddress(written: string): string {
  for (const [form, address] of APP_LINKS) {
    if (form.test(written)) return written.replace(form, address);
  }
  if (SCHEME.test(written)) return written;
  return `https://${written.replace(/^\/\//, '')}`;
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

function pathOf(url: URL): string {
  return normaliseEscapes(url.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
}

/** Escapes of unreserved characters are undone, others are upper case (RFC 3986, section 6.2.2). */
function normaliseEscapes(part: string): string {
  return part.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : triplet.toUpperCase();
  });
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(byNameAndValue);
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
}

function byNameAndValue(a: [string, string], b: [string, string]): number {
  const [left, right] = [a.join('\0'), b.join('\0')];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A fragment is where some sites keep the address (`matrix.to/#/…`, signal.group); others only scroll with it. */
function routeOf(url: URL): string {
  const isAddress = /^#[/!]/.test(url.hash) || /^signal\.(group|me)$/.test(url.hostname);
  return isAddress ? normaliseEscapes(url.hash) : '';
}
