import type { Identifiers } from '@breakwater/contracts';
import { describe, expect, it } from 'vitest';
import { createMatcher, createTokens, withNewKey } from '../index.ts';

const DAY = 86_400_000;
const REMOVED_AT = 400 * DAY;
const AT = REMOVED_AT + DAY;
const tokens = createTokens(withNewKey([], 0));
const MAILBOX = { email: 'ferry.keeper@example.org' };

/** What is found of accounts that were removed with these identifiers, when somebody with those signs up a day later. */
function find(removed: readonly Identifiers[], back: Identifiers, others: readonly Identifiers[] = []) {
  const matcher = createMatcher();
  const made = removed.flatMap((one) => tokens.ofIdentifiers(one, REMOVED_AT).tokens);
  matcher.put({ id: '00000000-0000-7000-8000-000000000001', removedAt: REMOVED_AT, tokens: made });
  for (const one of others) matcher.noteShared(tokens.ofIdentifiers(one, REMOVED_AT).tokens);
  const [found] = matcher.find({ at: AT, tokens: tokens.ofIdentifiers(back, AT).tokens });
  return { band: found?.band, phone: found?.comparisons.find(({ comparison }) => comparison === 'phone') };
}

/** Their numbers, of two accounts that meet by their mailbox at any rate. */
const phonesOf = (removed: Identifiers, back: Identifiers) =>
  find([{ ...MAILBOX, ...removed }], { ...MAILBOX, ...back }).phone;

describe('a number of which the country is not known', () => {
  it.each<[string, string]>([
    ['+923012345678', '0301 2345678'],
    ['0301-2345678', '+92 301 2345678'],
    ['0301 2345678', '3012345678'],
    ['+213 551 23 46 78', '0551234678'],
    ['+447911123456', '٠٧٩١١ ١٢٣٤٥٦'],
    ['+79123456708', '8 (912) 345-67-08'],
    ['+79123456708', '79123456708'],
    ['+4915112345678', '0151/12345678'],
    ['+390612345678', '06 12345678'],
    ['+12025550143', '202-555-0143'],
    ['+5511961234567', '11 96123-4567'],
  ])('agrees by its digits: %s and %s', (removed, back) => {
    expect(phonesOf({ phone: removed }, { phone: back })).toMatchObject({
      level: 'same-digits',
      strong: true,
    });
  });

  it('differs by its digits', () => {
    const other = phonesOf({ phone: '+923012345678' }, { phone: '0301 2345679' });
    expect(other).toMatchObject({ level: 'different' });
    expect(other?.bits).toBeLessThan(0);
  });

  it('weighs no more than the same number', () => {
    const whole = phonesOf({ phone: '+923012345678' }, { phone: '0301 2345678', phoneRegion: 'PK' });
    const without = phonesOf({ phone: '+923012345678' }, { phone: '0301 2345678' });
    expect(whole).toMatchObject({ level: 'same' });
    expect(without?.fullBits).toBeLessThanOrEqual(whole?.fullBits ?? 0);
  });

  it.each<[string, string]>([
    ['+923012345678', '0301 2345678'],
    ['0301-2345678', '+923012345678'],
    ['923012345678', '0301 2345678'],
  ])('is for people to look at where both have proven to have it: %s and %s', (removed, back) => {
    const [before, now] = [{ phone: removed }, { phone: back }];
    const proven = { phoneVerified: true };
    const other = { email: 'copper.moth@example.net' };
    const look = (one: Identifiers, two: Identifiers) => find([{ ...MAILBOX, ...one }], { ...other, ...two });
    expect(look({ ...before, ...proven }, { ...now, ...proven })).toMatchObject({
      band: 'possible',
      phone: { level: 'verified-digits', strong: true },
    });
    expect(look({ ...before, ...proven }, now).phone).toMatchObject({ level: 'same-digits' });
    expect(look(before, { ...now, ...proven }).phone).toMatchObject({ level: 'same-digits' });
  });

  it('is not diluted by those who only write it down', () => {
    const [before, now] = [
      { phone: '+923012345678', phoneVerified: true },
      { phone: '0301 2345678', phoneVerified: true },
    ];
    const written = Array.from({ length: 9 }, () => ({ phone: '0301 2345678' }));
    expect(find([before], now, written)).toMatchObject({
      band: 'possible',
      phone: { level: 'verified-digits', sharedBy: 0, strong: true },
    });
    expect(find([before], now, [before, before]).phone).toMatchObject({ sharedBy: 2 });
    expect(find([before], { phone: '0301 2345678' }, written).phone).toMatchObject({
      level: 'same-digits',
      sharedBy: 9,
    });
  });

  it('is not proven by another number that was', () => {
    const removed = [{ phone: '+923012345678', phoneVerified: true }, { phone: '+923337654321' }];
    const back = { phone: '0333 7654321', phoneVerified: true };
    expect(find(removed, back).phone).toMatchObject({ level: 'same-digits' });
  });

  it('is not proven by a number that was proven before digits were kept', () => {
    const sealed = (identifiers: Identifiers, at: number) => tokens.ofIdentifiers(identifiers, at).tokens;
    const before = sealed({ phone: '+923012345678', phoneVerified: true }, 0);
    const matcher = createMatcher();
    matcher.put({
      id: '00000000-0000-7000-8000-000000000001',
      removedAt: REMOVED_AT,
      tokens: [
        ...before.filter(({ type }) => !type.startsWith('phone-digits')),
        ...sealed({ ...MAILBOX, phone: '+923337654321' }, REMOVED_AT),
      ],
    });
    const back = { ...MAILBOX, phone: '0333 7654321', phoneVerified: true };
    const [found] = matcher.find({ at: AT, tokens: sealed(back, AT) });
    expect(found?.comparisons).toContainEqual(
      expect.objectContaining({ comparison: 'phone', level: 'same-digits' }),
    );
  });

  it('is proven though another that is not was given since', () => {
    const proven = { phone: '+923012345678', phoneVerified: true };
    const back = { phone: '0301 2345678', phoneVerified: true };
    expect(find([proven, { phone: '+923337654321' }], back).phone).toMatchObject({
      level: 'verified-digits',
    });
  });

  it('is none where both countries are known: of two countries, the same digits are two lines', () => {
    expect(phonesOf({ phone: '+923312345678' }, { phone: '+393312345678' })).toMatchObject({
      level: 'different',
    });
  });

  it('says nothing where only one has a number', () => {
    expect(phonesOf({}, { phone: '0301 2345678' })).toMatchObject({ level: 'not-given' });
  });
});
