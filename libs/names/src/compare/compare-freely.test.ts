import { describe, expect, it } from 'vitest';
import { analyseName } from './analyse-name.ts';
import { analyseFreely, compareFreely } from './compare-freely.ts';

describe('compareFreely', () => {
  it('follows the type of a listed name', () => {
    const query = analyseFreely('Velmora Trading');
    expect(compareFreely(query, analyseName('Velmora Trading Ltd', 'organisation'))).toMatchObject({
      as: 'organisation',
      reason: 'type-of-the-other',
    });
  });

  it('takes the better of both readings where nothing tells', () => {
    const left = analyseFreely('Rustam Velidov');
    const right = analyseFreely('R. Velidov');
    const result = compareFreely(left, right);
    expect(result).toMatchObject({ as: 'person', reason: 'likelier' });
    expect(result.score).toBeGreaterThan(compareFreely(left, right.organisation).score);
  });

  it('does not read organisations as persons', () => {
    const result = compareFreely(analyseFreely('Falah Front'), analyseFreely('Falah Army'));
    expect(result).toMatchObject({ as: 'organisation', reason: 'organisation-words' });
    expect(result.score).toBeLessThan(0.5);
  });
});
