import type { Action, Policy } from '@breakwater/contracts';
import type { Decision, DecisionPreview, Job, JobResolution, Strike } from '@breakwater/contracts/review';
import type { Db, Work } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';

/** Why a decision no longer stands. */
export type UndoCause = 'undone' | 'appeal' | 'rejected';

/** A decision, or the part of it that waited for a second person, has taken effect. */
export interface DecidedEvent {
  /** With the outcome that it has now. A decision that waits has effects at once and others when it is confirmed. */
  readonly decision: Decision;
  /** Under which it was decided; of a violation there always is one. */
  readonly policy?: Policy;
  readonly job: Job;
  /** What went out now. */
  readonly actions: readonly Action[];
  /** What stopped now: lifted, restored or replaced. */
  readonly ended: readonly Action[];
  readonly strike?: Strike;
  readonly at: string;
  /** Who made it take effect: who decided, or who confirmed. */
  readonly by: string;
}

/** A decision was unrolled; everything that followed from it has to be too. */
export interface UndoneEvent {
  readonly decision: Decision;
  /** As it is now: open again, or continued in another one. */
  readonly job: Job;
  readonly because: UndoCause;
  /** What the decision had started, and what stopped now. */
  readonly reversed: readonly Action[];
  /** What the decision had ended, and what holds again: new actions with `bringsBack`. */
  readonly broughtBack: readonly Action[];
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/**
 * An action ended by itself or was given an end, and the rest of its decision stands; that of automation has none. It comes
 * also while an appeal takes a decision back, for what automation had done before.
 */
export interface EndedEvent {
  /** As it is now: over, or with the end that it was given. */
  readonly action: Action;
  /** What else of the same decision holds on. */
  readonly left: readonly Action[];
  readonly by: string;
  /** Somebody ended it early, or an appeal took it back. */
  readonly because: 'ended' | 'appeal';
}

/** What somebody thinks of deciding. */
export interface PreviewRequest {
  readonly job: Job;
  readonly resolution: JobResolution;
  readonly policy?: Policy;
  readonly at: string;
  /** As planned so far. */
  readonly preview: DecisionPreview;
}

/**
 * What follows from decisions in other domains and other parts of review: what users are told, reporter accuracy, the vault.
 * Each acts in the unit of the decision, sends its own messages, and puts on record what it did, which comes before the
 * decision itself. Called in the order in which they are listed. What throws stops the decision.
 */
export interface DecisionHook {
  onDecided?(context: ReviewContext, work: Work, event: DecidedEvent): Promise<void>;
  onUndone?(context: ReviewContext, work: Work, event: UndoneEvent): Promise<void>;
  onEnded?(context: ReviewContext, work: Work, event: EndedEvent): Promise<void>;
  /** Adds to a preview: who is told, clocks, the statement as the user will read it. Changes nothing. */
  onPreview?(context: ReviewContext, db: Db, request: PreviewRequest): Promise<DecisionPreview>;
}
