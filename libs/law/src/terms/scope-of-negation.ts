import type { Concept } from './concepts.ts';
import type { Mark } from './lexicon.ts';

/** So far a clause is denied from its negation on, and back. */
const REACH = 16;
/** “Without decryption” denies what follows at once. */
const NEXT = 9;
/** “… are not requested”: the negation stands before the word that asks. */
const BEFORE_ASK = 4;
/** “… nor of those who passed it on, or who are listed as contacts”: each “or” goes on with what is denied for so long. */
const AFTER_OR = 9;
/** A clause that begins anew says so within so many words. */
const BEGINS = 5;

/** What an order can do: its imperative stands first. */
const ACTS: ReadonlySet<Concept> = new Set<Concept>(['give', 'keep', 'remove', 'confirm', 'watch', 'only']);

interface Clause {
  readonly from: number;
  readonly to: number;
}

/**
 * Words that a sentence denies. A negation reaches to the end of its clause and, where it denies the verb, back to its
 * beginning; not beyond “but”, nor into a clause that asks for something of its own.
 */
export function deniedWords(
  count: number,
  marks: readonly Mark[],
  breaks: ReadonlySet<number>,
  verbLast: boolean,
): Uint8Array {
  const denied = new Uint8Array(count);
  const seeming = marks.filter(({ concept }) => concept === 'no-not');
  const isSeeming = (at: number) =>
    seeming.some((phrase) => phrase.at <= at && at < phrase.at + phrase.length);
  for (const { at, length } of marks.filter(({ concept }) => concept === 'unlike'))
    fill(denied, verbLast ? lastBreak(at, breaks) : at, endOfOther(at + length, marks, breaks, count));
  const negations = marks.filter(
    ({ concept, at }) => (concept === 'not' || concept === 'without') && !isSeeming(at),
  );
  if (negations.length === 0) return denied;
  const clauses = clausesOf(count, marks, breaks);
  const twice = deniedTwice(negations, marks, clauses);
  for (const negation of negations) {
    if (twice.has(negation)) continue;
    const { concept, at, length } = negation;
    const clause = clauses.find(({ from, to }) => from <= at && at < to) ?? { from: 0, to: count };
    if (concept === 'without') {
      if (verbLast) fill(denied, Math.max(clause.from, lastBreak(at, breaks), at - NEXT), at);
      else fill(denied, at, Math.min(clause.to, nextStop(at + length, breaks, count), at + length + NEXT));
      continue;
    }
    fill(denied, at, Math.min(clause.to, endOfList(marks, at + REACH, at)));
    const asksAfter = marks.some(
      (mark) =>
        mark.concept === 'ask' && mark.at > at && mark.at <= at + length + BEFORE_ASK && mark.at < clause.to,
    );
    const isLast = at + length >= clause.to - BEFORE_ASK;
    // A phrase (“not the aim of”) denies its clause whole, however long.
    if (length > 1) fill(denied, behindDemand(clause, at, marks, breaks), at);
    else if (verbLast || asksAfter || isLast) fill(denied, Math.max(clause.from, at - REACH), at);
  }
  for (const at of asksThatGoOn(marks, clauses)) denied[at] = 0;
  return denied;
}

/** Where a list ends that a negation at `from` begins, and that reaches to `end` by itself. */
function endOfList(marks: readonly Mark[], end: number, from: number): number {
  return marks.reduce(
    (reached, { concept, at }) =>
      concept === 'or' && at > from && at <= reached ? Math.max(reached, at + AFTER_OR) : reached,
    end,
  );
}

/** “Nobody may be left out” asks for everybody: what denies an omission, and the omission, deny nothing. */
function deniedTwice(
  negations: readonly Mark[],
  marks: readonly Mark[],
  clauses: readonly Clause[],
): ReadonlySet<Mark> {
  const clauseOf = (place: number) => clauses.find(({ from, to }) => from <= place && place < to);
  const covers = (omission: Mark, { at }: Mark) => omission.at <= at && at < omission.at + omission.length;
  const twice = new Set<Mark>();
  // In one word: Turkish “atlanmamalı” is “must not be skipped”.
  const isWithin = (omission: Mark, { concept, at, length }: Mark) =>
    concept === 'not' && length === 1 && at === omission.at + omission.length - 1;
  for (const omission of marks.filter(({ concept }) => concept === 'omit')) {
    const others = negations.filter(
      (one) =>
        !covers(omission, one) &&
        !covers(one, omission) &&
        clauseOf(one.at) === clauseOf(omission.at) &&
        Math.abs(one.at - omission.at) <= REACH,
    );
    const within = negations.filter((one) => isWithin(omission, one));
    for (const one of within) twice.add(one);
    if (others.length === 0) continue;
    for (const one of negations)
      if (others.includes(one) || covers(omission, one) || covers(one, omission)) twice.add(one);
  }
  return twice;
}

