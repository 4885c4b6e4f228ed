import type { EventRecord, Evidence } from '@breakwater/contracts';
import type { SignalSet, SignalValue } from '@breakwater/contracts/detection';
import { type FiredRule, isReason, type Verdict } from '@breakwater/contracts/rules';
import type { Work } from '@breakwater/storage';
import { copySignature } from '@breakwater/text';
import { type Batch, createBatches } from './batches.ts';
import { takeDueCounts } from './due-counts.ts';
import { tellMarked } from './events.ts';
import type { Exposures } from './exposures.ts';
import { FLAG, flaggedAgain, type Mark, saysTheSame } from './marks/mark.ts';
import { markId } from './marks/mark-id.ts';
import type { Marks } from './marks/marks-in-memory.ts';
import type { Placed } from './memory/following.ts';
import type { Followings } from './memory/followings.ts';
import { isOfContent } from './memory/passed-on.ts';
import type { SpreadContext } from './ports.ts';
import { SPREAD_SIGNAL, spreadValue } from './signal.ts';
import { saveMarks } from './store/marks.ts';
import type { Followed } from './things.ts';
import { carriedBy } from './things.ts';

/** A batch that another one is judged beside waits no longer for what that one brought first, milliseconds. */
const WAIT_MS = 1_000;

/** What live rules find in an event with these signals; nothing is counted or kept of it. */
export type Foresee = (record: EventRecord, signals: SignalSet) => readonly FiredRule[];

/** Follows what the events of a batch pass on, while it is judged. */
export interface Noting {
  /**
   * Before all else of a batch: places its events and counts them. Waits for a batch under way that brought first what
   * this one copies, so that what is flagged there is known here; it waits for earlier ones only, and holds no rows.
   */
  note(records: readonly EventRecord[], work: Work): Promise<void>;
  /** The value of the signal `spread`. */
  signalOf(record: EventRecord): SignalValue;
  /**
   * The signals of a batch once more, in the order of its events: what is a copy of an event before it in the batch knows
   * whether rules flag that one.
   */
  inOrder(
    records: readonly EventRecord[],
    signals: readonly SignalSet[],
    foresee: Foresee,
  ): readonly SignalSet[];
  /** Keeps what was flagged and what is due of the counters: one statement each, and none where there is nothing. */
  keep(records: readonly EventRecord[], verdicts: readonly Verdict[], work: Work): Promise<void>;
  /** A batch was not judged, or an attempt of it: nobody waits for it, and what it flagged is flagged no more. */
  forget(records: readonly EventRecord[]): void;
}

export interface NotingParts {
  readonly context: SpreadContext;
  readonly marks: Marks;
  readonly followings: Followings;
  readonly exposures: Exposures;
  readonly settings: () => { readonly follows: Followed; readonly markDays: number };
}

const NOTHING: readonly string[] = [];
const NO_CONTENT: SignalValue = { known: false, reason: 'the event carries no content' };
const PAST = 'how past events spread at their time is not kept';

