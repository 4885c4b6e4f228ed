import { expect, test } from 'vitest';
import { findContacts } from './find-contacts.ts';
import { findFathers } from './find-fathers.ts';
import { findUnReferences } from './find-un-reference.ts';
import { readDate } from './read-date.ts';

test('no text makes looking for contacts slow', () => {
  for (const text of [
    'a'.repeat(300_000),
    'a@'.repeat(100_000),
    'a.'.repeat(100_000),
    '(UN'.repeat(100_000),
    ', '.repeat(100_000),
  ]) {
    const start = performance.now();
    findContacts(text);
    findUnReferences(text);
    findFathers(text);
    readDate(text);
    expect(performance.now() - start).toBeLessThan(1500);
  }
});
