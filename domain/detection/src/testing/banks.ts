import type { LinkBank, TermBank } from '@breakwater/contracts/detection';

/** A term bank about a made-up club; any part can be replaced. */
export function aTermBank(changes: Partial<TermBank> = {}): TermBank {
  return {
    id: 'clubs',
    kind: 'terms',
    title: 'Made-up clubs',
    owner: 'Policy team',
    severity: 'high',
    entries: [
      { id: 'grey-herons', term: 'Grey Herons', label: 'The Grey Herons' },
      { id: 'grey-herons-ur', term: 'سرمئی بگلے', label: 'The Grey Herons' },
      { id: 'ghq', term: 'GHQ', case: 'exact', ambiguous: true, use: 'self-identification' },
    ],
    ...changes,
  };
}

/** A link bank with reserved names only; any part can be replaced. */
export function aLinkBank(changes: Partial<LinkBank> = {}): LinkBank {
  return {
    id: 'club-links',
    kind: 'links',
    title: 'Links of made-up clubs',
    owner: 'Policy team',
    entries: [
      { id: 'site', kind: 'domain', value: 'herons.example', label: 'Site of the Grey Herons' },
      { id: 'page', kind: 'url', value: 'https://example.org/herons' },
      { id: 'group', kind: 'invite', value: 'https://t.me/+ExampleHerons' },
    ],
    ...changes,
  };
}

/** Items as an asynchronous sequence. */
export async function* asyncOf<T>(items: Iterable<T>): AsyncIterable<T> {
  yield* items;
}
