import type { Example } from '@breakwater/learn';
import type { LearnData } from './learn-data.ts';

/** Rows of a data set first, harmless texts of ours after them. */
export function toExamples({ rows, harmless }: LearnData): Example[] {
  return [
    ...rows.map(
      ({ text, labels, account, reviewer, source, marked }): Example => ({
        text,
        labels,
        source,
        ...(account !== undefined && { account }),
        ...(reviewer !== undefined && { reviewer }),
        ...(marked && { marked }),
      }),
    ),
    ...harmless.map(
      ({ text, of, language, account, marked }): Example => ({
        text,
        labels: [],
        source: `harmless/${language}`,
        slice: of,
        ...(account !== undefined && { account }),
        ...(marked && { marked }),
      }),
    ),
  ];
}

/** The highest of the probabilities that a text has under any label. */
export function anyLabel(perLabel: readonly ArrayLike<number>[], count: number): Float64Array {
  const highest = new Float64Array(count);
  for (const list of perLabel)
    for (let row = 0; row < count; row++) highest[row] = Math.max(highest[row] ?? 0, list[row] ?? 0);
  return highest;
}
