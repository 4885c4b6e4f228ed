import type { SignUpRow } from '@breakwater/returns';
import { describe, expect, it } from 'vitest';
import { discourseRule, mastodonRule, sharedAddressRule } from './peers.ts';

const row = (email: string, ip: string, at = 0): SignUpRow => ({
  role: 'signup',
  person: 'anybody',
  at,
  email,
  sessions: [{ ip, at }],
});

describe('rules of other systems', () => {
  it('Discourse: two edits in the canonical e-mail of the last hundred, three sign-ups an address', () => {
    const rule = discourseRule();
    rule.removed(row('night.ferry@gmail.com', '192.0.2.1'));
    expect(rule.holds(row('nightfery2+x@gmail.com', '192.0.2.2'))).toBe(true);
    expect(rule.holds(row('nightowls@gmail.com', '192.0.2.3'))).toBe(false);
    for (let n = 0; n < 100; n += 1) rule.removed(row(`another.${n}@example.org`, '192.0.2.4'));
    expect(rule.holds(row('nightferry@gmail.com', '192.0.2.5'))).toBe(false);
    const sameAddress = [1, 2, 3, 4].map((n) =>
      rule.holds(row(`plain${n}${n}${n}${n}@example.net`, '192.0.2.6')),
    );
    expect(sameAddress).toEqual([false, false, false, true]);
  });

  it('Mastodon: the same canonical e-mail, or the last address; Coop: any address', () => {
    const removed: SignUpRow = {
      ...row('tin.owl@example.org', '192.0.2.1'),
      sessions: [
        { ip: '192.0.2.2', at: 5 },
        { ip: '192.0.2.1', at: 1 },
      ],
    };
    const [mastodon, coop] = [mastodonRule(), sharedAddressRule()];
    mastodon.removed(removed);
    coop.removed(removed);
    expect(mastodon.holds(row('Tin.Owl+a@example.org', '192.0.2.9'))).toBe(true);
    expect(mastodon.holds(row('moth@example.org', '192.0.2.2'))).toBe(true);
    expect(mastodon.holds(row('moth@example.org', '192.0.2.1'))).toBe(false);
    expect(coop.holds(row('moth@example.org', '192.0.2.1'))).toBe(true);
    expect(coop.holds(row('tin.owl@example.org', '192.0.2.9'))).toBe(false);
  });
});
