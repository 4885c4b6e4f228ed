import type { DesignationEntry } from '@breakwater/contracts/screening';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryEntry, arbitraryVersion } from '../testing/arbitrary-entries.ts';
import { diffEntries, type ListDiff } from './diff-entries.ts';
import { entryDigest, listDigest } from './entry-digest.ts';

/** The same facts in another order of keys and values. */
function turned(entry: DesignationEntry): DesignationEntry {
  const fields = Object.entries(entry)
    .reverse()
    .map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value] as const);
  return Object.fromEntries(fields) as unknown as DesignationEntry;
}

/** What somebody does who keeps a list by its changes. */
function apply(held: Map<string, DesignationEntry>, diff: ListDiff, next: readonly DesignationEntry[]): void {
  const byRef = new Map(next.map((entry) => [entry.ref, entry]));
  for (const ref of diff.removed) {
    held.delete(ref);
  }
  for (const ref of [...diff.added, ...diff.changed.map((change) => change.ref)]) {
    const entry = byRef.get(ref);
    if (entry) {
      held.set(ref, entry);
    }
  }
}

test('changes applied one after the other lead to what a full reload gives', () => {
  fc.assert(
    fc.property(fc.array(arbitraryVersion(), { minLength: 1, maxLength: 6 }), (versions) => {
      const held = new Map<string, DesignationEntry>();
      let before: readonly DesignationEntry[] = [];
      for (const version of versions) {
        apply(held, diffEntries(before, version), version);
        before = version;
        expect(listDigest(held.values())).toBe(listDigest(version));
      }
    }),
  );
});

test('order is no change, and nothing else is none', () => {
  fc.assert(
    fc.property(arbitraryVersion(), (version) => {
      const other = version.map(turned).reverse();
      expect(diffEntries(version, other)).toEqual({ added: [], removed: [], changed: [] });
      expect(listDigest(other)).toBe(listDigest(version));
    }),
  );
});

test('two entries have one digest exactly when there is no change between them', () => {
  const ref = fc.constant('1');
  fc.assert(
    fc.property(arbitraryEntry(ref), arbitraryEntry(ref), (one, other) => {
      const { changed } = diffEntries([one], [other]);
      expect(entryDigest(one) === entryDigest(other)).toBe(changed.length === 0);
    }),
  );
});

test('a change names its fields', () => {
  const [entry] = fc.sample(arbitraryEntry(fc.constant('1')), 1);
  if (!entry) {
    throw new Error('no sample');
  }
  const next = {
    ...entry,
    terrorism: !entry.terrorism,
    fathers: [...entry.fathers, 'Kavel'],
    listedOn: '2020-01-01',
  };
  expect(diffEntries([entry], [next]).changed).toEqual([
    { ref: '1', fields: ['fathers', 'listedOn', 'terrorism'] },
  ]);
});

test('the digests that are stored stay what they are', () => {
  const entry: DesignationEntry = {
    ref: 'k-1',
    type: 'organisation',
    programmes: ['terror', '1267'],
    terrorism: true,
    names: [
      { text: 'Kavel Front', kind: 'primary', strength: 'strong' },
      { text: 'Front of Kavel', kind: 'alias', strength: 'weak' },
    ],
    births: [],
    fathers: [],
    places: ['Érd', 'Abad'],
    countries: ['PK'],
    identifiers: [],
    urls: [],
    emails: [],
    phones: [],
    wallets: [],
    roles: [],
    sameAs: [],
    listedOn: '2020-01-01',
  };
  expect(entryDigest(entry)).toBe('d2dfadcc1ffcbfcb92ae6feefde12f2501ee08a61ee740858f0df685db9f6646');
  expect(listDigest([entry, { ...entry, ref: 'k-2' }])).toBe(
    'b344ac8c324ef3662ab32c9f2c4f6ea490212354fc6d4be2e862cf1d17591e0e',
  );
});
