import type { Identifiers } from '@breakwater/contracts';
import { describe, expect, it } from 'vitest';
import { createMatcher, createTokens, withNewKey } from '../index.ts';

const DAY = 86_400_000;
const REMOVED_AT = 400 * DAY;
const tokens = createTokens(withNewKey([], 0));
const CONTACT = { email: 'ferry.keeper@example.org', phone: '+923012345678' };
const PROVEN = { emailVerified: true, phoneVerified: true };

function matcherOf(identifiers: Identifiers) {
  const matcher = createMatcher();
  const id = '00000000-0000-7000-8000-000000000001';
  matcher.put({ id, removedAt: REMOVED_AT, tokens: tokens.ofIdentifiers(identifiers, REMOVED_AT).tokens });
  return matcher;
}

function contactOf(identifiers: Identifiers, matcher: ReturnType<typeof matcherOf>) {
  const at = REMOVED_AT + DAY;
  const [found] = matcher.find({ at, tokens: tokens.ofIdentifiers(identifiers, at).tokens });
  return found?.comparisons.filter(({ group }) => group === 'contact') ?? [];
}

describe('a mailbox or line that somebody has proven to have', () => {
  it('weighs more where both have, and as before where only one has', () => {
    const compare = (removed: Identifiers, back: Identifiers) =>
      contactOf({ ...CONTACT, ...back }, matcherOf({ ...CONTACT, ...removed }));
    const both = compare(PROVEN, PROVEN);
    const plain = compare({}, {});
    expect(both).toMatchObject([
      { level: 'verified', strong: true },
      { level: 'verified', strong: true },
    ]);
    expect(plain).toMatchObject([
      { level: 'same', strong: true },
      { level: 'same', strong: true },
    ]);
    expect(compare(PROVEN, {})).toEqual(plain);
    expect(compare({}, PROVEN)).toEqual(plain);
    for (const [at, { fullBits }] of both.entries()) {
      expect(fullBits).toBeGreaterThan(plain[at]?.fullBits ?? Number.POSITIVE_INFINITY);
    }
  });

  it('weighs so too where three that were only written down since have taken its place among those', () => {
    const later = ['1', '2', '3'].map((n) => ({
      email: `later.${n}@example.org`,
      phone: `+92301234567${n}`,
    }));
    const matcher = createMatcher();
    const kept = [
      ...tokens
        .ofIdentifiers({ ...CONTACT, ...PROVEN }, 0)
        .tokens.filter(({ type }) => type.endsWith('-verified')),
      ...later.flatMap((one) => tokens.ofIdentifiers(one, REMOVED_AT).tokens),
    ];
    matcher.put({ id: '00000000-0000-7000-8000-000000000001', removedAt: REMOVED_AT, tokens: kept });
    expect(contactOf({ ...CONTACT, ...PROVEN }, matcher)).toMatchObject([
      { comparison: 'email', level: 'verified', strong: true },
      { comparison: 'phone', level: 'verified', strong: true },
    ]);
  });

  it('speaks against it like any other where both have and they differ', () => {
    const other = { email: 'copper.moth@example.net', phone: CONTACT.phone };
    const [email] = contactOf({ ...other, ...PROVEN }, matcherOf({ ...CONTACT, ...PROVEN }));
    expect(email).toMatchObject({ comparison: 'email', level: 'different' });
    expect(email?.bits).toBeLessThan(0);
  });

  it('is not diluted by those who only write it down', () => {
    const matcher = matcherOf({ ...CONTACT, ...PROVEN });
    for (let n = 0; n < 50; n += 1) matcher.noteShared(tokens.ofIdentifiers(CONTACT, REMOVED_AT).tokens);
    expect(contactOf(CONTACT, matcher)[0]).toMatchObject({ level: 'same', sharedBy: 50, strong: false });
    const [proven] = contactOf({ ...CONTACT, ...PROVEN }, matcher);
    expect(proven).toMatchObject({ level: 'verified', sharedBy: 0, strong: true });
  });
});
