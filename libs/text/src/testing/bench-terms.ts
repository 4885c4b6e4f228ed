import { compileTerms, type Term } from '../index.ts';

/** Figures of one bank on one set of texts. */
export interface TermBenchFigures {
  readonly terms: number;
  readonly texts: number;
  readonly compileMs: number;
  /** Texts read, with normalising and offsets, per second of this process's CPU time. */
  readonly textsPerCpuSecond: number;
  readonly matches: number;
}

/**
 * Measures a bank on texts: after one warm-up pass, whole passes until `minimumMs` of CPU time are spent.
 *
 * @example
 * ```ts
 * benchTerms([{ id: 'a', text: 'Amber League' }], ['the amber league'], 1).terms // => 1
 * ```
 */
export function benchTerms(
  terms: readonly Term[],
  texts: readonly string[],
  minimumMs = 1000,
): TermBenchFigures {
  const compileStart = process.cpuUsage();
  const matcher = compileTerms(terms);
  const compileMs = cpuMs(compileStart);
  let matches = 0;
  for (const text of texts) matches += matcher.find(text, 'text').length;
  const start = process.cpuUsage();
  let passes = 0;
  do {
    for (const text of texts) matcher.find(text, 'text');
    passes++;
  } while (cpuMs(start) < minimumMs);
  const seconds = cpuMs(start) / 1000;
  return {
    terms: terms.length,
    texts: texts.length,
    compileMs: Math.round(compileMs),
    textsPerCpuSecond: Math.round((passes * texts.length) / seconds),
    matches,
  };
}

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
