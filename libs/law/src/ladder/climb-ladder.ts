import type { LadderStep } from '@breakwater/contracts/law';
import type { MatterState } from '@breakwater/contracts/ledger';

/** What counts of an entry of a matter: its type and time. */
export interface LadderEntry {
  readonly id: string;
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Types that open a ladder where nothing stands, and never move one. */
const OPEN_ONLY: ReadonlySet<string> = new Set(['correspondence', 'meeting', 'note']);
/** Entries by which a platform is heard before something is decided against it. */
const HEARING = 'show-cause';
const NONE: MatterState = {
  step: 0,
  id: 'none',
  label: { en: 'No step stands', ur: 'کوئی مرحلہ باقی نہیں' },
  answers: [],
};

/**
 * Each state of an escalation ladder that was reached, in the order of time. A matter is in the highest step that stands:
 * what would lead lower while a higher one does is told as `beside` and moves nothing, so that a fine during a block is no
 * way back. After the last step of a ladder, which ends it, a lower one begins it anew. The same entry in the same state
 * changes nothing; an entry that only ends a state leads back to the highest that still stands, or to step 0, `none`.
 * Entries at the same time keep the order in which they are given. Steps that were passed over are named, hearings among
 * them marked.
 */
export function climbLadder(steps: readonly LadderStep[], entries: readonly LadderEntry[]): MatterState[] {
  const path: MatterState[] = [];
  const last = Math.max(0, ...steps.map(({ step }) => step));
  let standing: readonly LadderStep[] = [];
  let been: ReadonlySet<number> = new Set();
  for (const entry of [...entries].sort((left, right) => left.at - right.at)) {
    const before = highest(standing);
    if (before && OPEN_ONLY.has(entry.type)) continue;
    const next = enteredBy(steps, before, entry.type);
    const begunAnew = before?.step === last && next !== undefined && next.step < last;
    if (begunAnew) been = new Set();
    standing = standingAfter(begunAnew ? [] : standing, next, entry.type);
    const now = highest(standing);
    if (next && next !== now && path.at(-1)?.id !== next.id)
      path.push({ ...stateOf(next, entry), beside: true });
    if (now === before) continue;
    const skipped =
      now === undefined || now !== next || now.step === last ? [] : passedOver(steps, now, been);
    path.push({ ...stateOf(now, entry), ...(skipped.length > 0 && { skipped }) });
    been = new Set([...been, ...(now ? [now.step] : [])]);
  }
  return path;
}

function enteredBy(
  steps: readonly LadderStep[],
  current: LadderStep | undefined,
  type: string,
): LadderStep | undefined {
  const entered = steps.filter((step) => step.enteredBy.includes(type));
  return entered.find((step) => step === current) ?? entered.at(-1);
}

function standingAfter(
  standing: readonly LadderStep[],
  next: LadderStep | undefined,
  type: string,
): readonly LadderStep[] {
  const left = standing.filter((step) => step !== next && !step.exitedBy.includes(type));
  return next ? [...left, next] : left;
}

function stateOf(step: LadderStep | undefined, { id: entryId, at }: LadderEntry): MatterState {
  const { step: number, id, label, answers } = step ?? NONE;
  return { step: number, id, label, since: new Date(at).toISOString(), entryId, answers };
}

/** The state that a matter is in: the last one that it was in and not only beside. */
export function stateOfPath(path: readonly MatterState[]): MatterState | undefined {
  return path.findLast(({ beside }) => beside !== true);
}

function highest(standing: readonly LadderStep[]): LadderStep | undefined {
  return standing.reduce<LadderStep | undefined>(
    (top, step) => (top === undefined || step.step >= top.step ? step : top),
    undefined,
  );
}

function passedOver(
  steps: readonly LadderStep[],
  to: LadderStep,
  been: ReadonlySet<number>,
): NonNullable<MatterState['skipped']> {
  const from = Math.max(0, ...[...been].filter((step) => step < to.step));
  return steps
    .filter(({ step }) => step > from && step < to.step)
    .map(({ step, id, label, enteredBy }) => ({ step, id, label, hearing: enteredBy.includes(HEARING) }));
}
