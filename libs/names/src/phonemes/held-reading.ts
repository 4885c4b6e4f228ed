import type { PooledSounds } from './sound-pool.ts';
import type { WordReading } from './word-reading.ts';

const NO_FAMILIES: readonly number[] = [];

/** A reading that is kept: a copy that shares no array but that of its pool, for the reason that `HeldToken` has. */
export class HeldReading implements WordReading {
  readonly sounds: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly isAbjad: boolean;
  readonly folded: string;
  readonly families: readonly number[];
  readonly article: number;
  readonly weight: number;
  readonly bareWeight: number;

  constructor(
    { sounds, start, end }: PooledSounds,
    { isAbjad, folded, families, article, weight, bareWeight }: WordReading,
  ) {
    this.sounds = sounds;
    this.start = start;
    this.end = end;
    this.isAbjad = isAbjad;
    this.folded = folded;
    this.families = families.length === 0 ? NO_FAMILIES : families.slice();
    this.article = article;
    this.weight = weight;
    this.bareWeight = bareWeight;
  }
}
