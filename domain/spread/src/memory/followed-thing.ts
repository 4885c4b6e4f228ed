import type { SpreadKind } from '@breakwater/contracts/spread';
import type { Forecast } from '@breakwater/spread';
import { thingId } from '../thing-id.ts';
import { kindOf } from '../things.ts';
import type { Passed } from './passed-on.ts';

/** A thing that came at least twice, with who passed it on. */
export interface FollowedThing {
  readonly id: string;
  readonly key: string;
  readonly kind: SpreadKind;
  /** Who passed it on, in the order in which it came to us; the first is where it was seen first. */
  readonly passed: Passed[];
  /** Who answered. */
  readonly replies: Passed[];
  /** How many were passed on that are not held. */
  more: number;
  /** Arrivals that counters have, as far as that stands. */
  kept: number;
  keptAudience: number;
  /** The last forecast, and at how many arrivals and when it was made. */
  forecast: { readonly at: number; readonly arrivals: number; readonly value: Forecast } | undefined;
  lastAt: number;
}

export function followedThing(key: string): FollowedThing {
  return {
    id: thingId(key),
    key,
    kind: kindOf(key),
    passed: [],
    replies: [],
    more: 0,
    kept: 0,
    keptAudience: 0,
    forecast: undefined,
    lastAt: 0,
  };
}
