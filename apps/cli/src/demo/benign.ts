import { type Act, changeBio, edit, follow, remove, reply, report, share, signIn, write } from './acts.ts';
import type { DemoContext, Draft } from './context.ts';
import { signUp } from './drafts.ts';
import { type Casting, type DemoPerson, longAgo } from './people.ts';
import { type Scene, someone } from './scene.ts';
import { accountsShowing } from './truth.ts';
import type { Publication } from './voices.ts';

/** Every eighth person of the crowd signs up during the demo. */
const NEWCOMERS = 8;

/** How ordinary activity divides; the rest are posts, and what cannot be done yet becomes a post. */
const HABITS: readonly (readonly [share: number, act: Act])[] = [
  [0.15, reply],
  [0.09, signIn],
  [0.085, follow],
  [0.065, share],
  [0.035, edit],
  [0.02, remove],
  [0.01, changeBio],
  [0.015, report],
];

/** The ordinary people of the demo. */
export function createCrowd(context: DemoContext, casting: Casting): DemoPerson[] {
  return accountsShowing('everyday').map((id, index) =>
    casting.ordinary(id, { born: index % NEWCOMERS === 0 ? context.moment() : longAgo(context) }),
  );
}

/**
 * Exactly `count` events of the crowd, the last at the end of the demo. `voices` is what others publish meanwhile, so
 * that the crowd can follow, answer and share it.
 */
export function liveTogether(
  context: DemoContext,
  crowd: readonly DemoPerson[],
  voices: readonly Publication[],
  count: number,
): Draft[] {
  const signUps = crowd.filter(({ born }) => born >= context.start).map(signUp);
  const scene: Scene = {
    context,
    crowd: context.random.shuffle(crowd),
    published: [],
    reported: new Map(),
  };
  const upcoming = voices.toSorted((a, b) => a.draft.at - b.draft.at);
  let told = 0;
  const acts = momentsOf(context, count - signUps.length).map((at) => {
    for (let next = upcoming[told]; next && next.draft.at < at; next = upcoming[++told]) {
      scene.published.push(next);
    }
    const actor = someone(scene, at);
    return habit(context.random.next())(scene, actor, at) ?? write(scene, actor, at);
  });
  return [...signUps, ...acts];
}

function momentsOf(context: DemoContext, count: number): number[] {
  const moments = Array.from({ length: count - 1 }, () => context.moment());
  return [...moments.sort((a, b) => a - b), context.end];
}

function habit(chance: number): Act {
  let sum = 0;
  for (const [share, act] of HABITS) {
    sum += share;
    if (chance < sum) return act;
  }
  return write;
}
