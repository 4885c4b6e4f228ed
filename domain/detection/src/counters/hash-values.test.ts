import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createValueHash } from './hash-values.ts';

it('a value is the first 64 and the first 52 bits of SHA-256 under the salt', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const digits = createHash('sha256').update(`salt\0harbour\0ip\0${value}`).digest('hex');
      expect(createValueHash('salt')('harbour', 'ip', value)).toEqual({
        key: BigInt.asIntN(64, BigInt(`0x${digits.slice(0, 16)}`)).toString(),
        member: Number.parseInt(digits.slice(0, 13), 16),
      });
    }),
  );
});
