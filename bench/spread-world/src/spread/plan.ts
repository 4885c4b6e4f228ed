import type { Person } from '../people/people.ts';
import type { Course, Topic } from '../truth.ts';

/** How a first post is going to spread. */
export interface Plan {
  readonly at: number;
  readonly author: Person;
  readonly inGroup: boolean;
  readonly topic: Topic;
  readonly violating: boolean;
  readonly severity: number;
  readonly course: Course;
  /** Of what is posted about a happening: names the words that such posts have in common. */
  readonly story?: number;
  /** How many pass it on for each who has it, at first and with a mean audience. */
  readonly catching: number;
  /** Hours in which it loses two thirds of that. */
  readonly noveltyHours: number;
  /** Factor on the time from seeing to passing on. */
  readonly slowness: number;
  /** Share of those who pass it on that copy it. */
  readonly copyShare: number;
  /** When it wakes after a silence, and by whom. */
  readonly wake?: { readonly at: number; readonly by: Person; readonly catching: number };
  /** New accounts that pass it on as agreed. */
  readonly push: readonly { readonly at: number; readonly by: Person; readonly copies: boolean }[];
  /** Instants at which its author posts it again. */
  readonly renewals: readonly number[];
}
