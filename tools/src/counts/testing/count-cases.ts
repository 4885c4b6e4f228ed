import { expect, it } from 'vitest';
import { parseSources, type Source } from '../parse-sources.ts';
import type { Place } from '../place.ts';

/** A text, and what a counter finds in it. */
export type Case = readonly [text: string, found: readonly string[]];

/**
 * Tests a counter of places with texts; all of them are parsed at once, since each run of the compiler is a process.
 *
 * @param path under which each text lies, for counters that look at it
 */
export function itFinds(find: (source: Source) => Place[], cases: readonly Case[], path = 'a.ts'): void {
  const sources = parseSources(Object.fromEntries(cases.map(([text], at) => [`${at}/${path}`, text])));
  it.each(cases.map(([text, found], at) => [text, found, sources[at]] as const))('%s', (_, found, source) => {
    expect(source && find(source).map(({ what }) => what)).toEqual(found);
  });
}
