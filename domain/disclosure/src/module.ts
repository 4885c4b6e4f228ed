import type { Module } from '@breakwater/storage';
import type { Disclosure } from './disclosure.ts';
import { DISCLOSURE_EVENT_TYPES } from './events.ts';
import { disclosureMigrations } from './migrations.ts';
import { disclosureRetention } from './retention.ts';

/** What disclosure is to be wired with. */
export const disclosureModule: Module<Disclosure> = {
  name: 'disclosure',
  migrations: disclosureMigrations,
  retention: disclosureRetention,
  webhookEvents: DISCLOSURE_EVENT_TYPES,
  follows: (disclosure) => ({ 'disclosure.changed': () => disclosure.follow() }),
  schedules: (disclosure) => [
    { what: 'releasing packages', everyMs: 5_000, work: () => disclosure.productions.work() },
    { what: 'telling users', everyMs: 5_000, work: () => disclosure.notices.sendDue() },
    { what: 'looking for keys of the sign-in log', everyMs: 60_000, work: () => disclosure.lookForKeys() },
  ],
  forgets: (disclosure) => ({ 'sign-ins': () => disclosure.log.purge() }),
};
