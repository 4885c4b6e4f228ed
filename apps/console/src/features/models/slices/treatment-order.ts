import type { TreatmentKind } from '@breakwater/contracts/models';

const PLACES = { language: 0, script: 1, religious: 2 } as const satisfies Readonly<
  Record<TreatmentKind, number>
>;

/** The ways in which groups are compared; the type makes sure that none is missing. */
export const TREATMENT_ORDER: readonly TreatmentKind[] = (Object.keys(PLACES) as TreatmentKind[]).sort(
  (a, b) => PLACES[a] - PLACES[b],
);
