import type { SaidBefore } from '@breakwater/contracts/spread';
import { type CopySignature, copyLikeness } from '@breakwater/text';
import { addsWords, lettersAdded } from '../own-words.ts';
import { contentKey, FLAG, graver, isSameText, type Mark } from './mark.ts';
import { createTextGroups } from './text-groups.ts';

/** Content by which somebody asks what was said of it or of what it is a copy of. */
export interface AskedContent {
  readonly platform: string;
  readonly contentId: string;
  /** Content that it passes on as it is. */
  readonly shareOf: string | undefined;
  /** Whether it was seen that it passes that on as it is. Else its words are compared with those of what was marked. */
  readonly isSeen: boolean;
  /** It has a text, however short. */
  readonly hasWords: boolean;
  readonly signature: CopySignature | undefined;
  readonly files: readonly string[];
}

/** What was said before, of what, and how the asked content is a copy of that. */
export interface FoundSaid {
  readonly said: SaidBefore;
  readonly how: 'share' | 'near-copy' | 'same-file';
  readonly likeness: number;
  readonly of: Mark;
}

/** What was found: as a copy, and in a quote that adds words of its own. */
export interface SaidOf {
  readonly copy: FoundSaid | undefined;
  readonly quote: FoundSaid | undefined;
}

const NOTHING_SAID: SaidOf = { copy: undefined, quote: undefined };

/** What was said of content, and what is a copy of it: in memory in every process. */
export interface Marks {
  /** Adds it, or puts it in the place of what has its id. */
  put(mark: Mark): void;
  remove(id: string): void;
  readonly byId: ReadonlyMap<string, Mark>;
  /** Forgets what was said of content of an account. */
  forget(platform: string, accountId: string): void;
  look(asked: AskedContent): SaidOf;
  /** What was said of content itself: what people decided last, or else what rules did. */
  saidOf(platform: string, contentId: string): SaidBefore;
  /** All that was said of content, oldest first. */
  of(platform: string, contentId: string): readonly Mark[];
  /** Whether of something of an account it was said last that it is flagged or a violation. */
  isKnownBad(platform: string, accountId: string): boolean;
  readonly size: number;
  readonly bytes: number;
  /** Those that had to go since there was no room. */
  readonly evicted: number;
}

/**
 * @param capacity marks at most; flags go first, and of these and of decisions the oldest: no flag takes the place of a decision
 * @param now by which marks whose time is over count no more, milliseconds since the epoch
 */
