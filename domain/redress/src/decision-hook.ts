import type { Action, Policy } from '@breakwater/contracts';
import type { Decision, DecisionPreview, Job, JobResolution } from '@breakwater/contracts/review';
import type { Db, Work } from '@breakwater/storage';
import type { RedressContext } from './ports.ts';

/** A decision, or the part of it that waited for a second person, has taken effect. */
export interface Decided {
  /** With the outcome that it has now. */
  readonly decision: Decision;
  readonly policy?: Policy;
  readonly job: Job;
  /** What went out now. */
  readonly actions: readonly Action[];
  /** What stopped now. */
  readonly ended: readonly Action[];
  readonly at: string;
  readonly by: string;
}

/** A decision was unrolled; what users were told of it has to be too. */
export interface Undone {
  readonly decision: Decision;
  /** As it is now: open again, or continued in another one. */
  readonly job: Job;
  readonly because: 'undone' | 'appeal' | 'rejected';
  readonly reversed: readonly Action[];
  readonly broughtBack: readonly Action[];
  readonly at: string;
  readonly by: string;
}

/** What somebody thinks of deciding. */
export interface Previewed {
  readonly job: Job;
  readonly resolution: JobResolution;
  readonly policy?: Policy;
  readonly at: string;
  /** As planned so far. */
  readonly preview: DecisionPreview;
}

/** What follows from decisions in a part of redress, in the unit of the decision. What throws stops the decision. */
export interface DecisionHook {
  onDecided(context: RedressContext, work: Work, event: Decided): Promise<void>;
  onUndone(context: RedressContext, work: Work, event: Undone): Promise<void>;
  /** Adds to a preview: who is told, and the statement as the user will read it. Changes nothing. */
  onPreview(context: RedressContext, db: Db, request: Previewed): Promise<DecisionPreview>;
}
