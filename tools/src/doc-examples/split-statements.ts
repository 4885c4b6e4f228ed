import { tokenize } from '../check-architecture/tokens.ts';

/** One statement of an example, and the value that it is said to have. */
export type Statement = { code: string; expected: string | undefined };

/** The last `// =>` of a line: an expression may hold one in a string. */
const CLAIM = /^(.*)\/\/\s*=>\s*(.*)$/;
const CONTINUES = /(=>|[=,(+*/&|?:<]|\breturn)$/;
const CONTINUED = /^\s*([.?:&|+*]|\)|\]|\})/;

/**
 * Splits example code into statements at line ends where all brackets are closed. A claim (`// => value`) belongs to
 * the statement it ends, and goes on over comment lines below it until its own brackets are closed.
 *
 * @example
 * splitStatements('const a = 1\na + 1 // => 2') // => [{ code: 'const a = 1', expected: undefined }, { code: 'a + 1', expected: '2' }]
 */
export function splitStatements(code: string): Statement[] {
  const statements: Statement[] = [];
  const lines = code.split('\n').filter((line) => line.trim() !== '');
  let open: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = CLAIM.exec(line);
    let claim = found?.[2];
    open.push((found?.[1] ?? line).trimEnd());
    if (claim !== undefined) {
      while (!isClosed(claim) && /^\s*\/\//.test(lines[at + 1] ?? '')) {
        at += 1;
        claim += `\n${(lines[at] ?? '').replace(/^\s*\/\/\s?/, '')}`;
      }
    } else if (!endsStatement(open.join('\n'), lines[at + 1])) {
      continue;
    }
    statements.push({ code: open.join('\n').trim().replace(/;$/, ''), expected: claim?.trim() });
    open = [];
  }
  if (open.length > 0) statements.push({ code: open.join('\n'), expected: undefined });
  return statements;
}

function endsStatement(code: string, nextLine: string | undefined): boolean {
  const isContinued = CONTINUES.test(code.trimEnd()) || (nextLine !== undefined && CONTINUED.test(nextLine));
  return isClosed(code) && !isContinued;
}

function isClosed(code: string): boolean {
  let depth = 0;
  for (const { kind, text } of tokenize(code)) {
    if (kind !== 'mark') continue;
    if ('([{'.includes(text)) depth += 1;
    if (')]}'.includes(text)) depth -= 1;
  }
  return depth <= 0;
}