/** “Nobody asks for messages, only for the list”: what follows is asked by the verb that was denied. */
function asksThatGoOn(marks: readonly Mark[], clauses: readonly Clause[]): number[] {
  const asksIn = ({ from, to }: Clause) =>
    marks.filter(({ concept, at }) => concept === 'ask' && from <= at && at < to).map(({ at }) => at);
  return clauses.slice(1).flatMap((clause, index) => {
    const goesOn = marks.some(
      ({ concept, at }) => at === clause.from && (concept === 'only' || concept === 'but'),
    );
    const before = clauses[index];
    return goesOn && before && asksIn(clause).length === 0 ? asksIn(before) : [];
  });
}

/** A clause says within so many words that it is about what was named. */
const SOON = 3;

/**
 * Where what is told of another case ends: “unlike in the case of the neighbours, in which all followers were named, …” at the next
 * comma, or where a clause about it follows that asks for nothing, at the one after.
 */
function endOfOther(
  from: number,
  marks: readonly Mark[],
  breaks: ReadonlySet<number>,
  count: number,
): number {
  const end = nextStop(from, breaks, count);
  const next = nextStop(end, breaks, count);
  const isAboutIt = marks.some(({ concept, at }) => concept === 'who' && end <= at && at < end + SOON);
  const asks = marks.some(({ concept, at }) => concept === 'ask' && end <= at && at < next);
  return isAboutIt && !asks ? next : end;
}

function fill(denied: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; at++) denied[at] = 1;
}

/** Where what a phrase denies begins: “all followers shall be named, nothing herein limits this” denies none of the demand. */
function behindDemand(
  { from }: Clause,
  at: number,
  marks: readonly Mark[],
  breaks: ReadonlySet<number>,
): number {
  const stop = lastBreak(at, breaks);
  const isDemand = ({ concept, at: place }: Mark) =>
    (concept === 'ask' || concept === 'give') && from <= place && place < stop;
  return marks.some(isDemand) ? Math.max(from, stop) : from;
}

const nextStop = (at: number, breaks: ReadonlySet<number>, count: number): number => {
  for (let place = at; place < count; place++) if (breaks.has(place)) return place + 1;
  return count;
};
const lastBreak = (at: number, breaks: ReadonlySet<number>): number => {
  for (let place = at - 1; place >= 0; place--) if (breaks.has(place)) return place + 1;
  return 0;
};

/** Clauses that stand for themselves: they begin at “but”, or where a new demand begins behind a comma or an “and”. */
function clausesOf(count: number, marks: readonly Mark[], breaks: ReadonlySet<number>): Clause[] {
  // An imperative begins its clause: “…, give us the account”.
  const begins = (at: number) => at === 0 || breaks.has(at - 1);
  const asks = marks
    .filter(({ concept, at }) => concept === 'ask' || (ACTS.has(concept) && begins(at)))
    .map(({ at }) => at);
  const pointsBack = (place: number) => marks.some(({ concept, at }) => concept === 'that' && at === place);
  const starts = new Set<number>([0]);
  for (const { concept, at } of marks) {
    // “…, only the account”: what is left is not denied.
    if (concept === 'but' || (concept === 'only' && at > 0 && breaks.has(at - 1))) starts.add(at);
    if (
      concept === 'and' &&
      asks.some((ask) => ask < at) &&
      (asks.some((ask) => ask > at && ask <= at + BEGINS) || pointsBack(at + 1))
    )
      starts.add(at);
  }
  for (const place of breaks) {
    // A list goes on.
    if (marks.some(({ concept, at }) => concept === 'or' && at === place + 1)) continue;
    const end = nextStop(place + 1, breaks, count);
    const before = asks.some((ask) => ask <= place && ask >= lastBreak(place, breaks));
    if (before && asks.some((ask) => ask > place && ask < end)) starts.add(place + 1);
  }
  const ordered = [...starts].sort((one, other) => one - other);
  return ordered.map((from, index) => ({ from, to: ordered[index + 1] ?? count }));
}
