import type { PackClock, PauseReason } from '@breakwater/contracts/law';

/** A time during which a clock stood still; `to` is left out while it still does. Milliseconds since the epoch. */
export interface Pause {
  readonly reason: PauseReason;
  readonly from: number;
  readonly to?: number;
}

/** One run of a clock. */
export interface ClockRun {
  /** When the event of the clock happened, in milliseconds since the epoch. */
  readonly startedAt: number;
  readonly pauses: readonly Pause[];
}

/** When a run is over. Left out while it is paused: nobody knows then. */
export interface Due {
  readonly clock: PackClock;
  /** The strict time that is worked to, in milliseconds since the epoch. */
  readonly dueAt?: number;
  /** By the counting rule of the law, where that gives another one. */
  readonly formalDueAt?: number;
  readonly paused?: PauseReason;
}
