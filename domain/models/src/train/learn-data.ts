import type { WordClasses } from '@breakwater/learn';
import type { DataRow } from '../data-row.ts';
import type { HarmlessText } from '../ports.ts';

/** What is learnt from: rows of a data set, and our own harmless texts. */
export interface LearnData {
  readonly rows: readonly DataRow[];
  readonly harmless: readonly HarmlessText[];
  /** Which words of their language mean about the same; none where they are in several or nobody has a list. */
  readonly classes?: WordClasses;
}
