import { describe, expect, it } from 'vitest';
import { LawError } from '../../law-error.ts';
import { madeUpWording } from '../../testing/index.ts';
import { parseLetterModel } from '../parse-terms.ts';
import { LETTER_COLUMNS } from './letter-row.ts';
import { letterScorers } from './letter-trees.ts';
import { SPEECH_COLUMNS } from './speech-row.ts';

const wording = madeUpWording();
const columns = [...LETTER_COLUMNS];
const trees = { columns, base: -1, trees: [[0, 0.5, -1, 2], 0.25] };
const speech = { ...trees, columns: [...SPEECH_COLUMNS] };
const model = (change: object = {}) =>
  JSON.stringify({ source: 'made up', wide: { ...trees, ...change }, speech });
const nest = (depth: number): unknown => (depth === 0 ? 1 : [0, 1, nest(depth - 1), 0]);

describe('trees over letters', () => {
  it('say how probable it is', () => {
    const score = letterScorers(parseLetterModel(model(), wording)).wide;
    const row = new Float64Array(columns.length);
    expect(score(row)).toBeCloseTo(1 / (1 + Math.exp(1.75)), 10);
    row[0] = 1;
    expect(score(row)).toBeCloseTo(1 / (1 + Math.exp(-1.25)), 10);
  });

  it.each([
    ['columns of another version', { columns: columns.slice(1) }, 'npm run demands'],
    ['a column that there is not', { trees: [[columns.length, 1, 0, 0]] }, 'npm run demands'],
    ['half a tree', { trees: [[0, 1, 0]] }, 'npm run demands'],
    ['a leaf that is no number', { trees: ['1'] }, 'npm run demands'],
    ['a tree that goes on and on', { trees: [nest(40)] }, 'npm run demands'],
    ['no trees', { trees: [] }, '/trees'],
  ])('with %s are refused', (_, change, says) => {
    expect(() => parseLetterModel(model(change), wording)).toThrow(LawError);
    expect(() => parseLetterModel(model(change), wording)).toThrow(says);
  });

  it.each([
    ['is missing', ''],
    ['is no file of weights', Buffer.from('weights').toString('base64')],
    ['answers other questions', madeUpWording(['speech', 'wide'])],
  ])('are refused where the file of words %s', (_, words) => {
    expect(() => parseLetterModel(model(), words)).toThrow('npm run demands');
  });

  it('that read other columns for speech are refused', () => {
    const other = JSON.stringify({ source: 'made up', wide: trees, speech: trees });
    expect(() => parseLetterModel(other, wording)).toThrow('npm run demands');
  });
});
