import { TableInvalidError } from '../../tables/read-table.ts';
import type { Judged } from './judge-texts.ts';
import { parseInstant } from './parse-instant.ts';
import { textOf } from './read-labelled.ts';
import { readRows } from './read-rows.ts';
import { userOf } from './user-of.ts';

/** Scores of the posts of a file. */
export interface ScoredPosts {
  readonly file: string;
  /** Posts of each account in order of time, or of the file where a post of it has no time. */
  readonly accounts: readonly (readonly (number | undefined)[])[];
  /** Posts whose account is not known. */
  readonly loose: readonly (number | undefined)[];
  readonly posts: number;
  /** Posts with too few words to be judged. */
  readonly unjudged: number;
}

interface TimedScore {
  readonly score: number | undefined;
  readonly time: number | undefined;
}

const ROWS_A_TURN = 2_000;

/**
 * Reads and judges posts; only scores are kept.
 *
 * @throws FileUnreadableError @throws TableInvalidError naming the line
 */
export async function readPosts(
  file: string,
  judge: (text: string) => Judged | undefined,
  onRows: (rows: number) => void,
): Promise<ScoredPosts> {
  const byUser = new Map<string, TimedScore[]>();
  const loose: (number | undefined)[] = [];
  let [posts, unjudged] = [0, 0];
  for await (const row of readRows(file, ['user', 'text', 'time'])) {
    posts += 1;
    if (posts % ROWS_A_TURN === 0) onRows(posts);
    const score = judge(textOf(row, 'text'))?.score;
    if (score === undefined) unjudged += 1;
    const user = userOf(row);
    if (user === undefined) {
      loose.push(score);
      continue;
    }
    const own = byUser.get(user) ?? [];
    own.push({ score, time: timeOf(row.values.time, row.line) });
    byUser.set(user, own);
  }
  return { file, accounts: [...byUser.values()].map(inOrder), loose, posts, unjudged };
}

function timeOf(value: unknown, line: number): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const time = parseInstant(value);
  if (time !== undefined) return time;
  throw new TableInvalidError(
    `Line ${line} has a time that is none: give ISO 8601, seconds since the epoch, or M/D/YYYY H:MM.`,
  );
}

function inOrder(posts: readonly TimedScore[]): (number | undefined)[] {
  const isTimed = posts.every(({ time }) => time !== undefined);
  const ordered = isTimed ? posts.toSorted((one, other) => (one.time ?? 0) - (other.time ?? 0)) : posts;
  return ordered.map(({ score }) => score);
}
