import { ofacScore } from '@breakwater/names';
import { printResult, table } from '../output.ts';
import { type Row, TableInvalidError } from '../tables/read-table.ts';

/** Points by which a score may differ and still be OFAC's. */
const NEAR_POINTS = 5;
/** OFAC's search shows nothing below the lowest score it was asked for; the public fixtures asked for 80. */
const LEAST_SHOWN = 80;
const NOT_SHOWN = -1;

interface OfacPair {
  readonly query: string;
  readonly listed: string;
  readonly theirs: number;
  readonly ours: number;
}

/** What `eval names --cases` prints for scores of OFAC's own search. */
export interface OfacResult {
  readonly n: number;
  /** Share of scores within five points of OFAC's; for names that OFAC did not show, below 80. */
  readonly withinFive: number;
  /** Mean of the absolute differences in points, where OFAC shows a score. */
  readonly meanDifference: number | undefined;
  readonly far: readonly OfacPair[];
}

export const isOfacTable = (rows: readonly Row[]): boolean =>
  rows[0] !== undefined &&
  ['query_name', 'result_name', 'ofac_score'].every((name) => name in (rows[0] ?? {}));

/** Compares scores read from OFAC's search with those that `ofacScore` gives. */
export async function evaluateOfac(
  rows: readonly Row[],
  options: { readonly json?: boolean },
): Promise<undefined> {
  const pairs = rows.map(toPair);
  const shown = pairs.filter(({ theirs }) => theirs !== NOT_SHOWN);
  const difference = shown.reduce((sum, { ours, theirs }) => sum + Math.abs(ours - theirs), 0);
  const result: OfacResult = {
    n: pairs.length,
    withinFive: pairs.filter(isNear).length / pairs.length,
    meanDifference: shown.length === 0 ? undefined : difference / shown.length,
    far: pairs.filter((pair) => !isNear(pair)),
  };
  printResult(result, options, forPeople);
}

function toPair(row: Row, index: number): OfacPair {
  const theirs = Number(row.ofac_score);
  if (row.ofac_score === '' || !Number.isFinite(theirs)) {
    throw new TableInvalidError(`Record ${index + 1} has an ofac_score that is no number.`);
  }
  const [query = '', listed = ''] = [row.query_name, row.result_name];
  return { query, listed, theirs, ours: ofacScore(query, listed) };
}

const isNear = ({ theirs, ours }: OfacPair) =>
  theirs === NOT_SHOWN ? ours < LEAST_SHOWN : Math.abs(ours - theirs) <= NEAR_POINTS;

function forPeople({ n, withinFive, meanDifference, far }: OfacResult): string {
  const rows = far.map(({ query, listed, theirs, ours }) => [String(theirs), String(ours), query, listed]);
  return [
    `${(withinFive * 100).toFixed(1)} % of ${n} scores within ${NEAR_POINTS} points; mean difference ${meanDifference?.toFixed(1) ?? '–'}`,
    ...(rows.length > 0 ? [table(['OFAC', 'ours', 'query', 'listed'], rows)] : []),
  ].join('\n');
}