/** See `Noting`. */
export function createNoting(parts: NotingParts): Noting {
  const { context, marks, followings, exposures, settings } = parts;
  const { clock } = context;
  const placed = new WeakMap<EventRecord, Placed>();
  const batchOf = new WeakMap<EventRecord, Batch>();
  const batches = createBatches();

  function place(record: EventRecord): Placed | undefined {
    const known = placed.get(record);
    if (known) return known;
    const carried = carriedBy(record, settings().follows);
    if (!carried) return undefined;
    const one = followings.place(carried, record.seq);
    placed.set(record, one);
    return one;
  }

  function saidOf({ passed, shareOf, isSeen, signature, files }: Placed) {
    const { platform, contentId, hasWords } = passed;
    return marks.look({ platform, contentId, shareOf, isSeen, hasWords, signature, files });
  }

  /** For backtests and dry runs, which count nothing: what is said now of what it is a copy of. */
  function pastValue(record: EventRecord): SignalValue {
    const carried = carriedBy(record, settings().follows);
    if (!carried) return NO_CONTENT;
    const signature = carried.text === '' ? undefined : copySignature(carried.text);
    const { platform, contentId, shareOf, files } = carried;
    const hasWords = carried.text.trim() !== '';
    const said = marks.look({ platform, contentId, shareOf, isSeen: false, hasWords, signature, files });
    const how = shareOf === undefined ? 'original' : 'share';
    return spreadValue(how, said, { unknown: PAST }, { known: false, reason: PAST });
  }

  function valueFor(record: EventRecord): SignalValue {
    const one = placed.get(record);
    if (!one) return pastValue(record);
    const { figures, exposure } = exposures.of(one.passed, clock.now());
    return spreadValue(one.passed.how, saidOf(one), figures, exposure);
  }

  function markOf(record: EventRecord, fired: readonly FiredRule[]): Mark | undefined {
    const one = placed.get(record);
    const rules = fired.filter(flagsContent);
    if (!one || rules.length === 0) return undefined;
    const { platform, accountId, contentId } = one.passed;
    const now = clock.now();
    const id = markId(FLAG, platform, contentId);
    return flaggedAgain(marks.byId.get(id), {
      id,
      ref: FLAG,
      said: 'flagged',
      platform,
      accountId,
      contentId,
      at: now,
      expiresAt: now + settings().markDays * 86_400_000,
      because: rules.map(({ id }) => id),
      policies: [...new Set(rules.map(({ policy }) => policy))],
      files: one.ownFiles,
      signature: rules.some(saysItInWords) && isItsOwnText(one) ? one.signature : undefined,
    });
  }

  /** Copies know of it at once; it is taken back when the batch does not stand. */
  function flag(mark: Mark, batch: Batch | undefined): void {
    const before = marks.byId.get(mark.id);
    if (before && saysTheSame(before, mark)) return;
    marks.put(mark);
    batch?.tentative.push({ id: mark.id, before });
  }

  function takeBack(tentative: Batch['tentative'], isOne: (id: string) => boolean = () => true): void {
    const gone = tentative.filter(({ id }) => isOne(id));
    const left = tentative.filter(({ id }) => !isOne(id));
    tentative.splice(0, tentative.length, ...left);
    for (const { id, before } of gone.reverse()) {
      if (before) marks.put(before);
      else marks.remove(id);
    }
  }

  /**
   * Whether others who say the same say what was flagged. What quotes others, or repeats what somebody said before of whom
   * nothing was flagged, is flagged for something besides: else all are who said it first.
   */
  function isItsOwnText({ passed, saidFirst }: Placed): boolean {
    if (saidFirst && isOfContent(saidFirst, passed)) return true;
    if (passed.how === 'quote' || !saidFirst) return false;
    return marks.saidOf(saidFirst.platform, saidFirst.contentId) !== 'none';
  }

  return {
    async note(records, work) {
      const known = records.flatMap((record) => place(record) ?? []);
      const { batch, before } = batches.begin(
        known.map(({ passed: { copyKeys }, fresh }) => ({ copyKeys, fresh })),
      );
      for (const record of records) {
        const attempt = batchOf.get(record);
        if (attempt) giveBack(attempt);
        batchOf.set(record, batch);
      }
      work.after(() => batches.end(batch));
      if (before.length > 0) await within(WAIT_MS, Promise.all(before.map(({ judged }) => judged)));
    },
    signalOf: valueFor,
    inOrder(records, signals, foresee) {
      const uses = signals.some((set) => SPREAD_SIGNAL.id in set);
      if (!uses) return signals;
      const last = lastPositions(records, placed);
      let ordered: SignalSet[] | undefined;
      const flagged = new Set<string>();
      records.forEach((record, position) => {
        const one = placed.get(record);
        if (!one) return;
        const keys = keysOf(one);
        let set = (ordered ?? signals)[position] ?? {};
        if (keys.some((key) => flagged.has(key))) {
          set = { ...set, [SPREAD_SIGNAL.id]: valueFor(record) };
          ordered ??= [...signals];
          ordered[position] = set;
        }
        // Only of what comes again in the batch is it asked beforehand what the rules say.
        if (!keys.some((key) => (last.get(key) ?? -1) > position)) return;
        const mark = markOf(record, foresee(record, set));
        if (!mark) return;
        flag(mark, batchOf.get(record));
        for (const key of keys) flagged.add(key);
      });
      return ordered ?? signals;
    },
    async keep(records, verdicts, work) {
      const byEvent = new Map(records.map((record) => [record.id, record]));
      const found = verdicts.flatMap(({ eventId, outcome, fired }) => {
        const record = outcome === 'flagged' ? byEvent.get(eventId) : undefined;
        return (record && markOf(record, fired)) ?? [];
      });
      const batch = records[0] && batchOf.get(records[0]);
      const flagged = new Set(found.map(({ id }) => id));
      // What was only foreseen: quotas and breakers may have kept a rule from it.
      if (batch) takeBack(batch.tentative, (id) => !flagged.has(id));
      for (const mark of found) flag(mark, batch);
      work.later(saveMarks(work.db, found).then((saved) => tellMarked(work, saved)));
      const brought = records.map((record) => placed.get(record)?.brings ?? NOTHING);
      const due = batch && takeDueCounts(followings.current(), brought, clock.now());
      if (due) {
        batch.due = due;
        work.later(followings.counters.add(work.db, due.deltas));
      }
      work.after(() => {
        if (!batch) return;
        batch.tentative.length = 0;
        batch.due = undefined;
      });
      if (batch) batches.end(batch);
    },
    forget(records) {
      for (const record of records) {
        const batch = batchOf.get(record);
        if (!batch) continue;
        takeBack(batch.tentative);
        giveBack(batch);
        batches.end(batch);
      }
    },
  };
}

/** What a batch took to write was not written. */
function giveBack(batch: Batch): void {
  batch.due?.giveBack();
  batch.due = undefined;
}

/** Keys under which an event is a copy of others of its batch, or others of it. */
function keysOf({ passed }: Placed): readonly string[] {
  return [`post:${passed.platform}/${passed.contentId}`, ...passed.copyKeys];
}

/** Where in the batch each key comes last. */
function lastPositions(
  records: readonly EventRecord[],
  placed: WeakMap<EventRecord, Placed>,
): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  records.forEach((record, position) => {
    const one = placed.get(record);
    if (one) for (const key of keysOf(one)) last.set(key, position);
  });
  return last;
}

/** A live rule that is about the content, and does not fire only since it is a copy of what was flagged before. */
function flagsContent(rule: FiredRule): boolean {
  return (
    isReason(rule) &&
    rule.actions.some(({ scope }) => scope !== 'account') &&
    !rule.evidence.some(({ kind }) => kind === 'copy')
  );
}

/** Evidence of what content says, in contrast to where it leads, who posts it and how often. */
const OF_WORDS: ReadonlySet<Evidence['kind']> = new Set(['term', 'model', 'value', 'report']);

/**
 * Whether it is the words that a rule flags. Where it is a link or the account, other content with the same words is no copy
 * of what was flagged: else everybody's report of the day is flagged once somebody puts a known link below it.
 */
function saysItInWords({ evidence }: FiredRule): boolean {
  return evidence.length === 0 || evidence.some(({ kind }) => OF_WORDS.has(kind));
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}
