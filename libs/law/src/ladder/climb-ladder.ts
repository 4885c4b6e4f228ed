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
const NONE: MatterState = {
  step: 0,
  id: 'none',
  label: { en: 'No step stands', ur: 'کوئی مرحلہ باقی نہیں' },
  answers: [],
};

/**
 * Each state of an escalation ladder that was reached, in the order of time. The same entry in the same state changes
 * nothing; an entry that only ends a state leads back to the state before it that still stands, or to step 0, `none`.
 * Entries at the same time keep the order in which they are given.
 */
export function climbLadder(steps: readonly LadderStep[], entries: readonly LadderEntry[]): MatterState[] {
  const path: MatterState[] = [];
  let standing: LadderStep[] = [];
  const reach = (step: LadderStep, { id, at }: LadderEntry) => {
    const { step: number, id: state, label, answers } = step;
    path.push({ step: number, id: state, label, since: new Date(at).toISOString(), entryId: id, answers });
  };
  for (const entry of [...entries].sort((left, right) => left.at - right.at)) {
    const current = standing.at(-1);
    if (current && OPEN_ONLY.has(entry.type)) continue;
    const entered = steps.filter(({ enteredBy }) => enteredBy.includes(entry.type));
    const next = entered.find((step) => step === current) ?? entered.at(-1);
    const left = standing.filter(({ exitedBy }) => !exitedBy.includes(entry.type));
    if (next) {
      if (next !== current) reach(next, entry);
      standing = [...left.filter((step) => step !== next), next];
    } else if (left.length < standing.length) {
      standing = left;
      const back = left.at(-1);
      if (!back) path.push({ ...NONE, since: new Date(entry.at).toISOString(), entryId: entry.id });
      else if (back !== current) reach(back, entry);
    }
  }
  return path;
}
