import type { PassedOn } from '@breakwater/contracts/spread';
import { createSpreadTable, type SpreadTable } from '@breakwater/spread';
import type { CopySignature } from '@breakwater/text';
import { accountDigest } from '../events.ts';
import { lettersAdded } from '../own-words.ts';
import type { SpreadLimits } from '../ports.ts';
import { type Carried, type Followed, kindOf, postKey } from '../things.ts';
import { type Erased, inSlices } from './erased.ts';
import { type FollowedThing, followedThing } from './followed-thing.ts';
import { KnownTexts, type NearText } from './known-texts.ts';
import { isOfContent, type Passed } from './passed-on.ts';

/** Where an event stands among what spreads. */
export interface Placed {
  readonly passed: Passed;
  /** Content that it passes on as it is. */
  readonly shareOf: string | undefined;
  /** Whether what it passes on was seen, so that its words could be compared. */
  readonly isSeen: boolean;
  /** Of its text; undefined where that says too little. */
  readonly signature: CopySignature | undefined;
  /** Who said first what it says, itself included; undefined where that is not held. */
  readonly saidFirst: Passed | undefined;
  /** SHA-256 of its files, and of those the ones that no other content had before. */
  readonly files: readonly string[];
  readonly ownFiles: readonly string[];
  /** Keys of things that nobody had brought before. */
  readonly fresh: readonly string[];
  /** Keys of all things that it brings. */
  readonly brings: readonly string[];
}

const NO_KEYS: readonly string[] = [];
/** Answers to a post that are shown. */
const REPLIES = 50;

export interface FollowingParts {
  readonly limits: SpreadLimits;
  readonly follows: Followed;
  readonly isKnownBad: (platform: string, accountId: string) => boolean;
  /** No arrival is later than this says. */
  readonly now: () => number;
  /** Goes into the hashes of accounts: one of each process. */
  readonly salt: string;
}

/**
 * All that is held in memory of what spreads, within limits. One thread, no waiting: an event is placed and counted at
 * once, so that the next one of the batch finds it.
 */
export class Following {
  readonly table: SpreadTable;
  readonly things = new Map<string, FollowedThing>();
  readonly idToKey = new Map<string, string>();
  /** Content that is known, by the key of its post; of other things who brought them first. */
  private readonly firsts = new Map<string, Passed>();
  /** Near-copies among texts: recognised also where texts are not counted. */
  readonly texts: KnownTexts;
  private readonly follows: Followed;
  private readonly limits: SpreadLimits;
  private readonly isKnownBad: FollowingParts['isKnownBad'];
  /** The account that was counted last: one event counts for several things. */
  private last = { platform: '', accountId: '', digest: '' };
  evicted = 0;

  constructor({ limits, follows, isKnownBad, now, salt }: FollowingParts) {
    this.limits = limits;
    this.isKnownBad = isKnownBad;
    this.table = createSpreadTable({ capacity: limits.things, warm: limits.warm, salt, now });
    this.texts = new KnownTexts(limits.texts);
    this.follows = follows;
  }

  /** Places an event and counts it, unless it was counted already. */
  place(carried: Carried, count: boolean): Placed {
    const { platform, contentId, shareOf, text } = carried;
    const own = postKey(platform, contentId);
    const known = this.firsts.get(own);
    const near = text === '' ? undefined : this.texts.place(text);
    const root = shareOf === undefined ? undefined : this.rootOf(platform, shareOf);
    const original = root === undefined ? undefined : this.firsts.get(postKey(platform, root));
    const how = this.howOf(carried, near, original, known);
    const copyKeys = copyKeysOf(carried, near, root);
    const passed: Passed = {
      at: carried.at,
      platform,
      accountId: carried.accountId,
      contentId,
      eventId: carried.eventId,
      how,
      likeness: how === 'near-copy' || how === 'quote' ? (near?.likeness ?? 1) : 1,
      parent: shareOf ?? carried.replyTo,
      root,
      audience: carried.audience,
      isNewAccount: carried.isNewAccount,
      copyKeys,
      textKey: near?.key,
      letters: near?.signature[0] ?? 0,
      hasWords: text.trim() !== '',
    };
    const fresh = copyKeys.filter((key) => !this.firsts.has(key) && !this.things.has(key));
    const quoted = near?.adds ? [near.key] : NO_KEYS;
    const placed: Placed = {
      passed,
      shareOf: how === 'share' ? root : undefined,
      isSeen: original !== undefined,
      signature: near?.signature,
      saidFirst: near?.isNew ? passed : near && this.firstOf(near.key),
      files: carried.files,
      ownFiles: carried.files.filter((file) => {
        const first = this.firstOf(`file:${file}`);
        return !first || isOfContent(first, passed);
      }),
      fresh: known ? fresh : [own, ...fresh],
      brings: [own, ...quoted, ...copyKeys, ...carried.mentioned],
    };
    if (count) this.bring(carried, placed, known);
    return placed;
  }

