import { describe, expect, it } from 'vitest';
import { createTokens, withNewKey } from '../index.ts';
import { readPhone } from './canonical/phone.ts';

const tokens = createTokens(withNewKey([], 0));
const codesOf = (identifiers: Parameters<typeof tokens.ofIdentifiers>[0]) => {
  const made = tokens.ofIdentifiers(identifiers, 0);
  return [made.tokens.map(({ type }) => type), made.ignored.map(({ code }) => code)];
};

describe('values that cannot be, or that anybody may have', () => {
  it.each([
    'amina',
    'amina@',
    '@example.org',
    'amina@localhost',
    'amina@192.0.2.7',
    'amina@.org',
    'amina@a..org',
    'amina@example.1',
  ])('are told: e-mail %s', (email) =>
    expect(codesOf({ email, emailVerified: true })).toEqual([[], ['email-unreadable']]),
  );

  it.each(['+0', '123', '+92', '+999123456789', '+92 300 0000000', '٠٠٠٠٠٠٠', '+9230123456789012'])(
    'are told: phone %s',
    (phone) => expect(codesOf({ phone, phoneVerified: true })).toEqual([[], ['phone-unreadable']]),
  );

  it('are told: something verified that is not there', () => {
    expect(codesOf({ emailVerified: true, phoneVerified: true })).toEqual([
      [],
      ['email-missing', 'phone-missing'],
    ]);
    expect(codesOf({ emailVerified: false, phoneVerified: false })).toEqual([[], []]);
  });

  it('are told: forty properties of a device without a value', () => {
    for (const empty of ['', ' ', 'null', 'undefined', 'N/A', '000']) {
      const device = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`part${at}`, empty]));
      expect(codesOf({ device })).toEqual([[], ['placeholder']]);
    }
    expect(codesOf({ device: { screen: '1920x1080', gpu: 'unknown' } })).toEqual([['device-part'], []]);
    expect(codesOf({ device: {} })).toEqual([[], []]);
  });

  it('are told: instruments, invitations and devices that stand for none', () => {
    expect(codesOf({ payment: 'null', invite: ' ' })).toEqual([[], ['placeholder', 'placeholder']]);
    for (const deviceId of ['00000000-0000-0000-0000-000000000000', '9774d56d682e549c', 'unknown']) {
      expect(tokens.ofSession({ ip: '203.0.113.7', deviceId }, 0)).toMatchObject({
        tokens: [{ type: 'address' }, { type: 'range' }],
        ignored: [{ code: 'placeholder', pointer: '/session/deviceId' }],
      });
    }
  });

  it('are told: pictures and files of nothing', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(codesOf({ avatar: { pdq: '0'.repeat(64), sha256: empty } })).toEqual([
      [],
      ['avatar-plain', 'placeholder'],
    ]);
    expect(codesOf({ avatar: { pdq: 'f'.repeat(64), sha256: '0'.repeat(64) } })).toEqual([
      [],
      ['avatar-plain', 'placeholder'],
    ]);
  });

  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '172.20.1.1',
    '127.0.0.1',
    '169.254.1.1',
    '255.255.255.255',
    '240.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:192.168.1.1',
    'nowhere',
  ])('are told: address %s', (ip) => {
    expect(tokens.ofSession({ ip }, 0)).toMatchObject({
      tokens: [],
      ignored: [{ code: 'address-not-public' }],
    });
  });

  it('are not numbers, mailboxes and addresses that people have', () => {
    expect(readPhone('+92 301 2345678')?.number).toBe('+923012345678');
    expect(readPhone('+92 300 1000000')?.number).toBe('+923001000000');
    for (const email of ['a@b.co', 'amina@xn--mgba3a4f16a.example', 'amina@пример.рф', 'a-b@1and1.example']) {
      expect(codesOf({ email })).toEqual([expect.arrayContaining(['email']), []]);
    }
    for (const ip of ['203.0.113.7', '100.128.0.1', '2001:db8::1']) {
      expect(tokens.ofSession({ ip }, 0).ignored).toEqual([]);
    }
  });
});
