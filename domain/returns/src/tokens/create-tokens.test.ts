import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokens, dice, openSealed, sealTokens, withNewKey } from '../index.ts';
import type { KeyedToken, TokenType } from './token.ts';

const KEYS = withNewKey([], 0);
const tokens = createTokens(KEYS);
const find = (made: readonly KeyedToken[], type: TokenType) => made.find((token) => token.type === type);
const hex = (made: readonly KeyedToken[], type: TokenType) =>
  Buffer.from(find(made, type)?.bytes ?? []).toString('hex');

describe('createTokens', () => {
  it('makes one token of one mailbox, however it is written', () => {
    const written = ['Amina.Kh+ferry@gmail.com', 'aminakh@googlemail.com', ' AMINA.KH@GMAIL.COM '];
    const made = written.map((email) => hex(tokens.ofIdentifiers({ email }, 0).tokens, 'email'));
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toHaveLength(32);
  });

  it('makes one token of one line, however it is dialled', () => {
    const written = [
      { phone: '0301 2345678', phoneRegion: 'PK' },
      { phone: '+92-301-2345678' },
      { phone: '0092 301 2345678' },
      { phone: '(00) 92 301-2345678' },
      { phone: '００９２３０１２３４５６７８', phoneRegion: 'US' },
      { phone: '0092 301 2345678', phoneRegion: 'PK' },
    ];
    const made = written.map((identifiers) => hex(tokens.ofIdentifiers(identifiers, 0).tokens, 'phone'));
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toHaveLength(32);
  });

  it.each(['００９２', '00', '000 301 2345678', '+0301 2345678'])(
    'makes none of %s, which is no line',
    (phone) => {
      expect(tokens.ofIdentifiers({ phone }, 0)).toMatchObject({
        tokens: [],
        ignored: [{ code: 'phone-unreadable', pointer: '/identifiers/phone' }],
      });
    },
  );

  it('makes one of the digits where the country is not known, and says what to send', () => {
    const without = tokens.ofIdentifiers({ phone: '0301 2345678', phoneVerified: true }, 0);
    expect(without.tokens.map(({ type }) => type)).toEqual(['phone-digits', 'phone-digits-verified']);
    expect(without.ignored).toMatchObject([{ code: 'phone-country-missing', pointer: '/identifiers/phone' }]);
    const whole = tokens.ofIdentifiers({ phone: '+923012345678' }, 0);
    expect(hex(whole.tokens, 'phone-digits')).toBe(hex(without.tokens, 'phone-digits'));
    expect(whole.ignored).toEqual([]);
  });

  it.each([
    '0000000000',
    '0123456789',
    '9876543210',
    '12341234',
    '15 01 1998',
    '090 909 0909',
    '0301 234567x',
    'call 0301 2345678',
    '1234567890123',
  ])('makes none of %s, which anybody may have typed', (phone) => {
    expect(tokens.ofIdentifiers({ phone }, 0)).toMatchObject({
      tokens: [],
      ignored: [{ code: 'phone-unreadable', pointer: '/identifiers/phone' }],
    });
  });

  it('tells a proven mailbox or line from one that was only written down', () => {
    const written = { email: 'amina@example.org', phone: '+923012345678' };
    const typesOf = (more: object) =>
      tokens.ofIdentifiers({ ...written, ...more }, 0).tokens.map(({ type }) => type);
    expect(typesOf({})).toEqual(typesOf({ emailVerified: false, phoneVerified: false }));
    expect(typesOf({})).not.toContain('email-verified');
    expect(typesOf({ emailVerified: true })).toContain('email-verified');
    expect(typesOf({ emailVerified: true })).not.toContain('phone-verified');
    expect(typesOf({ phoneVerified: true })).toContain('phone-verified');
    const proven = tokens.ofIdentifiers({ ...written, emailVerified: true }, 0).tokens;
    expect(hex(proven, 'email-verified')).not.toBe(hex(proven, 'email'));
  });

  it('reads IPv4 inside IPv6 as IPv4, and says of private addresses that they say nothing', () => {
    const plain = tokens.ofSession({ ip: '203.0.113.7' }, 0).tokens;
    const mapped = tokens.ofSession({ ip: '::ffff:203.0.113.7' }, 0).tokens;
    expect(hex(mapped, 'address')).toBe(hex(plain, 'address'));
    for (const ip of ['10.1.2.3', '192.168.0.9', '100.64.1.1', '127.0.0.1', 'fe80::1', 'fd00::1']) {
      expect(tokens.ofSession({ ip }, 0)).toMatchObject({
        tokens: [],
        ignored: [{ code: 'address-not-public' }],
      });
    }
  });

  it('takes no token of an address that anybody can read', () => {
    const made = tokens.ofIdentifiers({ email: 'harbour.cat@mailinator.com' }, 0);
    expect(made).toMatchObject({ tokens: [], ignored: [{ code: 'email-disposable' }] });
  });

  it('makes one token of a handle and its look-alikes', () => {
    const written = ['Night_Ferry22', 'night-ferry.22', 'nіght_fеrry22', 'ＮＩＧＨＴferry22'];
    const made = written.map((handle) => hex(tokens.ofAccount({ handle }, 0), 'handle'));
    expect(new Set(made).size).toBe(1);
  });

  it('keeps resemblance in filters, of one key only', () => {
    const filterOf = (from: typeof tokens, handle: string) =>
      find(from.ofAccount({ handle }, 0), 'handle-filter')?.bytes ?? new Uint8Array();
    const close = dice(filterOf(tokens, 'nightferry22'), filterOf(tokens, 'nightfery_22'));
    const far = dice(filterOf(tokens, 'nightferry22'), filterOf(tokens, 'coppermoth'));
    const other = createTokens(withNewKey([], 0));
    expect(close).toBeGreaterThan(0.75);
    expect(far).toBeLessThan(0.55);
    expect(dice(filterOf(tokens, 'nightferry22'), filterOf(other, 'nightferry22'))).toBeLessThan(0.75);
  });

  it('gives a token under each of two live keys, and the older key ends with the third', () => {
    const rotated = withNewKey(KEYS, 1);
    const both = createTokens(rotated).ofIdentifiers({ payment: 'instrument-7' }, 0).tokens;
    expect(both.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(both[0]?.bytes).toEqual(
      find(tokens.ofIdentifiers({ payment: 'instrument-7' }, 0).tokens, 'payment')?.bytes,
    );
    expect(createTokens(withNewKey(rotated, 2)).epochs).toEqual([2, 3]);
  });

  it('is no hash that somebody without the key could make', () => {
    const value = 'aminakh@gmail.com';
    const made = hex(tokens.ofIdentifiers({ email: value }, 0).tokens, 'email');
    for (const text of [value, `email|${value}`]) {
      for (const algorithm of ['sha256', 'sha1', 'md5']) {
        expect(createHash(algorithm).update(text).digest('hex')).not.toContain(made);
      }
    }
    expect(createTokens([]).ofIdentifiers({ email: value }, 0).tokens).toEqual([]);
  });

  it('does not read the language', () => {
    expect(tokens.ofAccount({ handle: 'coppermoth', language: 'ur' }, 0)).toEqual(
      tokens.ofAccount({ handle: 'coppermoth', language: 'en' }, 0),
    );
  });

  it('takes any text without failing, and opens what it seals', () => {
    const identifiers = fc.record(
      { email: fc.string(), phone: fc.string(), payment: fc.string({ minLength: 1 }), invite: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(identifiers, fc.string(), (given, handle) => {
        const made = tokens.ofIdentifiers(given, 5);
        tokens.ofAccount({ handle, displayName: handle, bio: handle, links: [handle] }, 5);
        expect(openSealed(sealTokens(made), 5).map(({ type }) => type)).toEqual(
          made.tokens.map(({ type }) => type),
        );
      }),
      { numRuns: 100 },
    );
  });
});
