import { type Content, type EventRecord, type EventType, filesOf } from '@breakwater/contracts';
import type { SpreadKind } from '@breakwater/contracts/spread';
import { createRecent } from '@breakwater/kernel';
import { findLinks, linkTarget, messengerInvite } from '@breakwater/text';

/** Events that carry something that can spread. */
export const CARRYING: readonly EventType[] = ['content.created', 'content.updated', 'content.shared'];

/** What an event carries, in the form in which it is followed. */
export interface Carried {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly platform: string;
  readonly accountId: string;
  readonly contentId: string;
  readonly eventId: string;
  readonly text: string;
  /** Content that this passes on. */
  readonly shareOf: string | undefined;
  readonly replyTo: string | undefined;
  /** People it can reach at once; undefined where nobody says. */
  readonly audience: number | undefined;
  readonly isNewAccount: boolean;
  /** Keys of links, invitations and hashtags. */
  readonly mentioned: readonly string[];
  /** SHA-256 of files as they were sent. */
  readonly files: readonly string[];
}

const HASHTAG = /(?<![\p{L}\p{N}_])#([\p{L}\p{N}_\p{M}]{2,64})/gu;
const NEW_ACCOUNT_MS = 7 * 86_400_000;
/** One event mentions so many things at most: what lists hundreds passes none of them on. */
const MOST_MENTIONED = 12;
const NOTHING: readonly string[] = [];

/** What is counted besides posts. Texts and files are recognised in any case, links, invitations and hashtags are not read. */
export type Followed = ReadonlySet<Exclude<SpreadKind, 'post'>>;

/** What an event carries; undefined where that is nothing that spreads. */
export function carriedBy(record: EventRecord, follows: Followed): Carried | undefined {
  const { event, account, id } = record;
  if (
    event.type !== 'content.created' &&
    event.type !== 'content.updated' &&
    event.type !== 'content.shared'
  ) {
    return undefined;
  }
  const content: Content = event.content;
  const at = Date.parse(event.at);
  const createdAt = account.createdAt === undefined ? Number.NaN : Date.parse(account.createdAt);
  const age = at - createdAt;
  const { text = '' } = content;
  return {
    at,
    platform: event.platform,
    accountId: event.account.id,
    contentId: content.id,
    eventId: id,
    text,
    shareOf: content.shareOf === content.id ? undefined : content.shareOf,
    replyTo: content.replyTo === content.id ? undefined : content.replyTo,
    audience: content.audienceSize ?? account.followers,
    isNewAccount: age >= 0 && age < NEW_ACCOUNT_MS,
    mentioned: mentionedIn(text, content.links ?? NOTHING, follows),
    files: filesOf(content).slice(0, MOST_MENTIONED),
  };
}

function mentionedIn(text: string, links: readonly string[], follows: Followed): readonly string[] {
  const hasLinks = (follows.has('link') || follows.has('invite')) && (links.length > 0 || text.includes('.'));
  const hasTags = follows.has('tag') && text.includes('#');
  if (!hasLinks && !hasTags) return NOTHING;
  const keys = new Set<string>();
  if (hasLinks) {
    for (const { url } of findLinks(text)) addLink(keys, url, follows);
    for (const link of links) addLink(keys, link, follows);
  }
  if (hasTags) {
    for (const [, tag = ''] of text.matchAll(HASHTAG)) {
      if (keys.size < MOST_MENTIONED) keys.add(`tag:${tag.normalize('NFKC').toLowerCase()}`);
    }
  }
  return [...keys];
}

/** Links that came last: one that spreads is read once. */
const linkKeys = createRecent<string, string>(4_096);

function addLink(keys: Set<string>, written: string, follows: Followed): void {
  if (keys.size >= MOST_MENTIONED) return;
  const key = linkKeys.get(written) ?? linkKeys.keep(written, linkKey(written));
  if (key !== '' && follows.has(key.startsWith('invite:') ? 'invite' : 'link')) keys.add(key);
}

/** The key of where a link leads, or of the group that it invites to; empty where it leads nowhere. */
function linkKey(written: string): string {
  const target = linkTarget(written);
  const invite = target && messengerInvite(target);
  if (invite !== undefined) return `invite:${invite}`;
  return target ? `link:${target.url}` : '';
}

/** Content of a platform as a thing. */
export function postKey(platform: string, contentId: string): string {
  return `post:${platform}/${contentId}`;
}

/** What kind of thing a key is of. */
export function kindOf(key: string): SpreadKind {
  return key.slice(0, key.indexOf(':')) as SpreadKind;
}
