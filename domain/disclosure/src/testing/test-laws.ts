import type { DataCategory, DisclosableField, PackDisclosure } from '@breakwater/contracts/law';

/** Allow-lists of made-up packs, by law and request type; what is not here discloses nothing, as in use. */
export type TestLaws = Map<string, PackDisclosure[]>;

/** The list of one request type, as a pack has it. */
export function listOf(
  fields: Readonly<Partial<Record<DataCategory, readonly DisclosableField[]>>>,
): PackDisclosure[] {
  return Object.entries(fields).flatMap(([category, allowed]) =>
    allowed.length === 0
      ? []
      : { category: category as DataCategory, fields: [...allowed], art: 'Art. 1', prov: 'recalled' },
  );
}

const RECORDS = ['at', 'type', 'ip', 'port'] as const;
const HOLDER = ['accountId', 'handle', 'displayName', 'createdAt'] as const;

/** A law that lets most be disclosed, and narrower ones. */
export function testLaws(): TestLaws {
  return new Map([
    [
      'eu-eevidence-2023-1543 epoc',
      listOf({
        subscriber: [...HOLDER, 'email', 'phone'],
        'user-identification': RECORDS,
        traffic: [...RECORDS, 'userAgent'],
        content: ['id', 'at', 'kind', 'text', 'links', 'media'],
      }),
    ],
    ['us-sca subpoena', listOf({ subscriber: HOLDER, 'user-identification': ['at', 'type', 'ip'] })],
    [
      'us-sca emergency-2702',
      listOf({ subscriber: HOLDER, 'user-identification': RECORDS, traffic: RECORDS }),
    ],
  ]);
}