  /** Counts an event for all that it brings; a change of content brings only what was not there before. */
  private bring(carried: Carried, { passed, brings }: Placed, known: Passed | undefined): void {
    const own = postKey(carried.platform, carried.contentId);
    if (passed.root === undefined && carried.replyTo !== undefined && !known) {
      this.answered(postKey(carried.platform, carried.replyTo), passed);
    }
    const before = known?.copyKeys ?? NO_KEYS;
    for (const key of brings) {
      if (key === own || before.includes(key) || (known && carried.mentioned.includes(key))) continue;
      if (this.isCounted(key)) this.arrive(key, passed);
      else this.remember(key, passed);
    }
    if (known) this.change(own, known, passed);
    else this.remember(own, passed);
  }

  /** What is not followed is recognised and not counted. */
  private isCounted(key: string): boolean {
    const kind = kindOf(key);
    return kind === 'post' || this.follows.has(kind);
  }

  /** Content says something else: it stays what it was part of, and is part of more. */
  private change(own: string, known: Passed, { copyKeys, textKey, letters, hasWords }: Passed): void {
    const isMore = copyKeys.some((key) => !known.copyKeys.includes(key));
    if (!isMore && known.textKey === textKey && known.letters === letters) return;
    this.firsts.set(own, {
      ...known,
      copyKeys: [...new Set([...known.copyKeys, ...copyKeys])],
      textKey,
      letters,
      hasWords,
    });
  }

  /** Who brought a thing first. */
  private firstOf(key: string): Passed | undefined {
    return this.firsts.get(key) ?? this.things.get(key)?.passed[0];
  }

  /**
   * The beginning of a chain of shares; a chain that comes back to itself ends where it was seen first. Whoever shares a
   * quote passes on the quote.
   */
  private rootOf(platform: string, contentId: string): string {
    const first = this.firsts.get(postKey(platform, contentId));
    return first?.how === 'quote' ? contentId : (first?.root ?? contentId);
  }

  private howOf(
    { files, shareOf }: Carried,
    near: NearText | undefined,
    original: Passed | undefined,
    known: Passed | undefined,
  ): PassedOn {
    // Changed, and it still says the same: it is no copy of itself.
    if (known && (!near || known.copyKeys.includes(near.key))) return known.how;
    if (shareOf !== undefined) return near && original && hasOwnWords(near, original) ? 'quote' : 'share';
    if (!near) return files.some((file) => this.firsts.has(`file:${file}`)) ? 'same-file' : 'original';
    if (near.isNew) return 'original';
    return near.adds ? 'quote' : 'near-copy';
  }

  /** Somebody passes a thing on: counted, and once it came twice it is followed. */
  private arrive(key: string, passed: Passed): void {
    const first = this.firsts.get(key);
    const isPost = key.startsWith('post:');
    let thing = this.things.get(key);
    if (!thing && (first || isPost)) {
      thing = this.follow(key);
      if (first) {
        // A post is counted from the first time that somebody passes it on: most never are.
        if (isPost) this.count(key, first);
        this.add(thing, first);
      }
    }
    if (!thing && !isPost) this.remember(key, passed);
    this.count(key, passed);
    if (thing) this.add(thing, passed);
  }

  private answered(key: string, passed: Passed): void {
    const thing = this.things.get(key);
    // In a list of their own: who answers does not take the place of who passes it on.
    if (thing && thing.replies.length < REPLIES) thing.replies.push({ ...passed, how: 'reply' });
    else if (thing) thing.more++;
  }

