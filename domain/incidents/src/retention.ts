import type { KeptTable, Retention } from '@breakwater/storage';

const account = { platform: 'platform', account: 'account_id' } as const;
const part = (table: string, what: string, whose: KeptTable['whose'] = 'staff'): KeptTable => ({
  table,
  what,
  why: 'acting on an attack, and knowing afterwards what was done',
  whose,
  keep: { until: 'row', of: 'incidents', column: 'incident_id', key: 'id' },
});

/** By `releaseEnded`, and of a false alarm by `sweepEnded`. */
const released: KeptTable['keep'] = {
  until: 'purged',
  words: '183 days after the incident ended; within minutes of a false alarm',
};

/** Tables stand in the order in which their rows can go. */
export const incidentsRetention: Retention = {
  tables: [
    {
      ...part('incident_matches', 'posts that matched an incident', 'users'),
      keep: released,
      account,
      held: true,
      erase: { how: 'delete' },
    },
    {
      ...part(
        'incident_awareness',
        'newsrooms, eyewitnesses and posts that an incident lets through',
        'users',
      ),
      account,
      erase: { how: 'delete' },
    },
    {
      ...part(
        'incident_indicators',
        'what posts are found by, among it accounts: those of a false alarm go with it',
        'users',
      ),
      account: { platform: 'platform', account: 'value' },
      erase: { how: 'delete' },
    },
    {
      ...part(
        'incident_preserved',
        'accounts whose posts are kept because they matched an incident',
        'users',
      ),
      keep: released,
      why: 'keeping what an investigation needs, for six months after the incident',
      account,
      erase: {
        how: 'delete after',
        column: 'until',
        law: 'Regulation (EU) 2021/784, Art. 6: six months',
        why: 'incident',
      },
      hide: true,
    },
    part('incident_rules', 'rules that fired on what matched'),
    { ...part('incident_variants', 'signatures of texts and files that matched', 'users'), keep: released },
    part('incident_rematches', 'looks at stored events'),
    part('incident_duties', 'who was on duty'),
    part('incident_steps', 'what was done, and by whom'),
    part('incident_notices', 'notices to authorities, prepared and sent'),
    part('incident_shares', 'which installations were told'),
    {
      table: 'incident_proposals',
      what: 'facts of incidents that other installations shared; accounts in them until somebody decided, or the incident is over',
      why: 'a person judges them',
      whose: 'users',
      keep: { until: 'days', setting: 'incident-proposals', days: 365, from: 'received_at' },
      hide: true,
    },
    {
      table: 'incidents',
      what: 'attacks under way and past: what was known, who declared, confirmed and ended them, how it went',
      why: 'the recorded analysis afterwards, which can be asked for',
      whose: 'staff',
      keep: { until: 'days', setting: 'incidents', days: 550, from: 'closed_at' },
    },
  ],
  nothingPersonal: [],
  shields: [
    {
      table: 'incident_preserved',
      platform: 'platform',
      account: 'account_id',
      when: { column: 'state', is: 'active' },
      until: 'until',
      why: 'it matched an incident and is kept for a stated time',
      reason: 'incident',
    },
  ],
};
