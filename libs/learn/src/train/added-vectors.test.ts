import { seededRandom } from '@breakwater/kernel';
import { describe, expect, it } from 'vitest';
import { addedByVectors } from './added-vectors.ts';
import { foldExamples } from './fold-examples.ts';

const COUNT = 600;
const WIDTH = 24;
const random = seededRandom(5);
const normal = () => Array.from({ length: 6 }, random).reduce((sum, one) => sum + one, -3);
const labels = Uint8Array.from({ length: COUNT }, (_, row) => (row % 3 === 0 ? 1 : 0));
const folds = foldExamples(
  Array.from({ length: COUNT }, (_, row) => ({
    text: `row ${row}`,
    account: `a${row % 150}`,
    labels: [],
    source: 'made',
  })),
  { folds: 5, seed: 1, labels },
);

/** Scores that tell the classes apart by so many deviations, and vectors whose first value does. */
function made(ofScores: number, ofVectors: number) {
  const sign = (row: number) => (labels[row] === 1 ? 0.5 : -0.5);
  const scores = Float64Array.from(labels, (_, row) => normal() * 0.7 + ofScores * sign(row));
  const values = Float32Array.from({ length: COUNT * WIDTH }, (_, at) =>
    at % WIDTH === 0 ? 5 + normal() * 0.7 + ofVectors * sign(Math.floor(at / WIDTH)) : normal() * 0.7,
  );
  return { scores, labels, vectors: { width: WIDTH, values }, folds, seed: 1 };
}

describe('what vectors add to a score', () => {
  it('is much where they know what it does not', () => {
    const { alone, together } = addedByVectors(made(0, 5));
    expect(alone).toBeLessThan(0.6);
    expect(together).toBeGreaterThan(0.9);
  });

  it('is something where each knows a part', () => {
    const { alone, together } = addedByVectors(made(1, 1));
    expect(alone).toBeGreaterThan(0.75);
    expect(together - alone).toBeGreaterThan(0.04);
  });

  it('is next to nothing where they are noise, whatever the score knows', () => {
    for (const ofScores of [0, 2, 4]) {
      const { alone, together } = addedByVectors(made(ofScores, 0));
      expect(together - alone).toBeLessThan(0.02);
      expect(together).toBeGreaterThan(alone - 0.06);
    }
  });

  it('is the same for the same seed', () => {
    const input = made(1, 1);
    expect(addedByVectors(input)).toEqual(addedByVectors(input));
  });
});
