import { BreakwaterError } from '@breakwater/kernel';
import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import type { Range } from './normalize/normalize.ts';

const MAX_SOURCE_UNITS = 2_000;
const MAX_PROGRAM = 1_500;
const DEFAULT_BUDGET_MS = 10;
const DEFAULT_MAX_INPUT = 20_000;
/** Instruction × character steps that finding the place may take in a millisecond: measured 50,000, less a fifth. */
const FIND_STEPS_PER_MS = 40_000;
/** The same for a yes or no, which the engine's automaton gives without places. */
const TEST_STEPS_PER_MS = 320_000;

export interface PatternOptions {
  /** `i` ignores case. */
  readonly flags?: 'i';
  /** Most time that one text may take; default 10. It is counted in steps, so an answer never depends on load. */
  readonly budgetMs?: number;
  /** Longest text in UTF-16 units; default 20,000. */
  readonly maxInput?: number;
}

/** `unknown` is never a no: the text was too long or the pattern too costly for its length. */
export type PatternResult =
  | { readonly unknown: false; readonly found: false }
  /** `range` is undefined where finding the place, but not the answer, would have exceeded the budget. */
  | { readonly unknown: false; readonly found: true; readonly range: Range | undefined }
  | { readonly unknown: true; readonly reason: 'text-too-long' | 'budget-exceeded' };

/** A regular expression that cannot hang. */
export interface Pattern {
  readonly source: string;
  /** Number of instructions: with the length of a text it gives the cost. */
  readonly size: number;
  find(text: string): PatternResult;
}

export type PatternErrorCode = 'pattern-invalid' | 'pattern-too-large' | 'pattern-option-invalid';

/** A pattern that cannot be compiled; `offset` is the UTF-16 unit of its source where the trouble begins. */
export class PatternError extends BreakwaterError {
  override readonly name = 'PatternError';
  readonly offset: number;

  constructor(code: PatternErrorCode, message: string, offset: number) {
    super(code, message, { status: 422, extra: { offset } });
    this.offset = offset;
  }
}

/**
 * Compiles an operator's regular expression (RE2 syntax: no look-around, no back-references) for matching in time linear
 * in the text (Cox, "Regular Expression Matching Can Be Simple And Fast", 2007). Throws PatternError for wrong syntax,
 * for sources over 2,000 units and for counted repetitions that unfold to over 1,500 instructions.
 *
 * @example
 * ```ts
 * compilePattern('join.{0,20}group').find('please join our group') // => { unknown: false, found: true, range: { start: 7, end: 21 } }
 * compilePattern('^(a+)+$').find('a'.repeat(9999) + '!') // => { unknown: false, found: false }
 * ```
 */
export function compilePattern(source: string, options: PatternOptions = {}): Pattern {
  const { budgetMs = DEFAULT_BUDGET_MS, maxInput = DEFAULT_MAX_INPUT } = options;
  if (!(budgetMs > 0 && maxInput > 0)) {
    throw new PatternError('pattern-option-invalid', 'A pattern needs a budgetMs and a maxInput above 0.', 0);
  }
  const program = compileProgram(source, options.flags === 'i' ? RE2JS.CASE_INSENSITIVE : 0);
  const size = program.programSize();
  if (size > MAX_PROGRAM) throw tooLarge(0);
  warmUp();
  return {
    source,
    size,
    find(text) {
      if (text.length > maxInput) return { unknown: true, reason: 'text-too-long' };
      const steps = size * text.length;
      if (steps > budgetMs * TEST_STEPS_PER_MS) return { unknown: true, reason: 'budget-exceeded' };
      if (!program.test(text)) return { unknown: false, found: false };
      const range = steps > budgetMs * FIND_STEPS_PER_MS ? undefined : locate(program, text);
      return { unknown: false, found: true, range };
    },
  };
}

function locate(program: RE2JS, text: string): Range | undefined {
  const matcher = program.matcher(text);
  return matcher.find() ? { start: matcher.start(), end: matcher.end() } : undefined;
}

function compileProgram(source: string, flags: number): RE2JS {
  if (source.length > MAX_SOURCE_UNITS) throw tooLarge(MAX_SOURCE_UNITS);
  try {
    return RE2JS.compile(source, flags);
  } catch (thrown) {
    throw toPatternError(source, thrown);
  }
}

function toPatternError(source: string, thrown: unknown): unknown {
  if (!(thrown instanceof RE2JSException)) return thrown;
  const isSyntax = thrown instanceof RE2JSSyntaxException;
  const description = isSyntax ? thrown.getDescription() : thrown.message;
  const offset = offsetOf(source, isSyntax ? (thrown.getPattern() ?? '') : '', description);
  if (/too large|repeat count/u.test(thrown.message)) return tooLarge(offset);
  return new PatternError(
    'pattern-invalid',
    `Pattern is not valid at offset ${offset}: ${description}. It takes RE2 syntax, without look-around or back-references.`,
    offset,
  );
}

/** The engine names the fragment that it could not read; what is missing is missed at the end. */
function offsetOf(source: string, fragment: string, description: string): number {
  if (fragment === source && description.startsWith('missing')) return source.length;
  return fragment === '' ? 0 : Math.max(0, source.lastIndexOf(fragment));
}

function tooLarge(offset: number): PatternError {
  return new PatternError(
    'pattern-too-large',
    `Pattern is too large: shorten it to ${MAX_SOURCE_UNITS} units, and its counted repetitions ({m,n}) to fewer times.`,
    offset,
  );
}

let warm = false;

/** The engine is an interpreter: run until it is compiled, so that the first text too keeps the budget. */
function warmUp(): void {
  if (warm) return;
  warm = true;
  const text = `${'ab'.repeat(500)}!`;
  for (let round = 0; round < 8; round++) {
    const program = RE2JS.compile('(a|b|ab)+.{0,5}$');
    program.test(text);
    program.matcher(text).find();
  }
}
