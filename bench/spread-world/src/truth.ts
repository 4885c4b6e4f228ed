import type { Language } from './people/community.ts';

export const TOPICS = ['everyday', 'news', 'sport', 'weather', 'violating'] as const;
export type Topic = (typeof TOPICS)[number];

/** How a cascade goes: by itself, pushed by new accounts, slowly, after a long silence, or with a happening. */
export const COURSES = ['ordinary', 'pushed', 'slow', 'dormant', 'happening'] as const;
export type Course = (typeof COURSES)[number];

/** What is so of a post, whatever anybody knows of it. */
export interface Truth {
  readonly violating: boolean;
  /** 1 to 3; 0 of what does not violate. */
  readonly severity: number;
  readonly topic: Topic;
  readonly course: Course;
  readonly language: Language;
  readonly community: string;
  /** Content of the post or copy that this is, passes on or answers. */
  readonly object: string;
  /** Number that an object has in common with the copies of it that a matcher recognises, a decision's reach. */
  readonly family: number;
  readonly cascade: CascadeTruth;
  /** Milliseconds since the epoch at which its author took it down; infinite where nobody did. */
  readonly deletedAt: number;
}

/** A first post and everything that came of it: shares, copies, copies of copies, on all platforms. */
export interface CascadeTruth {
  readonly number: number;
  /** Content of its objects, the first post first. */
  readonly objects: readonly string[];
  /** Every exposure in order of time; the three are as long as one another. */
  readonly exposures: {
    /** Milliseconds since the epoch. */
    readonly at: Float64Array;
    /** People who saw it then. */
    readonly people: Float64Array;
    /** Which of `objects` they saw. */
    readonly object: Int32Array;
  };
}
