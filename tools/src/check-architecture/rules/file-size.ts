import type { Rule } from './rule.ts';

const MOST_LINES = 400;

/** No file is longer than 400 lines, tests included. */
export const fileSize: Rule = (repository) =>
  repository.packages
    .flatMap((room) => room.files)
    .filter((file) => file.lineCount > MOST_LINES)
    .map((file) => ({
      path: file.path,
      line: MOST_LINES + 1,
      rule: 'file-size',
      message: `${file.lineCount} lines: split it by what it is about (at most ${MOST_LINES}).`,
    }));
