/** How often the right entity came first, or among the first five, and how often people are told of it. */
export interface Recall {
  readonly queries: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  /** Share for which `screen` answers with the right entity at the thresholds that ship, at whatever place. */
  readonly answered: number;
}

/** A query that was answered: where the right entity stood, 0 for first, -1 for nowhere. */
export interface Answer {
  readonly ref: string;
  readonly text: string;
  readonly rank: number;
  /** Among the entities of all lists, not only those that hold the references asked for. */
  readonly rankOfAll: number;
  /** Whether a look-up of the product answers with the right entity. */
  readonly isAnswered: boolean;
  readonly script: string;
  readonly quality?: string;
  /** Whether any other name of the entity has a word of the same consonants. */
  readonly sharesSkeleton: boolean;
  readonly milliseconds: number;
}

type Ranked = Pick<Answer, 'rank' | 'isAnswered'>;

export function recallOf(answers: readonly Ranked[]): Recall {
  const share = (is: (answer: Ranked) => boolean): number =>
    answers.length === 0 ? 0 : answers.filter(is).length / answers.length;
  const within = (below: number) => share(({ rank }) => rank >= 0 && rank < below);
  return {
    queries: answers.length,
    recallAt1: within(1),
    recallAt5: within(5),
    answered: share(({ isAnswered }) => isAnswered),
  };
}

/** Recall for each value that a label takes. */
export function recallBy(
  answers: readonly Answer[],
  labelOf: (answer: Answer) => string | undefined,
): Record<string, Recall> {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const label = labelOf(answer);
    if (label !== undefined) groups.set(label, [...(groups.get(label) ?? []), answer]);
  }
  return Object.fromEntries([...groups].map(([label, ofLabel]) => [label, recallOf(ofLabel)]));
}
