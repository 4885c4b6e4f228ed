import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const spreadRoom = room({
  name: 'spread',
  description: 'What passes from account to account, how fast, and what it will still reach.',
  permissions: {
    'spread.read': {
      title: 'See what spreads, who passed it on and what it will still reach',
      roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'spread.write': {
      title: 'Set what is followed as it spreads',
      roles: ['lead', 'admin'],
      scopes: [],
    },
  },
});

/** What processes tell each other from here. */
export interface SpreadOutbox {
  /** What was said of content changed: flagged, decided, or no longer. Ids of the rows that are new or gone. */
  'spread.marked': { readonly marks: readonly string[] };
  /** An account was erased: what is held of it in memory goes. The account is there as a digest. */
  'spread.forgotten': { readonly account: string };
  /** What is followed was set. */
  'spread.settings': Record<never, never>;
}
