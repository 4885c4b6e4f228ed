/** Services that keep the whole of another address in their own one, and how it is read from there. */
const WRAPPERS: readonly {
  readonly host: RegExp;
  readonly read: (url: URL) => string | undefined;
}[] = [
  { host: /^href\.li$/, read: fromQuery },
  { host: /\.translate\.goog$/, read: fromTranslatedHost },
  {
    host: /^web\.archive\.org$/,
    read: (url) => fromPath(url, /^\/(?:web|save)\/(?:[\d*]{1,20}(?:[a-z]{2}_)?\/)?(.+)$/),
  },
  {
    host: /^archive\.(?:today|ph|is|li|vn|fo|md)$/,
    read: (url) => fromPath(url, /^\/(?:newest|oldest|timegate|timemap|\d{4,14}|o\/\w{3,10})\/(.+)$/),
  },
];
const TRANSLATED = '.translate.goog';
/** An address in a path may have lost a slash, or its scheme. */
const IN_PATH = /^(?:(https?):\/{1,2})?([^/]+\.[^/]+.*)$/i;

/**
 * The address that a wrapper of the whole of it holds, or undefined for other addresses.
 *
 * @example
 * wrappedIn('web.archive.org', new URL('https://web.archive.org/web/2020/https:/site.example/a')) // => 'https://site.example/a'
 * wrappedIn('site-example.translate.goog', new URL('https://site-example.translate.goog/a')) // => 'https://site.example/a'
 */
export function wrappedIn(host: string, url: URL): string | undefined {
  return WRAPPERS.find((wrapper) => wrapper.host.test(host))?.read(url);
}

/** `href.li/?https://site.example/a?b=1`: the query is the address; canonical order may have put parts of it first. */
function fromQuery({ searchParams }: URL): string | undefined {
  const parts = [...searchParams];
  const first = parts.find(([name]) => /^https?:\/\//i.test(name));
  if (first === undefined) return undefined;
  const rest = new URLSearchParams(parts.filter((part) => part !== first));
  const address = first[1] === '' ? first[0] : `${first[0]}=${encodeURIComponent(first[1])}`;
  return rest.size === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${rest}`;
}

/** In the host a hyphen stands for a dot, and two for a hyphen. */
function fromTranslatedHost({ hostname, pathname, searchParams }: URL): string {
  const host = hostname
    .slice(0, -TRANSLATED.length)
    .split('--')
    .map((part) => part.replaceAll('-', '.'))
    .join('-');
  const own = [...searchParams].filter(([name]) => !name.startsWith('_x_tr_'));
  return `https://${host}${pathname}${own.length === 0 ? '' : `?${new URLSearchParams(own)}`}`;
}

function fromPath({ pathname, search }: URL, form: RegExp): string | undefined {
  const rest = form.exec(pathname)?.[1];
  const address = rest === undefined ? null : IN_PATH.exec(decoded(rest));
  return address ? `${address[1] ?? 'https'}://${address[2]}${search}` : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
