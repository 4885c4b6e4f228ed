import { createTestClock } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { createSecret, signatureHeaders, verifySignature } from './signature.ts';

const at = 1_614_265_330;
const clock = createTestClock(at * 1_000);

describe('verifySignature', () => {
  const secret = createSecret();
  const headers = signatureHeaders('id-1', at, '{"a":"ب"}', [secret]);

  it('agrees with the test vector of Standard Webhooks', () => {
    const known = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const signed = signatureHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}', [known]);
    expect(signed['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('accepts what was signed, and while a secret is replaced with either', () => {
    expect(verifySignature(headers, '{"a":"ب"}', secret, { clock })).toEqual({ id: 'id-1', timestamp: at });
    const fresh = createSecret();
    const both = signatureHeaders('id-1', at, '{}', [fresh, secret]);
    for (const either of [fresh, secret])
      expect(verifySignature(both, '{}', either, { clock }).id).toBe('id-1');
  });

  it.each([
    ['another body', headers, '{"a":"x"}', secret],
    ['another secret', headers, '{"a":"ب"}', createSecret()],
    ['another id', { ...headers, 'webhook-id': 'id-2' }, '{"a":"ب"}', secret],
    ['another time', { ...headers, 'webhook-timestamp': String(at + 1) }, '{"a":"ب"}', secret],
    [
      'no version',
      { ...headers, 'webhook-signature': (headers['webhook-signature'] ?? '').slice(3) },
      '{"a":"ب"}',
      secret,
    ],
  ])('refuses %s', (_, given, body, with_) => {
    expect(() => verifySignature(given, body, with_, { clock })).toThrow(
      expect.objectContaining({ code: 'signature-wrong' }),
    );
  });

  it('refuses what is older or newer than the tolerance', () => {
    for (const off of [-301, 301]) {
      const other = createTestClock((at + off) * 1_000);
      const verify = () => verifySignature(headers, '{"a":"ب"}', secret, { clock: other });
      expect(verify).toThrow(expect.objectContaining({ code: 'signature-stale' }));
    }
  });

  it('refuses what is not signed at all', () => {
    expect(() => verifySignature({}, '', secret)).toThrow(
      expect.objectContaining({ code: 'signature-missing' }),
    );
  });
});