export function createMarks(capacity: number, now: () => number): Marks {
  const byId = new Map<string, Mark>();
  const flags = new Set<string>();
  const byContent = new Map<string, Set<Mark>>();
  const byFile = new Map<string, Set<Mark>>();
  const byAccount = new Map<string, Set<Mark>>();
  const groups = createTextGroups(capacity);
  let evicted = 0;

  /** The sets that a mark is in, besides the group of its text. */
  function setsOf({ platform, accountId, contentId, files }: Mark): [Map<string, Set<Mark>>, string][] {
    return [
      [byContent, contentKey(platform, contentId)],
      [byAccount, `${platform}/${accountId}`],
      ...files.map((file): [Map<string, Set<Mark>>, string] => [byFile, file]),
    ];
  }

  function enter(mark: Mark): void {
    byId.set(mark.id, mark);
    if (mark.ref === FLAG) flags.add(mark.id);
    for (const [sets, key] of setsOf(mark)) {
      const known = sets.get(key);
      if (known) known.add(mark);
      else sets.set(key, new Set([mark]));
    }
  }

  function leaveSets(mark: Mark): void {
    for (const [sets, key] of setsOf(mark)) {
      const known = sets.get(key);
      known?.delete(mark);
      if (known?.size === 0) sets.delete(key);
    }
  }

  function remove(id: string): void {
    const mark = byId.get(id);
    if (!mark) return;
    byId.delete(id);
    flags.delete(id);
    leaveSets(mark);
    groups.leave(mark);
  }

  /** What people decided goes only for what they decided later; says whether there is room. */
  function makeRoom({ ref }: Mark): boolean {
    if (byId.size < capacity) return true;
    evicted++;
    const [oldest] = flags.size > 0 || ref === FLAG ? flags : byId.keys();
    if (oldest === undefined) return false;
    remove(oldest);
    return true;
  }

  const isCurrent = ({ expiresAt }: Mark) => expiresAt > now();

  /** What people decided last, or else what rules did. */
  function latestOf(marks: Iterable<Mark>): Mark | undefined {
    const rank = ({ ref }: Mark) => (ref === FLAG ? 0 : 1);
    let latest: Mark | undefined;
    for (const mark of marks) {
      if (!isCurrent(mark)) continue;
      const higher = latest === undefined ? 1 : rank(mark) - rank(latest);
      if (higher > 0 || (higher === 0 && mark.at >= (latest?.at ?? 0))) latest = mark;
    }
    return latest;
  }

  const ofContent = (content: string) => latestOf(byContent.get(content) ?? []);

  /**
   * What counts of content that is in a group by some of its marks: these, since it may have said something else when
   * others were made; but a flag is no more once people decided about the content after it.
   */
  function countsOf(content: string, marks: readonly Mark[]): Mark | undefined {
    const own = latestOf(marks);
    if (!own || own.ref !== FLAG) return own;
    const last = ofContent(content);
    return last && last.ref !== FLAG && last.at >= own.at ? last : own;
  }

  /** The gravest that was said of any of the contents of these marks but the asked one. */
  function gravestOf(marks: Iterable<Mark>, own: string): Mark | undefined {
    const contents = new Map<string, Mark[]>();
    for (const mark of marks) {
      const content = contentKey(mark.platform, mark.contentId);
      if (content === own) continue;
      const known = contents.get(content);
      if (known) known.push(mark);
      else contents.set(content, [mark]);
    }
    let gravest: Mark | undefined;
    for (const [content, known] of contents) {
      const mark = countsOf(content, known);
      if (mark && (gravest === undefined || graver(gravest.said, mark.said) !== gravest.said)) gravest = mark;
    }
    return gravest;
  }

  function byText({ signature }: AskedContent, own: string): SaidOf {
    const found = signature && groups.find(signature);
    const of = found && gravestOf(found.group.marks, own);
    if (!of) return NOTHING_SAID;
    const marked = of.signature ?? found.group.signature;
    // The marked text has words besides these, and those may be why: whoever posts these alone says what many say.
    if (addsWords(marked, signature)) return NOTHING_SAID;
    const said: FoundSaid = { said: of.said, how: 'near-copy', likeness: found.likeness, of };
    return addsWords(signature, marked) ? { copy: undefined, quote: said } : { copy: said, quote: undefined };
  }

  function byFiles(asked: AskedContent, own: string): FoundSaid | undefined {
    let best: FoundSaid | undefined;
    for (const file of asked.files) {
      const of = gravestOf(byFile.get(file) ?? [], own);
      // Rules flag what is said as often as what is shown: a file with other words is a copy only of what people decided.
      if (!of || (of.said !== 'violation' && asked.hasWords)) continue;
      const said: FoundSaid = { said: of.said, how: 'same-file', likeness: 1, of };
      if (best === undefined || graver(best.said, said.said) !== best.said) best = said;
    }
    return best;
  }

  function byShare({ platform, shareOf, isSeen, signature }: AskedContent): SaidOf {
    const shared = shareOf === undefined ? undefined : contentKey(platform, shareOf);
    const of = shared === undefined ? undefined : ofContent(shared);
    if (shared === undefined || !of) return NOTHING_SAID;
    const said: FoundSaid = { said: of.said, how: 'share', likeness: 1, of };
    const texts = [...(byContent.get(shared) ?? [])].flatMap((mark) => mark.signature ?? []);
    const isQuote =
      !isSeen && signature && texts.length > 0 && texts.every((text) => hasOwnWords(signature, text));
    return isQuote ? { copy: undefined, quote: said } : { copy: said, quote: undefined };
  }

  return {
    put(mark) {
      const known = byId.get(mark.id);
      if (known && isOfSame(known, mark)) {
        leaveSets(known);
        groups.replace(known, mark);
        enter(mark);
        return;
      }
      remove(mark.id);
      if (!makeRoom(mark)) return;
      enter(mark);
      groups.join(mark);
    },
    remove,
    byId,
    forget(platform, accountId) {
      for (const { id } of [...(byAccount.get(`${platform}/${accountId}`) ?? [])]) remove(id);
    },
    look(asked) {
      if (byId.size === 0) return NOTHING_SAID;
      const own = contentKey(asked.platform, asked.contentId);
      const share = byShare(asked);
      const text = byText(asked, own);
      const copies = [share.copy, text.copy, byFiles(asked, own)].filter((one) => one !== undefined);
      const copy = copies.reduce<FoundSaid | undefined>(
        (best, one) => (best === undefined || graver(best.said, one.said) !== best.said ? one : best),
        undefined,
      );
      return { copy, quote: share.quote ?? text.quote };
    },
    saidOf: (platform, contentId) => ofContent(contentKey(platform, contentId))?.said ?? 'none',
    of: (platform, contentId) =>
      [...(byContent.get(contentKey(platform, contentId)) ?? [])]
        .filter(isCurrent)
        .sort((a, b) => a.at - b.at),
    isKnownBad(platform, accountId) {
      for (const { contentId } of byAccount.get(`${platform}/${accountId}`) ?? []) {
        const said = ofContent(contentKey(platform, contentId))?.said;
        if (said !== undefined && said !== 'no-violation') return true;
      }
      return false;
    },
    get size() {
      return byId.size;
    },
    get bytes() {
      return groups.bytes + byId.size * 600;
    },
    get evicted() {
      return evicted;
    },
  };
}

/** Words of a share that are not those of what it passes on: added to them, or others altogether. */
function hasOwnWords(share: CopySignature, shared: CopySignature): boolean {
  return copyLikeness(share, shared) > 0 ? addsWords(share, shared) : lettersAdded(share[0] ?? 0, 0);
}

function isOfSame(one: Mark, other: Mark): boolean {
  return (
    one.platform === other.platform &&
    one.contentId === other.contentId &&
    isSameText(one.signature, other.signature)
  );
}
