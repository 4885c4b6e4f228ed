import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPictureSealer, isPlainPicture } from './picture-bits.ts';
import { withNewKey } from './vault-keys.ts';

const [one, other] = withNewKey(withNewKey([], 0), 1).map(createPictureSealer);
const picture = () => randomBytes(32).toString('hex');

function distance(left: Uint8Array, right: Uint8Array): number {
  return left.reduce((sum, byte, at) => {
    const apart = byte ^ (right[at] ?? 0);
    return sum + apart.toString(2).replaceAll('0', '').length;
  }, 0);
}

describe('a sealed picture', () => {
  it('is as far from another as the pictures are', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        const [a, b] = [left, right].map(
          (each) => one?.(Buffer.from(each).toString('hex')) ?? new Uint8Array(),
        );
        expect(distance(a ?? left, b ?? right)).toBe(distance(left, right));
      }),
      { numRuns: 200 },
    );
  });

  it('is nothing that the hash shows, and another under another key', () => {
    const pdq = picture();
    const sealed = one?.(pdq) ?? new Uint8Array();
    expect(one?.(pdq)).toEqual(sealed);
    for (const like of [Buffer.from(pdq, 'hex'), other?.(pdq) ?? sealed]) {
      expect(distance(sealed, like)).toBeGreaterThan(80);
    }
    // The order of the bits is another as well, not only which are turned over.
    const [left, right] = ['00'.repeat(31).concat('ff'), '00'.repeat(32)].map(
      (hash) => one?.(hash) ?? sealed,
    );
    const turned = Buffer.from(left ?? sealed).map((byte, at) => byte ^ (right?.[at] ?? 0));
    expect(turned.filter((byte) => byte !== 0).length).toBeGreaterThan(2);
  });
});

describe('isPlainPicture', () => {
  it('knows pictures of one colour, whichever way the median fell, and no others', () => {
    expect(['00', 'ff', '01'].map((byte) => isPlainPicture(byte.repeat(32)))).toEqual([true, true, true]);
    for (let n = 0; n < 200; n += 1) expect(isPlainPicture(picture())).toBe(false);
  });
});
