import type { DesignationEntry } from '@breakwater/contracts/screening';
import fc from 'fast-check';

const word = fc.constantFrom('River', 'Weir', 'Mill', 'Tarin', 'Osmin', 'سد');

/** Entries with invented names, for properties. */
export function arbitraryEntry(ref: fc.Arbitrary<string>): fc.Arbitrary<DesignationEntry> {
  const words = fc.array(word, { maxLength: 3 });
  return fc.record(
    {
      ref,
      type: fc.constantFrom('person', 'organisation', 'unknown'),
      names: fc.array(
        fc.record({
          text: word,
          kind: fc.constantFrom('primary', 'alias'),
          strength: fc.constantFrom('strong', 'weak'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      programmes: words,
      terrorism: fc.boolean(),
      births: fc.array(
        fc.record({ date: fc.constantFrom('1960', '1961-02'), place: word }, { requiredKeys: ['date'] }),
        { maxLength: 2 },
      ),
      fathers: words,
      places: words,
      countries: words,
      identifiers: fc.constant([]),
      urls: words,
      emails: fc.constant([]),
      phones: fc.constant([]),
      wallets: fc.constant([]),
      roles: words,
      sameAs: fc.constant([]),
      listedOn: fc.constantFrom('2012-12-31', '2013-01-01'),
      remarks: word,
    },
    {
      requiredKeys: [
        'ref',
        'type',
        'names',
        'programmes',
        'terrorism',
        'births',
        'fathers',
        'places',
        'countries',
        'identifiers',
        'urls',
        'emails',
        'phones',
        'wallets',
        'roles',
        'sameAs',
      ],
    },
  ) as fc.Arbitrary<DesignationEntry>;
}

/** A version of a list: each reference once. */
export function arbitraryVersion(): fc.Arbitrary<DesignationEntry[]> {
  const ref = fc.integer({ min: 1, max: 9 }).map(String);
  return fc.uniqueArray(arbitraryEntry(ref), { selector: (entry) => entry.ref, maxLength: 9 });
}
