import type { CanonicalUrl } from '../canonical-url.ts';

/** Forms in which messengers invite to a group, with the code as the first group of the pattern. */
const FORMS: readonly { readonly messenger: string; readonly hosts: RegExp; readonly rest: RegExp }[] = [
  { messenger: 'telegram', hosts: /^(t|telegram)\.(me|dog)$/, rest: /^\/(?:\+|%2B|joinchat\/)([\w-]+)/ },
  { messenger: 'telegram', hosts: /^(t|telegram)\.(me|dog)$/, rest: /^\/(addlist\/[\w-]+)/ },
  { messenger: 'whatsapp', hosts: /^chat\.whatsapp\.com$/, rest: /^\/(?:invite\/)?(\w+)/ },
  { messenger: 'whatsapp', hosts: /^whatsapp\.com$/, rest: /^\/(channel\/\w+)/ },
  { messenger: 'discord', hosts: /^(discord\.gg|discord\.me|dsc\.gg)$/, rest: /^\/(?:invite\/)?([\w-]+)/ },
  { messenger: 'discord', hosts: /^discord(app)?\.com$/, rest: /^\/invite\/([\w-]+)/ },
  { messenger: 'signal', hosts: /^signal\.group$/, rest: /^\/?#(.+)/ },
  { messenger: 'matrix', hosts: /^matrix\.to$/, rest: /^\/?#\/((?:[#!]|%23|%21).+)/ },
  { messenger: 'element', hosts: /^app\.element\.io$/, rest: /^\/?#\/room\/(.+)/ },
  { messenger: 'rocketchat', hosts: /^(go|open)\.rocket\.chat$/, rest: /^\/(invite.*)/ },
  { messenger: 'rocketchat', hosts: /\.rocket\.chat$/, rest: /^\/invite\/([\w-]+)/ },
  {
    messenger: 'zangi',
    hosts: /^((web|join)\.)?zangi\.com$/,
    rest: /^\/((?:join|group|invite|channel)\/.+)/,
  },
  { messenger: 'viber', hosts: /^invite\.viber\.com$/, rest: /^\/?\?(g2=.+)/ },
  { messenger: 'session', hosts: /^open\.getsession\.org$/, rest: /^\/(.+)/ },
  { messenger: 'simplex', hosts: /^simplex\.chat$/, rest: /^\/((?:contact|invitation|g)[#/].*)/ },
  { messenger: 'threema', hosts: /^threema\.group$/, rest: /^\/(.+)/ },
  { messenger: 'line', hosts: /^line\.me$/, rest: /^\/R?\/?(ti\/g2?\/.+)/ },
];

/**
 * The group that a link invites to, the same for every way to write it; undefined for other links.
 *
 * @example
 * messengerInvite({ host: 't.me', url: 'https://t.me/joinchat/AbC' }) // => 'telegram:AbC'
 * messengerInvite({ host: 't.me', url: 'https://t.me/some_channel' }) // => undefined
 */
export function messengerInvite({ host, url }: CanonicalUrl): string | undefined {
  const rest = url.slice(`https://${host}`.length);
  for (const form of FORMS) {
    const code = form.hosts.test(host) ? form.rest.exec(rest)?.[1] : undefined;
    if (code !== undefined) return `${form.messenger}:${code}`;
  }
  return undefined;
}
