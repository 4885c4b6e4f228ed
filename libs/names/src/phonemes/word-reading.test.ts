import { expect, it } from 'vitest';
import { tokenOf } from '../tokenize-name.ts';
import { readingOf, readToken, type WordReading } from './word-reading.ts';

it('does not take a romanised word of another script for the Latin word that was read after it', () => {
  const romanised = { ...tokenOf('همدان', 'همدان', 'arabic'), folded: 'zrwqn', roman: 'zrwqn' };
  readingOf(romanised);
  const latin = tokenOf('Zrwqn', 'zrwqn', 'latin');
  expect(settled(readingOf(latin))).toEqual(settled(readToken(latin)));
  expect(settled(readingOf(romanised))).toEqual(settled(readToken(romanised)));
});

/** A reading wherever its sounds stand. */
function settled({ sounds, start, end, ...rest }: WordReading) {
  return { ...rest, sounds: [...sounds.subarray(start, end)] };
}
