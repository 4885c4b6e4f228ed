import { describe, expect, it } from 'vitest';
import { createAliasMatcher } from './create-alias-matcher.ts';

const matcher = createAliasMatcher([
  { key: 'hamas', text: 'Hamas' },
  { key: 'hamas', text: 'حركة حماس' },
  { key: 'ttp', text: 'TTP', acronym: true },
  { key: 'let', text: 'Lashkar-e-Taiba' },
  { key: 'let', text: 'LeT', acronym: true, ambiguous: true, needs: ['lashkar'] },
]);

describe('any text', () => {
  it('that is longer than any platform allows is cut, and its hits are few', () => {
    const long = 'hamas official '.repeat(7000);
    const started = performance.now();
    const hits = matcher.readAccount({ handle: long, name: long, bio: long });
    expect(performance.now() - started).toBeLessThan(500);
    expect(hits.map(({ key, use }) => `${key} ${use}`)).toEqual([
      'hamas mention',
      'hamas mention',
      'hamas mention',
    ]);
  });
});
