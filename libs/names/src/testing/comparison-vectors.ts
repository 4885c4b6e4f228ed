import { readFileSync } from 'node:fs';
import type { NameType } from '../index.ts';

/** Two names and whether they are to be taken for one: `fixtures/names/comparisons.json`. */
export interface ComparisonVector {
  readonly type: NameType;
  readonly left: string;
  readonly right: string;
  readonly isMatch: boolean;
  readonly note: string;
}

const file = new URL('../../../../fixtures/names/comparisons.json', import.meta.url);

export const readComparisonVectors = (): ComparisonVector[] =>
  JSON.parse(readFileSync(file, 'utf8')) as ComparisonVector[];