  private count(key: string, { at, accountId, platform, audience, isNewAccount }: Passed): void {
    this.table.note(key, {
      at,
      account: this.digestOf(platform, accountId),
      platform,
      isNewAccount,
      isKnownBad: this.isKnownBad(platform, accountId),
      ...(audience !== undefined && { audience }),
    });
  }

  /** As an account is named by whoever erases it: so it leaves the counters of every process. */
  private digestOf(platform: string, accountId: string): string {
    const { last } = this;
    if (last.platform !== platform || last.accountId !== accountId)
      this.last = { platform, accountId, digest: accountDigest(platform, accountId) };
    return this.last.digest;
  }

  private follow(key: string): FollowedThing {
    const thing = followedThing(key);
    this.things.set(key, thing);
    this.idToKey.set(thing.id, key);
    if (this.things.size > this.limits.followed) {
      for (const [oldest, { id }] of this.things) {
        this.things.delete(oldest);
        this.idToKey.delete(id);
        this.evicted++;
        break;
      }
    }
    return thing;
  }

  private add(thing: FollowedThing, passed: Passed): void {
    thing.lastAt = Math.max(thing.lastAt, passed.at);
    if (thing.passed.length < this.limits.passed) thing.passed.push(passed);
    else thing.more++;
    // What came last is kept longest.
    this.things.delete(thing.key);
    this.things.set(thing.key, thing);
  }

  private remember(key: string, passed: Passed): void {
    if (this.firsts.has(key)) return;
    this.firsts.set(key, passed);
    if (this.firsts.size > this.limits.contents) {
      for (const oldest of this.firsts.keys()) {
        this.firsts.delete(oldest);
        this.evicted++;
        break;
      }
    }
  }

  /** Content as it was first seen, with the keys of what it is part of; undefined where it is not held. */
  contentOf(platform: string, contentId: string): Passed | undefined {
    return this.firsts.get(postKey(platform, contentId));
  }

  /** Followed things that content is part of. */
  thingsOf(platform: string, contentId: string): FollowedThing[] {
    const own = postKey(platform, contentId);
    const keys = new Set([own, ...(this.firsts.get(own)?.copyKeys ?? NO_KEYS)]);
    return [...keys].flatMap((key) => this.things.get(key) ?? []);
  }

  /** An erased account leaves: what it brought is counted on, without it. A text that nobody else brought goes. */
  async forget({ digest, isTheirs }: Erased): Promise<void> {
    this.table.forget(digest);
    const slice = inSlices();
    for (const thing of this.things.values()) {
      await slice();
      for (const list of [thing.passed, thing.replies]) {
        for (let at = list.length - 1; at >= 0; at--) {
          const passed = list[at];
          if (!passed || !isTheirs(passed.platform, passed.accountId)) continue;
          list.splice(at, 1);
          thing.more++;
        }
      }
    }
    const texts = new Set<string>();
    for (const [key, first] of this.firsts) {
      await slice();
      if (!isTheirs(first.platform, first.accountId)) continue;
      this.firsts.delete(key);
      if (key.startsWith('text:') && !this.things.get(key)?.passed.length) texts.add(key);
    }
    this.texts.forget(texts);
  }

  measures() {
    const { size, bytes, evicted, clamped } = this.table.measures();
    return {
      things: size,
      texts: this.texts.size,
      followed: this.things.size,
      bytes: bytes + this.texts.bytes + this.firsts.size * 350 + this.things.size * 400,
      evicted: evicted + this.evicted,
      clamped,
    };
  }
}

/** Platforms send the words of what is passed on with it, or none: those are no words of its own. */
function hasOwnWords({ key, signature }: NearText, { textKey, letters }: Passed): boolean {
  return lettersAdded(signature[0] ?? 0, key === textKey ? letters : 0);
}

/** Keys of things of which an event is a copy, or could be: its post, its text, its files. */
function copyKeysOf(
  { platform, files }: Carried,
  near: NearText | undefined,
  root: string | undefined,
): readonly string[] {
  const keys = files.map((file) => `file:${file}`);
  if (near && !near.adds) keys.unshift(near.key);
  if (root !== undefined) keys.unshift(postKey(platform, root));
  return keys;
}
