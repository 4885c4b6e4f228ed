import type { JobCase } from '@breakwater/contracts/review';

/** The texts of the posts of a case by content id: those that led to it, what they answer, and what else was posted. */
export function textsOfCase({
  items,
  nearby,
}: Pick<JobCase, 'items' | 'nearby'>): ReadonlyMap<string, string> {
  const led = items.flatMap(({ event }) => event.content ?? []);
  return new Map([...nearby, ...led].flatMap(({ id, text }) => (text === undefined ? [] : [[id, text]])));
}
