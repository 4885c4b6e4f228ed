import { RE2JS } from 're2js';
import { CelFailure } from '../values/non-value.ts';
import type { Value } from '../values/value.ts';
import { type FunctionTable, type Overload, overload } from './overload.ts';

const maximumPatterns = 256;

/** Patterns must be short: the automaton grows with them. */
const maximumPatternLength = 1000;

/** The `matches` functions: RE2 syntax and linear time, unanchored. Patterns that come from data are cached, bounded. */
export function createRegexFunctions(matchLength: number): FunctionTable {
  const tooLong = new CelFailure('limit', `matches reads at most ${matchLength} characters`);
  const compiled = new Map<string, RE2JS | CelFailure>();

  const compile = (pattern: string): RE2JS | CelFailure => {
    const known = compiled.get(pattern);
    if (known !== undefined) return known;
    if (compiled.size >= maximumPatterns) compiled.clear();
    const fresh = compilePattern(pattern);
    compiled.set(pattern, fresh);
    return fresh;
  };

  const search = (text: string, regex: RE2JS): Value =>
    text.length > matchLength ? tooLong : regex.test(text);

  const matches: Overload = {
    ...overload(['string', 'string'], 'bool', (text, pattern) => {
      const regex = compile(pattern);
      return regex instanceof CelFailure ? regex : search(text, regex);
    }),
    specialise(pattern) {
      const regex = compilePattern(String(pattern));
      return regex instanceof CelFailure ? regex : (text) => search(String(text), regex);
    },
  };
  return { matches: [matches], '.matches': [matches] };
}

/** Compiles an RE2 pattern; the failure says what is wrong with it. */
function compilePattern(pattern: string): RE2JS | CelFailure {
  if (pattern.length > maximumPatternLength) {
    return new CelFailure('limit', `a pattern has at most ${maximumPatternLength} characters`);
  }
  try {
    return RE2JS.compile(pattern);
  } catch (thrown) {
    return new CelFailure(
      'invalid-argument',
      `not an RE2 pattern: ${thrown instanceof Error ? thrown.message : ''}`,
    );
  }
}
