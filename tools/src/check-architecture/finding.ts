/** One thing that is wrong: where, which rule says so, and what to do about it. */
export type Finding = {
  /** Path from the root of the repository, with forward slashes. */
  path: string;
  /** 1-based line. */
  line: number;
  rule: string;
  message: string;
};

/**
 * Writes a finding as one line that editors can jump to.
 *
 * @example
 * formatFinding({ path: 'a.ts', line: 3, rule: 'names', message: 'Rename it.' }) // => 'a.ts:3  names  Rename it.'
 */
export function formatFinding(finding: Finding): string {
  return `${finding.path}:${finding.line}  ${finding.rule}  ${finding.message}`;
}

/** Orders findings by path, then line, then rule, so that two runs print the same text. */
export function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.path, b.path) || a.line - b.line || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
