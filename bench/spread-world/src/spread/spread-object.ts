import type { Person } from '../people/people.ts';
import type { Plan } from './plan.ts';

/** A post or a copy: what a reviewer looks at and what can be stopped. */
export interface SpreadObject {
  readonly number: number;
  readonly content: string;
  readonly cascade: number;
  /** Shared with copies that a matcher recognises. */
  readonly family: number;
  readonly plan: Plan;
  readonly at: number;
  readonly author: Person;
  readonly text: string;
  readonly link?: string;
  readonly sha256?: string;
  readonly deletedAt: number;
}

/** Exposures as they come, out of order; objects by number. */
export interface ExposureLog {
  readonly at: number[];
  readonly people: number[];
  readonly object: number[];
}
