/** How often the right entity came first, or among the first five. */
export interface Recall {
  readonly queries: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
}

/** A query that was answered: where the right entity stood, 0 for first, -1 for nowhere. */
export interface Answer {
  readonly ref: string;
  readonly text: string;
  readonly rank: number;
  /** Among the entities of all lists, not only those that hold the references asked for. */
  readonly rankOfAll: number;
  readonly script: string;
  readonly quality?: string;
  /** Whether any other name of the entity has a word of the same consonants. */
  readonly sharesSkeleton: boolean;
  readonly milliseconds: number;
}

export function recallOf(ranks: readonly number[]): Recall {
  const share = (below: number): number =>
    ranks.length === 0 ? 0 : ranks.filter((rank) => rank >= 0 && rank < below).length / ranks.length;
  return { queries: ranks.length, recallAt1: share(1), recallAt5: share(5) };
}

/** Recall for each value that a label takes. */
export function recallBy(
  answers: readonly Answer[],
  labelOf: (answer: Answer) => string | undefined,
): Record<string, Recall> {
  const groups = new Map<string, number[]>();
  for (const answer of answers) {
    const label = labelOf(answer);
    if (label !== undefined) groups.set(label, [...(groups.get(label) ?? []), answer.rank]);
  }
  return Object.fromEntries([...groups].map(([label, ranks]) => [label, recallOf(ranks)]));
}
