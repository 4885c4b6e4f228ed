import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seismic } from './seismic.ts';

const folder = new URL('../../../../../shared/data/cascades/seismic/', import.meta.url);
const isThere = existsSync(folder);

const columns = (name: string): number[][] =>
  readFileSync(new URL(name, folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => (cell === 'Inf' ? Number.POSITIVE_INFINITY : Number(cell))));

test.skipIf(!isThere)('agrees with R’s seismic 1.1 every minute of a day [needs shared data]', () => {
  const tweet = columns('tweet.csv');
  const after = Float64Array.from(tweet, ([seconds]) => seconds ?? 0);
  const followers = Float64Array.from(tweet, ([, count]) => count ?? 0);
  let worst = 0;
  const golden = columns('seismic_reference_tweet.csv');
  for (const [at = 0, infectiousness = 0, pred = 0] of golden) {
    const found = seismic({ after, followers, nStar: 100, at });
    worst = Math.max(worst, Math.abs(found.infectiousness - infectiousness));
    if (Number.isFinite(pred)) worst = Math.max(worst, Math.abs(found.expected - pred) / Math.max(1, pred));
    expect(Number.isFinite(found.expected), `${at} s`).toBe(Number.isFinite(pred));
  }
  expect(golden.length).toBe(1_441);
  expect(worst).toBeLessThanOrEqual(1e-6);
});
