import type { AuthorityEntry } from '@breakwater/contracts/orders';

/** An authority that there is not. */
export const TEST_AUTHORITY: AuthorityEntry = {
  name: 'Harbour Police Cyber Unit',
  kind: 'law-enforcement',
  country: 'PK',
  domains: ['police.example'],
  legalCodes: [],
  timezone: 'Asia/Karachi',
  languages: ['en', 'ur'],
};
