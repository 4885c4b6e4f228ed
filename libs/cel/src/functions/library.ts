import type { CelLimits } from '../limits.ts';
import { arithmetic } from './arithmetic.ts';
import { calendar } from './calendar.ts';
import { comparison } from './comparison.ts';
import { conversions } from './conversions.ts';
import { math } from './math.ts';
import type { Overload } from './overload.ts';
import { createRegexFunctions } from './regex.ts';
import { strings } from './strings.ts';
import { text } from './text.ts';

export type Library = ReadonlyMap<string, readonly Overload[]>;

/** Every standard function and operator by name. */
export function createLibrary(limits: CelLimits): Map<string, readonly Overload[]> {
  const regex = createRegexFunctions(limits.matchLength);
  const tables = [comparison, arithmetic, conversions, strings, text, math, calendar, regex];
  return new Map(tables.flatMap((table) => Object.entries(table)));
}
