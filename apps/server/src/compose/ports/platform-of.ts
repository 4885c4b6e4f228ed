import type { PlatformResource } from '@breakwater/contracts';
import { codeOf, isId } from '@breakwater/kernel';
import type { PlatformOf } from '../../http/bind-platforms.ts';
import type { Breakwater } from '../breakwater.ts';

/** Which platform a job, an event or what was decided belongs to: for who is bound to some. */
export function createPlatformOf({ review, rules }: Pick<Breakwater, 'review' | 'rules'>): PlatformOf {
  const find: Record<PlatformResource, (id: string) => Promise<{ readonly platform: string } | undefined>> = {
    job: review.jobs.get,
    event: async (id) => (isId(id) ? rules.verdictOfEvent(id) : undefined),
    decision: review.decisions.get,
  };
  return async (kind, id) => {
    try {
      return (await find[kind](id))?.platform;
    } catch (error) {
      // There is none with this id. Anything else is a fault, and nobody is let in by one.
      if (/-not-found$/.test(codeOf(error))) return undefined;
      throw error;
    }
  };
}
