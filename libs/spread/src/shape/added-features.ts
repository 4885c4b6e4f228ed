import { drawnShare, type EarlyShape } from './shape.ts';

/** Of those who pass something on, somewhat fewer than half do so without a word. */
const SILENT = { usual: 0.45, weight: 3 };
const FIRST = [2, 5, 12];

/**
 * Who passes on without a word, and who adds something: a crowd that doubts, asks or argues does not look like one that only
 * passes on. How long an addition is counts against the others of the same cascade alone, since a sentence takes more
 * characters in one script than in another.
 */
export function addedFeatures({ added, after, parents, seen, count }: EarlyShape): Record<string, number> {
  const silent = added === undefined ? [] : Array.from(added, (one) => (one === 0 ? 1 : 0));
  const half = count >> 1;
  const firstWord = silent.indexOf(0);
  const lateWords = silent.filter((one, at) => one === 0 && (after[at] ?? 0) > seen / 2).length;
  const words = silent.filter((one) => one === 0).length;
  const features: Record<string, number> = {};
  for (const rank of FIRST) features[`silentOf${rank}`] = shareOf(silent.slice(0, rank));
  return {
    ...features,
    silent: shareOf(silent),
    silentDirect: shareOf(silent.filter((_, at) => (parents[at] ?? -1) < 0)),
    silentDeep: shareOf(silent.filter((_, at) => (parents[at] ?? -1) >= 0)),
    silentDrift: shareOf(silent.slice(half)) - shareOf(silent.slice(0, half)),
    firstWordRank: Math.log((firstWord < 0 ? silent.length + 1 : firstWord) + 1),
    firstWord: Math.log((firstWord < 0 ? seen * 1.5 : (after[firstWord] ?? 0)) + 5),
    wordsLate: Math.log((lateWords + 0.5) / (words + 1)),
    ...lengthFeatures(added ?? new Float64Array()),
  };
}

function shareOf(silent: readonly number[]): number {
  return drawnShare(
    silent.reduce((sum, one) => sum + one, 0),
    silent.length,
    SILENT,
  );
}

/** How alike what they add is in length: many additions of one length are copies of each other. */
function lengthFeatures(added: Float64Array): Record<string, number> {
  const logs = Float64Array.from(added.filter((one) => one > 0))
    .map(Math.log)
    .sort();
  const count = logs.length;
  const mean = logs.reduce((sum, one) => sum + one, 0) / Math.max(1, count);
  const middle = logs[count >> 1] ?? 0;
  const [squares, long, short] = [
    logs.reduce((sum, one) => sum + (one - mean) ** 2, 0),
    logs.filter((one) => one > middle + 1).length,
    logs.filter((one) => one < middle - 1).length,
  ];
  let [run, longestRun, pairs] = [0, 0, 0];
  logs.forEach((one, at) => {
    run = one === logs[at - 1] ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
    pairs += 2 * (run - 1);
  });
  return {
    wordsSpread: Math.sqrt((squares + 2) / (count + 2)),
    wordsShortest: (logs[0] ?? 0) - mean,
    wordsLong: (long + 0.3) / (count + 2),
    wordsShort: (short + 0.3) / (count + 2),
    wordsAlike: Math.log((pairs + 0.5) / (count * (count - 1) + 8)),
    wordsMostAlike: Math.log((longestRun + 1) / (count + 3)),
  };
}
