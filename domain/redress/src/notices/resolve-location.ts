import type { NoticeLocation } from '@breakwater/contracts/settings';

/** What an address points at. */
export interface Located {
  readonly platform: string;
  readonly accountId?: string;
  readonly contentId?: string;
}

/**
 * What an address points at, by the first pattern that it matches: scheme, `www.`, a trailing slash, further query
 * parameters and the fragment do not matter. Nothing when none matches: then a person finds out.
 *
 * @example
 * ```ts
 * const patterns = [{ platform: 'harbour', pattern: 'https://harbour.example/@{account}/{content}' }]
 * resolveLocation('http://www.harbour.example/@a1/c9/?ref=x', patterns) // => { platform: 'harbour', accountId: 'a1', contentId: 'c9' }
 * ```
 */
export function resolveLocation(address: string, patterns: readonly NoticeLocation[]): Located | undefined {
  const url = parse(address);
  if (!url) return undefined;
  for (const { platform, pattern } of patterns) {
    const found = match(url, pattern);
    if (found) return { platform, ...found };
  }
  return undefined;
}

function parse(address: string): URL | undefined {
  const text = address.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

type Found = Omit<Located, 'platform'>;

function match(url: URL, pattern: string): Found | undefined {
  const [before = '', query = ''] = pattern.split('?');
  const [, host = '', path = ''] = /^https?:\/\/([^/]+)(.*)$/i.exec(before) ?? [];
  if (bareHost(url.host) !== bareHost(host.toLowerCase())) return undefined;
  const found: Record<string, string> = {};
  if (!matchText(url.pathname.replace(/\/$/, ''), path.replace(/\/$/, ''), found)) return undefined;
  for (const [name, wanted] of new URLSearchParams(query)) {
    const value = url.searchParams.get(name);
    if (value === null || !matchText(encodeURIComponent(value), wanted, found)) return undefined;
  }
  const { account, content } = found;
  return { ...(account && { accountId: account }), ...(content && { contentId: content }) };
}

function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}

/** Matches an encoded text against literal text with placeholders, each of which stands for one path segment. */
function matchText(text: string, pattern: string, found: Record<string, string>): boolean {
  const names: string[] = [];
  const source = pattern
    .split(/(\{(?:account|content)\})/)
    .map((part) => {
      const name = /^\{(account|content)\}$/.exec(part)?.[1];
      if (name === undefined) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(name);
      return '([^/]{1,600})';
    })
    .join('');
  const groups = new RegExp(`^${source}$`).exec(text);
  if (!groups) return false;
  for (const [index, name] of names.entries()) {
    const value = decode(groups[index + 1] ?? '');
    if (value === undefined || value.length > 200 || value.includes('\0')) return false;
    found[name] = value;
  }
  return true;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
