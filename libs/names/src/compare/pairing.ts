import type { UnitRelation } from './relate-units.ts';

/** Parts of one name and the parts of the other that they are. */
export interface UnitPair {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly relation: UnitRelation['relation'] | 'joined' | 'acronym';
  readonly edits: number;
  readonly editShare: number;
}

export interface Pairing {
  readonly pairs: readonly UnitPair[];
  /** Indexes that found no partner, as bits: names have at most 24 parts. */
  readonly left: number;
  readonly right: number;
}
