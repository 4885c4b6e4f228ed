import type { RuleFault } from '@breakwater/contracts/rules';

/** A line of the source with the faults on it, in the order of their columns. */
export interface FaultyLine {
  readonly line: number;
  /** What stands there. */
  readonly text: string;
  readonly faults: readonly RuleFault[];
}

/**
 * Faults by the line that they are on. The text may have grown or shrunk since it was checked: what lies behind its
 * end is put on its last line.
 *
 * @example
 * placeFaults('a\nb', [{ file: 'f', line: 9, column: 1, code: 'c', message: 'm' }]).map(({ line }) => line) // => [2]
 */
export function placeFaults(source: string, faults: readonly RuleFault[]): readonly FaultyLine[] {
  const lines = source.split('\n');
  const byLine = new Map<number, RuleFault[]>();
  for (const fault of faults) {
    const line = Math.min(Math.max(1, fault.line), lines.length);
    const there = byLine.get(line);
    if (there) there.push(fault);
    else byLine.set(line, [fault]);
  }
  return [...byLine]
    .sort(([left], [right]) => left - right)
    .map(([line, there]) => ({
      line,
      text: lines[line - 1] ?? '',
      faults: there.sort((left, right) => left.column - right.column),
    }));
}

/**
 * The piece of a line that a fault is about: from its column to the end of the word there, at least one character
 * where there is one. `start` and `end` are offsets in the line.
 *
 * @example
 * faultyPiece('  mode: livee', 9) // => { start: 8, end: 13 }
 */
export function faultyPiece(text: string, column: number): { readonly start: number; readonly end: number } {
  const start = Math.min(Math.max(0, column - 1), text.length);
  const word = /^[\p{L}\p{N}_.\-/]+/u.exec(text.slice(start))?.[0] ?? '';
  return { start, end: Math.min(text.length, start + Math.max(1, word.length)) };
}

/**
 * Offset of a line and column, both from 1, in a text; what lies outside is brought inside.
 *
 * @example
 * offsetAt('ab\ncd', 2, 2) // => 4
 */
export function offsetAt(source: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const next = source.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const newline = source.indexOf('\n', start);
  return Math.min(start + Math.max(0, column - 1), newline < 0 ? source.length : newline);
}
