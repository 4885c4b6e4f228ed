/** A runnable `@example` of a docstring. */
export type Example = {
  /** File that holds the docstring, as given to `collectExamples`. */
  path: string;
  /** 1-based line of `@example`. */
  line: number;
  code: string;
};

const DOCSTRING = /\/\*\*[\s\S]*?\*\//g;
const FENCE = /^```(\w*)/;

/**
 * Finds the examples of the docstrings of a source file that can be run.
 *
 * A block runs when it is fenced as `ts`, or stands without a fence and states a value (`// =>`). A block
 * fenced as anything else, such as `text`, only illustrates.
 *
 * @param source text of the file
 * @param path where it came from, for messages
 */
export function collectExamples(source: string, path: string): Example[] {
  return [...source.matchAll(DOCSTRING)].flatMap((match) => {
    const firstLine = source.slice(0, match.index).split('\n').length;
    const lines = match[0].split('\n').map(withoutStar);
    return lines.flatMap((text, index) => {
      if (!text.trimStart().startsWith('@example')) return [];
      const code = runnableCode([
        text.replace(/^\s*@example\s?/, ''),
        ...untilNextTag(lines.slice(index + 1)),
      ]);
      return code === undefined ? [] : [{ path, line: firstLine + index, code }];
    });
  });
}

function withoutStar(line: string): string {
  return line.replace(/^\s*(\/\*\*|\*(?!\/)) ?/, '').replace(/\s*\*\/$/, '');
}

function untilNextTag(lines: string[]): string[] {
  const end = lines.findIndex((line) => /^\s*@\w/.test(line));
  return end < 0 ? lines : lines.slice(0, end);
}

function runnableCode(lines: string[]): string | undefined {
  const opening = lines.findIndex((line) => FENCE.test(line));
  if (opening < 0) return lines.some((line) => line.includes('// =>')) ? lines.join('\n') : undefined;
  const language = FENCE.exec(lines[opening] ?? '')?.[1];
  if (language !== 'ts') return undefined;
  const body = lines.slice(opening + 1);
  return body
    .slice(
      0,
      body.findIndex((line) => FENCE.test(line)),
    )
    .join('\n');
}
