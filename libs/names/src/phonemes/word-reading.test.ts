import { expect, it } from 'vitest';
import { tokenOf } from '../tokenize-name.ts';
import { readingOf, readToken } from './word-reading.ts';

it('does not take a romanised word of another script for the Latin word that was read after it', () => {
  const romanised = { ...tokenOf('همدان', 'همدان', 'arabic'), folded: 'zrwqn', roman: 'zrwqn' };
  readingOf(romanised);
  const latin = tokenOf('Zrwqn', 'zrwqn', 'latin');
  expect(readingOf(latin)).toEqual(readToken(latin));
  expect(readingOf(romanised)).toEqual(readToken(romanised));
});
