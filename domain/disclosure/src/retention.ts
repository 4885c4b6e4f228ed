import type { KeptTable, Retention } from '@breakwater/storage';

const LAW = 'proof of what was disclosed or preserved and why: accountability, GDPR Art. 5(2)';
const record = (table: string, what: string): KeptTable => ({
  table,
  what,
  whose: 'users',
  why: 'answering a lawful order, and proof of it',
  keep: { until: 'kept', because: LAW },
  // An order may forbid to tell of it: users hear of it by its notice.
  hide: true,
});

export const disclosureRetention: Retention = {
  tables: [
    {
      table: 'disclosure_sign_ins',
      what: 'how users came in: address, port, program, device; sealed under keys that the database never sees',
      why: 'answering a lawful order; staff see it with a reason on record',
      whose: 'users',
      keep: { until: 'purged', words: '90 days; 180 days for an account of which something was flagged' },
      erase: { how: 'own' },
      hide: true,
    },
    {
      ...record('disclosure_holds', 'orders to keep the data of an account'),
      account: { platform: 'platform', account: 'account_id' },
      erase: { how: 'keep', law: LAW, why: 'proof' },
    },
    record('disclosure_hold_extensions', 'their extensions'),
    record('disclosure_hold_tokens', 'keyed tokens of held accounts'),
    record('disclosure_grants', 'what an order grants, of which accounts'),
    record('disclosure_secrecy', 'until when an order is secret'),
    record('disclosure_productions', 'packages: who made and approved them, what is in them'),
    {
      ...record('disclosure_packages', 'sealed packages'),
      keep: { until: 'purged', words: 'when the authority confirms the receipt, or the package expires' },
    },
    record('disclosure_links', 'links to packages, as hashes'),
    {
      ...record('disclosure_notices', 'what users were told of disclosures'),
      account: { platform: 'platform', account: 'account_id' },
      erase: { how: 'keep', law: LAW, why: 'proof' },
    },
  ],
  nothingPersonal: ['disclosure_epochs', 'disclosure_gaps', 'disclosure_purges'],
  shields: [
    {
      table: 'disclosure_holds',
      platform: 'platform',
      account: 'account_id',
      when: { column: 'state', is: 'active' },
      until: 'expires_at',
      why: 'an order to preserve it stands',
    },
  ],
};
