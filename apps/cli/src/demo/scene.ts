import type { DemoContext } from './context.ts';
import type { PostsFile } from './material-schema.ts';
import type { DemoPerson } from './people.ts';
import type { Publication } from './voices.ts';

/** What is there at a moment of the demo, for the crowd to act upon. */
export interface Scene {
  readonly context: DemoContext;
  /** The most active first. */
  readonly crowd: readonly DemoPerson[];
  /** What can be answered, shared, edited and deleted, in order. */
  readonly published: Publication[];
  /** Reports that an account has met, by id. */
  readonly reported: Map<string, number>;
}

/** People act upon what is recent: this many publications back. */
const MEMORY = 400;

/** A recent publication on the platform of the actor that fits. */
export function find(
  { context, published }: Scene,
  actor: DemoPerson,
  fits: (found: Publication) => boolean,
): Publication | undefined {
  const reach = Math.min(MEMORY, published.length);
  const first = published.length - reach;
  const offset = context.random.below(reach);
  for (let step = 0; step < reach; step++) {
    const found = published[first + ((offset + step) % reach)];
    if (found && found.person.platform === actor.platform && fits(found)) return found;
  }
  return undefined;
}

/** Somebody who has an account by then; a few are far more active than the rest. */
export function someone({ context: { random }, crowd }: Scene, at: number): DemoPerson {
  for (;;) {
    const person = crowd[Math.floor(random.next() ** 1.4 * crowd.length)];
    if (person && person.born < at) return person;
  }
}

/** What is written for the language of the actor. */
export function postsOf({ context }: Scene, { language }: DemoPerson): PostsFile {
  const posts = context.material.posts.get(language);
  if (posts === undefined) throw new RangeError(`packs/demo/posts has no file for ${language}.`);
  return posts;
}
