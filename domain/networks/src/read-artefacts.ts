import type { Content, EventRecord, EventType } from '@breakwater/contracts';
import type { ArtefactKind } from '@breakwater/contracts/networks';
import { findLinks, linkTarget } from '@breakwater/text';
import type { NearTexts } from './near-texts.ts';

/** Something that an event shares, in the form in which it is compared. */
export interface Artefact {
  readonly kind: ArtefactKind;
  /** The same for the same thing: across platforms, but for what only one platform has. */
  readonly key: string;
  readonly label: string;
}

/** Types of events that share something. */
export const SHARING_EVENTS: readonly EventType[] = [
  'content.created',
  'content.shared',
  'account.created',
  'account.updated',
];

const INVITES = /^(t\.me|telegram\.me|chat\.whatsapp\.com|discord\.gg|signal\.group)$/;
const LABEL = 80;

/**
 * What an event shares: links and invitations in text, post and profile, files, near-duplicate texts, and what is
 * passed on or answered. Links, files and texts are the same on every platform; content of a platform is its own.
 */
export function readArtefacts({ event }: EventRecord, texts: NearTexts): Artefact[] {
  const found = new Map<string, Artefact>();
  const add = (kind: ArtefactKind, value: string, label = value) => {
    const key = `${kind} ${value}`;
    found.set(key, { kind, key, label: clip(label) });
  };
  const content = 'content' in event ? (event.content as Content | undefined) : undefined;
  // A profile is shared when it is made or changed, not again with every post.
  for (const link of (content ? content.links : event.account.links) ?? []) addLink(add, link);
  if (!content) return [...found.values()];
  const { text = '' } = content;
  const links = findLinks(text);
  for (const { url } of links) addLink(add, url);
  for (const { sha256 } of content.media ?? []) if (sha256 !== undefined) add('media', sha256);
  const words = without(text, links);
  const near = texts.place(words);
  if (near !== undefined) add('text', String(near), words);
  if (content.shareOf !== undefined) add('share-of', `${event.platform} ${content.shareOf}`);
  if (content.replyTo !== undefined) add('reply-to', `${event.platform} ${content.replyTo}`);
  return [...found.values()];
}

/** However a link goes there, it is what it leads to. */
function addLink(add: (kind: ArtefactKind, value: string) => void, written: string): void {
  const link = linkTarget(written);
  if (!link) return;
  const isInvite = INVITES.test(link.host) || link.url.startsWith('https://discord.com/invite/');
  add(isInvite ? 'invite-link' : 'link', link.url);
}

function without(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of ranges) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return (rest + text.slice(from)).replace(/\s+/g, ' ').trim();
}

function clip(label: string): string {
  const letters = [...label];
  return letters.length <= LABEL ? label : `${letters.slice(0, LABEL - 1).join('')}…`;
}
