import type { KeptTable, Retention } from '@breakwater/storage';

const ofStaff = (table: string, what: string, keep: KeptTable['keep']): KeptTable => ({
  table,
  what,
  keep,
  whose: 'staff',
  why: 'signing in, and knowing who did what',
});
const ofOfficers = (table: string, what: string, keep: KeptTable['keep']): KeptTable => ({
  table,
  what,
  keep,
  whose: 'officers',
  why: 'knowing who asks on behalf of an authority',
});
const NAMED = 'records name their people by it: accountability, GDPR Art. 5(2)';

/** People who work with the installation, and officers of authorities. */
export const accessRetention: Retention = {
  tables: [
    ofStaff('staff', 'members of staff', { until: 'kept', because: NAMED }),
    ofStaff('staff_roles', 'their roles', { until: 'row', of: 'staff', column: 'staff_id', key: 'id' }),
    ofStaff('staff_sessions', 'their sessions', {
      until: 'purged',
      words: 'ended at sign-out, idleness or after 12 hours',
    }),
    ofStaff('staff_links', 'links to join or to recover', {
      until: 'purged',
      words: '30 days after they end',
    }),
    ofStaff('passkeys', 'their passkeys', { until: 'row', of: 'staff', column: 'staff_id', key: 'id' }),
    ofStaff('passkey_challenges', 'challenges of passkeys', { until: 'purged', words: 'minutes' }),
    ofStaff('oidc_attempts', 'sign-ins by single sign-on under way', { until: 'purged', words: 'minutes' }),
    ofStaff('sign_in_failures', 'failed sign-ins, counted', {
      until: 'purged',
      words: 'a day after the last one',
    }),
    ofStaff('staff_oidc_subjects', 'who they are at the provider of single sign-on', {
      until: 'row',
      of: 'staff',
      column: 'staff_id',
      key: 'id',
    }),
    ofStaff('sign_in_networks', 'networks they signed in from, as digests', {
      until: 'purged',
      words: '90 days after the last time',
    }),
    ofStaff('device_sign_ins', 'sign-ins at a terminal under way', { until: 'purged', words: 'minutes' }),
    ofStaff('services', 'programs with rights of their own, and who answers for them', {
      until: 'kept',
      because: NAMED,
    }),
    ofStaff('access_changes', 'changes of who may do what that took two', {
      until: 'kept',
      because: NAMED,
    }),
    ofStaff('api_keys', 'keys, as hashes, and who made them', { until: 'kept', because: NAMED }),
    ofOfficers('officers', 'officers of authorities', { until: 'kept', because: NAMED }),
    ofOfficers('officer_passkeys', 'their passkeys', {
      until: 'row',
      of: 'officers',
      column: 'officer_id',
      key: 'id',
    }),
    ofOfficers('officer_sessions', 'their sessions', {
      until: 'purged',
      words: 'ended at sign-out or by idleness',
    }),
    ofOfficers('officer_links', 'links to join', { until: 'purged', words: '30 days after they end' }),
    ofOfficers('officer_challenges', 'challenges of passkeys', { until: 'purged', words: 'minutes' }),
  ],
  nothingPersonal: ['roles', 'role_permissions', 'introduced_permissions'],
};
