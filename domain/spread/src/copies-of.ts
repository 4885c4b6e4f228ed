import type { ContentRef, Copy } from '@breakwater/contracts/review';
import { copySignature } from '@breakwater/text';
import type { Marks } from './marks/marks-in-memory.ts';
import type { Following } from './memory/following.ts';
import type { Followings } from './memory/followings.ts';
import type { Passed } from './memory/passed-on.ts';
import { lettersAdded } from './own-words.ts';
import type { EventsPort } from './ports.ts';
import { carriedBy, type Followed, postKey } from './things.ts';

const NOTHING_ELSE: Followed = new Set();

export interface CopiesParts {
  readonly followings: Followings;
  readonly marks: Marks;
  readonly events: EventsPort;
}

/** What content is part of, and how much it says. */
interface Asked {
  readonly keys: ReadonlySet<string>;
  readonly textKey: string | undefined;
  readonly letters: number;
}

/**
 * The copies of content within the window: what passes it on, near-copies of its text, what has one of its files, and quotes;
 * each once, the oldest first, copies before quotes where there are too many. Answers, the content itself and texts that are
 * only a part of it are none. Undefined while the last window is being read again: whoever asks says that it is not known.
 */
export async function copiesOf(
  { followings, marks, events }: CopiesParts,
  { platform, contentId }: ContentRef,
  { limit }: { readonly limit: number },
): Promise<readonly Copy[] | undefined> {
  const following = followings.current();
  if (!following) return undefined;
  const asked = await askedOf(following, events, { platform, contentId });
  const copies = new Map<string, Copy>();
  for (const key of asked.keys) {
    for (const passed of following.things.get(key)?.passed ?? []) {
      const id = `${passed.platform}/${passed.contentId}`;
      if (id === `${platform}/${contentId}` || copies.has(id)) continue;
      const how = howOf(key, passed, asked);
      if (!how) continue;
      const ownText = how === 'same-file' && passed.hasWords && !isSameText(passed, asked);
      const said = marks.saidOf(passed.platform, passed.contentId);
      copies.set(id, copyOf(passed, { how, ownText, said }));
    }
  }
  const found = [...copies.values()].sort((a, b) => a.at - b.at);
  const isQuote = ({ how }: Copy) => how === 'quote';
  const kept = [...found.filter((one) => !isQuote(one)), ...found.filter(isQuote)].slice(0, limit);
  return kept.sort((a, b) => a.at - b.at);
}

/** What content is part of. What is older than what is held is read from its event. */
async function askedOf(
  following: Following,
  events: EventsPort,
  { platform, contentId }: ContentRef,
): Promise<Asked> {
  const own = postKey(platform, contentId);
  const known = following.contentOf(platform, contentId);
  if (known) {
    const { copyKeys, textKey, letters, how, root } = known;
    const keys = new Set([own, ...copyKeys]);
    // Who shares what it quotes does not share it.
    if (how === 'quote' && root !== undefined) keys.delete(postKey(platform, root));
    return { keys, textKey, letters };
  }
  const record = (await events.contentById(platform, [contentId])).get(contentId);
  const carried = record && carriedBy(record, NOTHING_ELSE);
  const signature = carried?.text ? copySignature(carried.text) : undefined;
  const textKey = signature && following.texts.find(signature);
  const files = carried?.files.map((file) => `file:${file}`) ?? [];
  const keys = new Set([own, ...(textKey === undefined ? [] : [textKey]), ...files]);
  return { keys, textKey, letters: signature?.[0] ?? 0 };
}

function isSameText({ textKey }: Passed, asked: Asked): boolean {
  return textKey !== undefined && textKey === asked.textKey;
}

/** How something came into the list of a thing. The one that was seen first is a copy of the one that is asked about. */
function howOf(key: string, passed: Passed, asked: Asked): Copy['how'] | undefined {
  const { how, letters } = passed;
  if (how === 'reply') return undefined;
  if (how === 'quote') return 'quote';
  if (key.startsWith('file:')) return 'same-file';
  if (key.startsWith('post:')) return 'share';
  if (lettersAdded(asked.letters, letters)) return undefined;
  if (lettersAdded(letters, asked.letters)) return 'quote';
  return how === 'share' ? 'share' : 'near-copy';
}

function copyOf(passed: Passed, found: Pick<Copy, 'how' | 'ownText' | 'said'>): Copy {
  const { platform, accountId, contentId, at, eventId, audience } = passed;
  const likeness = found.how === 'near-copy' || found.how === 'quote' ? passed.likeness : 1;
  return {
    platform,
    accountId,
    contentId,
    ...found,
    likeness,
    at,
    eventId,
    ...(audience !== undefined && { audience }),
  };
}
