import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { entryId } from './entry-id.ts';
import {
  countChanges,
  NO_CHANGES,
  rowsOf,
  stagePut,
  stageRemoval,
  toBody,
  unstage,
} from './staged-changes.ts';

const stored: readonly Entry[] = [
  { id: 'a', term: 'one' },
  { id: 'b', term: 'two' },
];
const isStored = (id: string) => stored.some((entry) => entry.id === id);

describe('staged changes', () => {
  it('stand in the table beside what is stored, and go out as one body', () => {
    const changes = stageRemoval(
      stagePut(stagePut(NO_CHANGES, { id: 'c', term: 'new' }), { id: 'a', term: 'uno' }),
      'b',
      true,
    );
    expect(rowsOf(stored, changes).map(({ entry, state }) => [entry.id, state])).toEqual([
      ['c', 'new'],
      ['a', 'changed'],
      ['b', 'removed'],
    ]);
    expect(toBody(changes)).toEqual({
      add: [
        { id: 'c', term: 'new' },
        { id: 'a', term: 'uno' },
      ],
      remove: ['b'],
    });
    expect(countChanges(changes)).toBe(3);
    expect(toBody(unstage(unstage(unstage(changes, 'a'), 'b'), 'c'))).toEqual({ add: [], remove: [] });
  });

  it('name each entry once, and never remove what is not stored', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), id }),
      fc.record({ kind: fc.constant('remove' as const), id }),
      fc.record({ kind: fc.constant('unstage' as const), id }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const changes = steps.reduce((before, { kind, id: one }) => {
          if (kind === 'put') return stagePut(before, { id: one, term: 'x' });
          return kind === 'remove' ? stageRemoval(before, one, isStored(one)) : unstage(before, one);
        }, NO_CHANGES);
        const { add, remove } = toBody(changes);
        const named = [...add.map((entry) => entry.id), ...remove];
        expect(new Set(named).size).toBe(named.length);
        expect(remove.every(isStored)).toBe(true);
        const last = steps.at(-1);
        if (last?.kind === 'unstage') expect(named).not.toContain(last.id);
      }),
    );
  });
});

describe('entryId', () => {
  it('is always one that the API takes and that is free', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (words, others) => {
        const taken = new Set([...others, entryId(words, new Set())]);
        const id = entryId(words, taken);
        expect(id).toMatch(/^[a-z0-9][a-z0-9._/-]{0,99}$/);
        expect(taken.has(id)).toBe(false);
      }),
    );
  });
});
